using System.Text;

namespace ClusterDsl.Language.Diagnostics.Rendering;

/// <summary>Breaks running text into lines.</summary>
internal static class WrappedText
{
    /// <summary>The lines of a text, none wider than <paramref name="width"/> columns unless a single word is. Code between backticks stays together where it can.</summary>
    public static IEnumerable<string> Lines(string text, int width)
    {
        var line = new StringBuilder();
        var used = 0;
        foreach (var word in Words(text, width))
        {
            var needed = CharacterWidth.Of(word);
            if (used > 0 && used + 1 + needed > width)
            {
                yield return line.ToString();
                line.Clear();
                used = 0;
            }

            line.Append(used > 0 ? " " : string.Empty).Append(word);
            used += (used > 0 ? 1 : 0) + needed;
        }

        if (used > 0)
        {
            yield return line.ToString();
        }
    }

    private static IEnumerable<string> Words(string text, int width)
    {
        var start = 0;
        var isCode = false;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] == '`')
            {
                isCode = !isCode;
            }

            if (i == text.Length || (text[i] == ' ' && !isCode))
            {
                var word = text[start..i];
                foreach (var part in CharacterWidth.Of(word) > width ? word.Split(' ') : [word])
                {
                    yield return part;
                }

                start = i + 1;
            }
        }
    }
}
