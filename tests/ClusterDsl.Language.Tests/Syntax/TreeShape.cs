using System.Text;
using ClusterDsl.Language.Syntax;

namespace ClusterDsl.Language.Tests.Syntax;

/// <summary>
/// A tree in one line, for comparison: <c>Kind(child child)</c>, tokens as they are written, <c>‹›</c> for a missing token. Expressions are
/// written with a pair of brackets for each operator instead: <c>(a + (b * c))</c>.
/// </summary>
internal static class TreeShape
{
    /// <summary>The shape of a node or a token.</summary>
    public static string Of(SyntaxElement element) => element switch
    {
        SyntaxToken { IsMissing: true } => "‹›",
        SyntaxToken token => token.Text,
        NameExpressionSyntax or NumberLiteralSyntax or StringLiteralSyntax or KeywordLiteralSyntax or NameItemSyntax => Children(element, string.Empty),
        PercentLiteralSyntax => Children(element, string.Empty),
        InfixExpressionSyntax or PrefixExpressionSyntax or PerExpressionSyntax or RangeExpressionSyntax or InExpressionSyntax or IsExpressionSyntax => $"({Children(element, " ")})",
        UnitExpressionSyntax unit => $"‹{string.Concat(unit.DescendantTokens().Select(t => t.Text))}›",
        MemberExpressionSyntax or ElementExpressionSyntax or CallExpressionSyntax => Children(element, string.Empty),
        ArgumentSyntax { Name: null, Comprehension: null } argument => Of(argument.Value),
        SetSyntax { Items.Count: 1 } set => Of(set.Items[0]),
        PathNodeSyntax { Colon: null } node => Of(node.Name),
        EdgeSyntax => Children(element, string.Empty),
        _ => $"{Name(element.Kind)}({Children(element, " ")})",
    };

    /// <summary>The shape of the only expression of a measure.</summary>
    public static string OfExpression(string expression) =>
        Of(((MeasureDeclarationSyntax)Sound($"measure m = {expression}").Root.Declarations[0]).Value);

    /// <summary>The tree of a text that has no diagnostics.</summary>
    public static SyntaxTree Sound(string text)
    {
        var tree = SyntaxTree.Parse(text);
        Assert.Empty(tree.Diagnostics.Select(d => d.ToString()));
        Assert.Equal(text, tree.Root.ToFullString());
        return tree;
    }

    private static string Children(SyntaxElement element, string separator)
    {
        var text = new StringBuilder();
        foreach (var child in ((SyntaxNode)element).Children)
        {
            text.Append(text.Length > 0 ? separator : string.Empty).Append(Of(child));
        }

        return text.ToString();
    }

    private static string Name(SyntaxKind kind)
    {
        var name = kind.ToString();
        foreach (var suffix in (string[])["Declaration", "Expression", "Clause", "Effect", "Literal", "Pattern"])
        {
            if (name.EndsWith(suffix, StringComparison.Ordinal) && name.Length > suffix.Length)
            {
                return name[..^suffix.Length];
            }
        }

        return name;
    }
}
