using System.Collections.Generic;

namespace ClusterDsl.Language.SyntaxGenerator;

/// <summary>A node or a class of nodes, as described in Nodes.txt.</summary>
internal sealed class NodeDescription
{
    public NodeDescription(string name, string @base, bool isAbstract, string documentation)
    {
        Name = name;
        Base = @base;
        IsAbstract = isAbstract;
        Documentation = documentation;
    }

    public string Name { get; }

    public string Base { get; }

    public bool IsAbstract { get; }

    public string Documentation { get; }

    public List<ChildDescription> Children { get; } = new();

    /// <summary>The C# class of a node name; the root class keeps its own.</summary>
    public static string ClassOf(string name) => name == "SyntaxNode" ? name : name == "TypeSyntaxBase" ? "TypeSyntax" : name + "Syntax";
}
