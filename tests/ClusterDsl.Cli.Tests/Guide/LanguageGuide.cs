using System.Runtime.CompilerServices;

namespace ClusterDsl.Cli.Tests.Guide;

/// <summary>The programs and the blocks of a document.</summary>
internal sealed class LanguageGuide
{
    private const string Opening = "<!-- program ";

    private LanguageGuide(string path, string[] lines)
    {
        Path = path;
        Lines = lines;
        Programs = [.. ReadPrograms(lines)];
    }

    public string Path { get; }

    public IReadOnlyList<string> Lines { get; }

    public IReadOnlyList<GuideProgram> Programs { get; }

    /// <summary>Reads <c>docs/language.md</c>.</summary>
    public static LanguageGuide Read([CallerFilePath] string here = "")
    {
        var path = System.IO.Path.GetFullPath(System.IO.Path.Combine(System.IO.Path.GetDirectoryName(here)!, "..", "..", "..", "docs", "language.md"));
        return new LanguageGuide(path, File.ReadAllLines(path));
    }

    private static IEnumerable<GuideProgram> ReadPrograms(string[] lines)
    {
        var starts = Enumerable.Range(0, lines.Length).Where(i => lines[i].StartsWith(Opening, StringComparison.Ordinal)).Append(lines.Length).ToArray();
        var blocks = ReadBlocks(lines).ToList();
        var first = starts[0];
        Assert.DoesNotContain(blocks, b => b.Language == "cluster" && b.Line < first);
        for (var i = 0; i + 1 < starts.Length; i++)
        {
            var (start, end) = (starts[i], starts[i + 1]);
            var head = lines[start][Opening.Length..].Replace("-->", string.Empty, StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var close = Array.FindIndex(lines, start, l => l.Contains("-->", StringComparison.Ordinal));
            var hidden = string.Concat(lines[(start + 1)..Math.Max(start + 1, close)].Select(l => l + "\n"));
            yield return new GuideProgram(head[0], start, hidden, [.. blocks.Where(b => b.Line > start && b.Line < end)])
            {
                IsBroken = head.Contains("broken", StringComparer.Ordinal),
            };
        }
    }

    private static IEnumerable<GuideBlock> ReadBlocks(string[] lines)
    {
        for (var i = 0; i < lines.Length; i++)
        {
            if (!lines[i].StartsWith("```", StringComparison.Ordinal))
            {
                continue;
            }

            var end = Array.FindIndex(lines, i + 1, l => l.StartsWith("```", StringComparison.Ordinal));
            yield return new GuideBlock(lines[i][3..].Trim(), i + 1, lines[(i + 1)..end]);
            i = end;
        }
    }
}
