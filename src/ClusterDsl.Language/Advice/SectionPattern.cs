using System.Text;
using System.Text.RegularExpressions;

namespace ClusterDsl.Language.Advice;

/// <summary>The heading of a section of <c>.editorconfig</c>: <c>*</c>, <c>**</c>, <c>?</c>, <c>[abc]</c>, <c>[!abc]</c> and <c>{a,b}</c> as EditorConfig has them.</summary>
internal static class SectionPattern
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>Whether a section is about a file.</summary>
    /// <param name="pattern">The heading, without its brackets.</param>
    /// <param name="path">The file's path from the folder of the <c>.editorconfig</c>, with forward slashes.</param>
    public static bool Matches(string pattern, string path)
    {
        // Without a slash it is about names, in whatever folder.
        var subject = pattern.Contains('/', StringComparison.Ordinal) ? path : path[(path.LastIndexOf('/') + 1)..];
        try
        {
            return Regex.IsMatch(subject, $"^{ToRegex(pattern.TrimStart('/'))}$", RegexOptions.CultureInvariant, Patience);
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static string ToRegex(string pattern)
    {
        var regex = new StringBuilder();
        for (var i = 0; i < pattern.Length; i++)
        {
            switch (pattern[i])
            {
                case '*' when i + 1 < pattern.Length && pattern[i + 1] == '*':
                    regex.Append(".*");
                    i++;
                    break;
                case '*':
                    regex.Append("[^/]*");
                    break;
                case '?':
                    regex.Append("[^/]");
                    break;
                case '{':
                    regex.Append("(?:");
                    break;
                case '}':
                    regex.Append(')');
                    break;
                case ',':
                    regex.Append('|');
                    break;
                case '[':
                    regex.Append(i + 1 < pattern.Length && pattern[i + 1] == '!' ? "[^" : "[");
                    i += i + 1 < pattern.Length && pattern[i + 1] == '!' ? 1 : 0;
                    break;
                case ']':
                    regex.Append(']');
                    break;
                default:
                    regex.Append(Regex.Escape(pattern[i].ToString()));
                    break;
            }
        }

        return regex.ToString();
    }
}
