using System.Text;

namespace ClusterDsl.Snapshots;

/// <summary>Shows where two texts part, with the lines around it.</summary>
internal static class LineDifference
{
    private const int ContextLines = 3;
    private const int MostLines = 10;
    private const int MostCharacters = 160;
    private const int CharactersBefore = 40;

    /// <summary>Describes the first difference of two texts that are not equal.</summary>
    public static string Describe(string verified, string received)
    {
        var before = verified.Split('\n');
        var after = received.Split('\n');
        var shorter = Math.Min(before.Length, after.Length);

        var start = 0;
        while (start < shorter && string.Equals(before[start], after[start], StringComparison.Ordinal))
            start++;

        var tail = 0;
        while (tail < shorter - start && string.Equals(before[^(tail + 1)], after[^(tail + 1)], StringComparison.Ordinal))
            tail++;

        var column = start < before.Length - tail && start < after.Length - tail
            ? before[start].AsSpan().CommonPrefixLength(after[start])
            : 0;

        var builder = new StringBuilder().Append($"First difference: line {start + 1}, column {column + 1} (- verified, + received)\n");
        for (var line = Math.Max(0, start - ContextLines); line < start; line++)
            Append(builder, ' ', line, before[line], column: 0);

        AppendChanged(builder, '-', before, start, before.Length - tail, column);
        AppendChanged(builder, '+', after, start, after.Length - tail, column);
        for (var line = before.Length - tail; line < Math.Min(before.Length, before.Length - tail + ContextLines); line++)
            Append(builder, ' ', line, before[line], column: 0);

        return builder.ToString();
    }

    private static void AppendChanged(StringBuilder builder, char sign, string[] lines, int start, int end, int column)
    {
        var shown = Math.Min(end, start + MostLines);
        for (var line = start; line < shown; line++)
            Append(builder, sign, line, ShowTrailingBlanks(lines[line]), line == start ? column : 0);

        if (shown < end)
            builder.Append($"{sign}      | … and {end - shown} more lines\n");
    }

    private static void Append(StringBuilder builder, char sign, int line, string text, int column) =>
        builder.Append($"{sign} {line + 1,4} | {Clip(text, column)}\n");

    // Blanks at the end of a line are the difference that nobody sees.
    private static string ShowTrailingBlanks(string line)
    {
        var end = line.TrimEnd(' ', '\t').Length;
        return end == line.Length ? line : line[..end] + line[end..].Replace(' ', '·').Replace('\t', '→');
    }

    private static string Clip(string line, int column)
    {
        if (line.Length <= MostCharacters)
            return line;

        var start = Math.Clamp(column - CharactersBefore, 0, line.Length - MostCharacters);
        var end = start + MostCharacters;
        return (start > 0 ? "…" : "") + line[start..end] + (end < line.Length ? "…" : "");
    }
}
