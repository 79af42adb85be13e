namespace ClusterDsl.Language.SyntaxGenerator;

/// <summary>A child of a node.</summary>
internal sealed class ChildDescription
{
    public ChildDescription(string name, string type)
    {
        Name = name;
        IsOptional = type.EndsWith("?", System.StringComparison.Ordinal);
        var core = type.TrimEnd('?');
        IsToken = core == "token";
        IsList = core.StartsWith("list<", System.StringComparison.Ordinal);
        var element = IsList ? core.Substring(5, core.Length - 6) : core;
        ElementClass = IsToken ? "SyntaxToken" : NodeDescription.ClassOf(element);
    }

    public string Name { get; }

    public bool IsOptional { get; }

    public bool IsToken { get; }

    public bool IsList { get; }

    public string ElementClass { get; }

    public string Type => IsList ? $"SyntaxList<{ElementClass}>" : IsOptional ? ElementClass + "?" : ElementClass;

    public string Parameter => "@" + char.ToLowerInvariant(Name[0]) + Name.Substring(1);
}
