using System.Linq;
using System.Text;

namespace ClusterDsl.Language.SyntaxGenerator;

/// <summary>Writes the class of one node.</summary>
internal static class NodeWriter
{
    public static string Write(NodeDescription node)
    {
        var text = new StringBuilder(KindWriter.Head);
        var documentation = node.Documentation.Length > 0 ? node.Documentation : $"A class of nodes: {node.Name}.";
        var name = NodeDescription.ClassOf(node.Name);
        text.Append($"/// <summary>{documentation}</summary>\n");
        if (node.IsAbstract)
        {
            return text.Append($"public abstract partial class {name} : {NodeDescription.ClassOf(node.Base)}\n{{\n    private protected {name}(int fullWidth) : base(fullWidth)\n    {{\n    }}\n}}\n").ToString();
        }

        text.Append($"public sealed partial class {name} : {NodeDescription.ClassOf(node.Base)}\n{{\n");
        WriteConstructor(text, node, name);
        foreach (var child in node.Children)
        {
            text.Append($"    public {child.Type} {child.Name} {{ get; }}\n\n");
        }

        text.Append($"    public override SyntaxKind Kind => SyntaxKind.{node.Name};\n\n");
        text.Append($"    internal override int SlotCount => {node.Children.Count};\n\n");
        WriteSwitch(text, node, "internal override object? GetSlot(int index)", c => c.Name);
        WriteSwitch(text, node, "internal override string GetSlotName(int index)", c => $"\"{c.Name}\"");
        text.Append($"    public override void Accept(SyntaxVisitor visitor) => visitor.Visit{node.Name}(this);\n\n");
        text.Append($"    public override TResult Accept<TResult>(SyntaxVisitor<TResult> visitor) => visitor.Visit{node.Name}(this);\n\n");
        WriteUpdate(text, node, name);
        return text.Append("}\n").ToString();
    }

    private static void WriteConstructor(StringBuilder text, NodeDescription node, string name)
    {
        var parameters = string.Join(", ", node.Children.Select(c => $"{c.Type} {c.Parameter}"));
        var widths = string.Join(" + ", node.Children.Select(c => c.IsOptional ? $"({c.Parameter}?.FullWidth ?? 0)" : $"{c.Parameter}.FullWidth"));
        text.Append($"    public {name}({parameters})\n        : base({widths})\n    {{\n");
        foreach (var child in node.Children)
        {
            text.Append($"        {child.Name} = {child.Parameter};\n");
        }

        text.Append("    }\n\n");
    }

    private static void WriteSwitch(StringBuilder text, NodeDescription node, string signature, System.Func<ChildDescription, string> value)
    {
        text.Append($"    {signature} => index switch\n    {{\n");
        for (var i = 0; i < node.Children.Count; i++)
        {
            text.Append($"        {i} => {value(node.Children[i])},\n");
        }

        text.Append("        _ => throw new global::System.ArgumentOutOfRangeException(nameof(index)),\n    };\n\n");
    }

    private static void WriteUpdate(StringBuilder text, NodeDescription node, string name)
    {
        var parameters = string.Join(", ", node.Children.Select(c => $"{c.Type} {c.Parameter}"));
        var same = string.Join(" && ", node.Children.Select(c => $"ReferenceEquals({c.Parameter}, {c.Name})"));
        var arguments = string.Join(", ", node.Children.Select(c => c.Parameter));
        text.Append("    /// <summary>This node if nothing differs, else a new one with these children.</summary>\n");
        text.Append($"    public {name} Update({parameters}) =>\n        {same} ? this : new {name}({arguments});\n");
    }
}
