using System.Text;
using ClusterDsl.Language.Syntax;

namespace ClusterDsl.Language.Tests.Formatting;

/// <summary>A file as other hands would have written it: the same tokens, comments and line breaks, with other space between them.</summary>
internal static class OtherWhiteSpace
{
    private static readonly string[] Spaces = [" ", "  ", "\t", " \t   ", "       ", "\u00A0"];

    /// <summary>Three such texts: with as little space as can be, with wide space and CRLF, with tabs and trailing space.</summary>
    public static IEnumerable<string> Of(string text)
    {
        yield return Rewrite(text, "\n", (_, isIndent) => isIndent ? string.Empty : " ");
        yield return Rewrite(text, "\r\n", (i, _) => Spaces[i % Spaces.Length]);
        yield return Rewrite(text, " \t\n", (i, isIndent) => isIndent ? new string('\t', i % 4) : Spaces[i * 7 % 5]);
    }

    /// <summary>Replaces each stretch of white space and each line end.</summary>
    private static string Rewrite(string text, string lineEnd, Func<int, bool, string> space)
    {
        var result = new StringBuilder();
        var count = 0;
        var isIndent = true;
        foreach (var token in SyntaxTree.Parse(text).Root.DescendantTokens())
        {
            foreach (var trivia in token.LeadingTrivia)
            {
                Append(trivia);
            }

            result.Append(token.Text);
            isIndent = false;
            foreach (var trivia in token.TrailingTrivia)
            {
                Append(trivia);
            }
        }

        return result.ToString();

        void Append(SyntaxTrivia trivia)
        {
            switch (trivia.Kind)
            {
                case SyntaxTriviaKind.WhiteSpace:
                    result.Append(space(count++, isIndent));
                    break;
                case SyntaxTriviaKind.LineEnd:
                    // A blank line may be three, and lines are not to be joined.
                    result.Append(lineEnd).Append(isIndent && count++ % 2 == 0 ? lineEnd + lineEnd : string.Empty);
                    isIndent = true;
                    break;
                default:
                    result.Append(trivia.Text);
                    isIndent = false;
                    break;
            }
        }
    }
}
