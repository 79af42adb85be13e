using System.Collections.Immutable;
using ClusterDsl.Language.Syntax;

namespace ClusterDsl.Language.Formatting;

/// <summary>What the formatter leaves alone: declarations and items with a mistake in them, and what shares a line with those.</summary>
internal sealed class BrokenRegions
{
    private readonly HashSet<SyntaxElement> _broken = new(ReferenceEqualityComparer.Instance);

    public BrokenRegions(SyntaxTree tree)
    {
        // Both tokens and diagnostics are in order of place.
        var diagnostics = tree.Diagnostics;
        var next = 0;
        foreach (var token in tree.Root.DescendantTokens())
        {
            var isReported = false;
            for (; next < diagnostics.Length && diagnostics[next].Location.Span.Start < token.FullSpan.End; next++)
            {
                isReported = true;
            }

            if (isReported || token.IsMissing || token.IsMisspelt || token.IsUnterminated || token.Parent is SkippedTokensSyntax)
            {
                MarkWithAncestors(token);
            }
        }
    }

    /// <summary>For each element of a list whether it is left alone.</summary>
    public bool[] Of(ImmutableArray<SyntaxElement> elements)
    {
        var result = elements.Select(e => _broken.Contains(e) && !IsSoundButForItems(e)).ToArray();
        for (var i = 1; i < result.Length; i++)
        {
            result[i] |= result[i - 1] && !BeginsLine(elements[i]);
        }

        for (var i = result.Length - 1; i > 0; i--)
        {
            result[i - 1] |= result[i] && !BeginsLine(elements[i]);
        }

        return result;
    }

    /// <summary>Whether the mistakes of a declaration lie in items of its block that have their lines to themselves.</summary>
    private bool IsSoundButForItems(SyntaxElement element)
    {
        if (element is not DeclarationSyntax declaration || declaration.Children.LastOrDefault() is not BlockSyntax block)
        {
            return false;
        }

        if (declaration.Children.Any(c => !ReferenceEquals(c, block) && _broken.Contains(c)) || _broken.Contains(block.OpenBrace) || _broken.Contains(block.CloseBrace))
        {
            return false;
        }

        var items = block.Items.Elements;
        return !items.IsEmpty && block.CloseBrace.IsFirstOnLine && (BeginsLine(items[0]) || !Of(items)[0]);
    }

    private static bool BeginsLine(SyntaxElement element) => element switch
    {
        SyntaxToken token => token.IsFirstOnLine,
        SyntaxNode node => node.DescendantTokens().FirstOrDefault(t => !t.IsMissing)?.IsFirstOnLine ?? false,
        _ => false,
    };

    private void MarkWithAncestors(SyntaxElement element)
    {
        for (SyntaxElement? e = element; e is not null && _broken.Add(e);)
        {
            e = e.Parent;
        }
    }
}
