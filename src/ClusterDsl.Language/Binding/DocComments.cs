using ClusterDsl.Language.Syntax;

namespace ClusterDsl.Language.Binding;

/// <summary>Doc comments: the <c>///</c> lines right above a declaration.</summary>
internal static class DocComments
{
    /// <summary>The text above an element, lines joined by spaces; empty if there is none.</summary>
    public static string Of(SyntaxNode node)
    {
        var first = node.DescendantTokens().FirstOrDefault(t => !t.IsMissing);
        if (first is null)
        {
            return string.Empty;
        }

        var lines = new List<string>();
        foreach (var trivia in first.LeadingTrivia)
        {
            if (trivia.Kind == SyntaxTriviaKind.DocComment)
            {
                lines.Add(trivia.Text[3..].Trim());
            }
        }

        return string.Join(' ', lines);
    }
}
