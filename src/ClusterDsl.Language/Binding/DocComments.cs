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

    /// <summary>Whether a text uses a word, in the singular or the plural with s.</summary>
    public static bool Mention(string documentation, string word)
    {
        for (var at = documentation.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0; at = documentation.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + word.Length;
            end += end < documentation.Length && documentation[end] == 's' ? 1 : 0;
            if ((at == 0 || !char.IsLetter(documentation[at - 1])) && (end >= documentation.Length || !char.IsLetter(documentation[end])))
            {
                return true;
            }
        }

        return false;
    }
}
