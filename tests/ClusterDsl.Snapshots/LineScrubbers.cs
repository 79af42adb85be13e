using System.Text;

namespace ClusterDsl.Snapshots;

/// <summary>Scrubbers that work on lines. A text that ended in a newline still does, unless no line is left.</summary>
internal static class LineScrubbers
{
    public static Action<StringBuilder> Replace(Func<string, string?> replaceLine)
    {
        ArgumentNullException.ThrowIfNull(replaceLine);
        return builder => Rewrite(builder, replaceLine);
    }

    public static Action<StringBuilder> Remove(Func<string, bool> removeLine)
    {
        ArgumentNullException.ThrowIfNull(removeLine);
        return Replace(line => removeLine(line) ? null : line);
    }

    public static Action<StringBuilder> RemoveContaining(StringComparison comparison, string[] texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        if (texts.Length == 0)
            throw new ArgumentException("At least one text is needed.", nameof(texts));

        return Remove(line => Array.Exists(texts, text => line.Contains(text, comparison)));
    }

    public static void RemoveEmpty(StringBuilder builder)
    {
        Rewrite(builder, line => string.IsNullOrWhiteSpace(line) ? null : line);

        // The end of a text counts as an empty line here.
        if (builder.Length > 0 && builder[^1] == '\n')
            builder.Length--;
    }

    private static void Rewrite(StringBuilder builder, Func<string, string?> rewrite)
    {
        var text = builder.ToString();
        builder.Clear();
        using var reader = new StringReader(text);
        while (reader.ReadLine() is { } line)
        {
            if (rewrite(line) is { } rewritten)
                builder.Append(rewritten).Append('\n');
        }

        if (builder.Length > 0 && !text.EndsWith('\n'))
            builder.Length--;
    }
}
