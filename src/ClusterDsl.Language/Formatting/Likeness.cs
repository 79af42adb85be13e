using ClusterDsl.Language.Syntax;

namespace ClusterDsl.Language.Formatting;

/// <summary>Compares trees without their white space.</summary>
internal static class Likeness
{
    /// <summary>
    /// Whether two trees have the same nodes, tokens and comments, each comment beside the same token. A <c>;</c> between items counts as
    /// white space: a line end does the same.
    /// </summary>
    public static bool DifferInWhiteSpaceAlone(SyntaxNode one, SyntaxNode other)
    {
        // An explicit stack, as everywhere on trees: a chain of operators may be long.
        var (left, right) = (new Stack<SyntaxElement>([one]), new Stack<SyntaxElement>([other]));
        while (left.Count > 0 && left.Count == right.Count)
        {
            var (a, b) = (left.Pop(), right.Pop());
            if (a.Kind != b.Kind || (a is SyntaxToken token && !AreAlike(token, (SyntaxToken)b)))
            {
                return false;
            }

            PushChildren(a, left);
            PushChildren(b, right);
        }

        return left.Count == right.Count;
    }

    private static void PushChildren(SyntaxElement element, Stack<SyntaxElement> stack)
    {
        foreach (var child in (element as SyntaxNode)?.Children.Reverse() ?? [])
        {
            if (!(element is BlockSyntax && child is SyntaxToken { Kind: SyntaxKind.Semicolon } separator && !separator.LeadingTrivia.Concat(separator.TrailingTrivia).Any(t => t.IsComment)))
            {
                stack.Push(child);
            }
        }
    }

    private static bool AreAlike(SyntaxToken a, SyntaxToken b) =>
        a.IsMissing == b.IsMissing && a.TextSpan.SequenceEqual(b.TextSpan)
        && Comments(a.LeadingTrivia).SequenceEqual(Comments(b.LeadingTrivia)) && Comments(a.TrailingTrivia).SequenceEqual(Comments(b.TrailingTrivia));

    private static IEnumerable<(SyntaxTriviaKind Kind, string Text)> Comments(IEnumerable<SyntaxTrivia> trivia) =>
        trivia.Where(t => t.IsComment).Select(t => (t.Kind, t.Text.TrimEnd()));
}
