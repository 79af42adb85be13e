using System.Text;

namespace ClusterDsl.Output.Snapshots;

/// <summary>
/// The lines in which two texts differ, as in a unified diff: <c>-</c> before a line that was, <c>+</c> before one that is. Each block of the text
/// (up to an empty line) in which something differs is opened by its first line, so that one sees what the columns are.
/// </summary>
public static class TextDifference
{
    /// <summary>Lines that are shown; what says more is the texts themselves.</summary>
    public const int MostLines = 60;

    // Beyond this, comparing every line with every other takes longer than anyone waits.
    private const long MostPairs = 25_000_000;

    /// <summary>Describes how two texts differ; empty if they do not, line ends apart.</summary>
    /// <param name="before">The text that was.</param>
    /// <param name="after">The text that is.</param>
    public static string Describe(string before, string after)
    {
        var edits = Edits(before.ReplaceLineEndings("\n").Split('\n'), after.ReplaceLineEndings("\n").Split('\n'));
        var text = new StringBuilder();
        var (heading, shown, changed) = (string.Empty, string.Empty, 0);
        for (var i = 0; i < edits.Count;)
        {
            if (edits[i].Mark == ' ')
            {
                heading = heading.Length == 0 || edits[i].Line.Length == 0 ? edits[i].Line : heading;
                i++;
                continue;
            }

            var end = edits.FindIndex(i, e => e.Mark == ' ');
            var group = edits[i..(end < 0 ? edits.Count : end)];
            if (changed < MostLines && heading.Length > 0 && heading != shown)
            {
                text.Append("  ").Append(heading).Append('\n');
                shown = heading;
            }

            foreach (var edit in Paired(group).Take(Math.Max(0, MostLines - changed)))
            {
                text.Append(edit.Mark).Append(' ').Append(edit.Line).Append('\n');
            }

            changed += group.Count;
            i += group.Count;
        }

        return changed <= MostLines ? text.ToString() : text.Append("… and ").Append(changed - MostLines).Append(" more lines\n").ToString();
    }

    /// <summary>Rows of a table that have changed one by one stand under one another.</summary>
    private static IEnumerable<(char Mark, string Line)> Paired(List<(char Mark, string Line)> group)
    {
        var (was, now) = (group.FindAll(e => e.Mark == '-'), group.FindAll(e => e.Mark == '+'));
        var ordered = was.Concat(now);
        return was.Select(e => NameOf(e.Line)).SequenceEqual(now.Select(e => NameOf(e.Line)), StringComparer.Ordinal)
            ? was.Zip(now).SelectMany(p => new[] { p.First, p.Second })
            : ordered;
    }

    private static string NameOf(string line) => line.Split("  ", 2)[0];

    /// <summary>A longest common subsequence and what is around it.</summary>
    private static List<(char Mark, string Line)> Edits(string[] before, string[] after)
    {
        var start = before.AsSpan().CommonPrefixLength(after);
        var tail = 0;
        while (tail < Math.Min(before.Length, after.Length) - start && before[^(tail + 1)] == after[^(tail + 1)])
        {
            tail++;
        }

        var (was, now) = (before[start..^tail], after[start..^tail]);
        List<(char Mark, string Line)> edits = [.. before[..start].Select(l => (' ', l))];
        edits.AddRange((long)was.Length * now.Length > MostPairs ? [.. was.Select(l => ('-', l)), .. now.Select(l => ('+', l))] : Between(was, now));
        edits.AddRange(before[(before.Length - tail)..].Select(l => (' ', l)));
        return edits;
    }

    private static IEnumerable<(char Mark, string Line)> Between(string[] was, string[] now)
    {
        var common = new int[was.Length + 1, now.Length + 1];
        for (var i = was.Length - 1; i >= 0; i--)
        {
            for (var j = now.Length - 1; j >= 0; j--)
            {
                common[i, j] = was[i] == now[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        var (a, b) = (0, 0);
        while (a < was.Length || b < now.Length)
        {
            if (a < was.Length && b < now.Length && was[a] == now[b])
            {
                yield return (' ', was[a]);
                (a, b) = (a + 1, b + 1);
            }
            else if (a < was.Length && (b == now.Length || common[a + 1, b] >= common[a, b + 1]))
            {
                yield return ('-', was[a++]);
            }
            else
            {
                yield return ('+', now[b++]);
            }
        }
    }
}
