using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace ClusterDsl.Language.SyntaxGenerator;

/// <summary>Writes the visitors and the rewriter.</summary>
internal static class VisitorWriter
{
    public static string WriteVisitors(IReadOnlyList<NodeDescription> nodes)
    {
        var text = new StringBuilder(KindWriter.Head);
        text.Append("public abstract partial class SyntaxVisitor\n{\n");
        foreach (var node in nodes)
        {
            text.Append($"    public virtual void Visit{node.Name}({node.Name}Syntax node) => DefaultVisit(node);\n\n");
        }

        text.Append("}\n\npublic abstract partial class SyntaxVisitor<TResult>\n{\n");
        foreach (var node in nodes)
        {
            text.Append($"    public virtual TResult Visit{node.Name}({node.Name}Syntax node) => DefaultVisit(node);\n\n");
        }

        return text.Append("}\n").ToString();
    }

    public static string WriteRewriter(IReadOnlyList<NodeDescription> nodes)
    {
        var text = new StringBuilder(KindWriter.Head);
        text.Append("public abstract partial class SyntaxRewriter\n{\n");
        foreach (var node in nodes)
        {
            var arguments = string.Join(", ", node.Children.Select(Argument));
            text.Append($"    public override SyntaxNode Visit{node.Name}({node.Name}Syntax node) => node.Update({arguments});\n\n");
        }

        return text.Append("}\n").ToString();
    }

    private static string Argument(ChildDescription child)
    {
        var value = "node." + child.Name;
        var call = child.IsToken ? $"VisitToken({value})" : child.IsList ? $"VisitList({value})" : $"({child.ElementClass})Visit({value})";
        return child.IsOptional ? $"{value} is null ? null : {call}" : call;
    }
}
