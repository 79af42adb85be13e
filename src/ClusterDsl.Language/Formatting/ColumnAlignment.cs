using System.Runtime.InteropServices;
using ClusterDsl.Language.Syntax;

namespace ClusterDsl.Language.Formatting;

/// <summary>Sets what belongs into one column of adjacent lines under one another: marks of items of one sort, and comments at line ends.</summary>
internal static class ColumnAlignment
{
    public static void Align(List<LayoutLine> lines)
    {
        var span = CollectionsMarshal.AsSpan(lines);
        ForEachRun(span, IsItem, BelongTogether, AlignColumns);
        ForEachRun(span, HasComment, static (_, next) => !next.HasBlankBefore, AlignComments);
    }

    private static bool IsItem(LayoutLine line) => line.Item != SyntaxKind.EndOfFile;

    private static bool HasComment(LayoutLine line) => line.Comment.Length > 0 && !line.IsComment;

    /// <summary>A run is broken by a blank line, by a line of comment, and after an item of several lines.</summary>
    private static bool BelongTogether(LayoutLine line, LayoutLine next) =>
        line.Item == next.Item && line.Indent == next.Indent && !line.IsContinued && !next.HasBlankBefore;

    private static void ForEachRun(
        Span<LayoutLine> lines, Func<LayoutLine, bool> takesPart, Func<LayoutLine, LayoutLine, bool> belongTogether, Action<LayoutLine[]> align)
    {
        for (var start = 0; start < lines.Length;)
        {
            var end = start + 1;
            if (takesPart(lines[start]))
            {
                while (end < lines.Length && takesPart(lines[end]) && belongTogether(lines[end - 1], lines[end]))
                {
                    end++;
                }

                align(lines[start..end].ToArray());
            }

            start = end;
        }
    }

    private static void AlignColumns(LayoutLine[] run)
    {
        foreach (var column in run.SelectMany(l => l.Pieces).Select(p => p.Column).Where(c => c != 0).Distinct().Order().ToArray())
        {
            var target = run.Max(l => l.WidthUpTo(column));
            foreach (var line in run)
            {
                var index = line.Pieces.FindIndex(p => p.Column == column);
                if (index >= 0)
                {
                    var piece = line.Pieces[index];
                    line.Pieces[index] = piece with { Space = piece.Space + target - line.WidthUpTo(column) };
                }
            }
        }
    }

    private static void AlignComments(LayoutLine[] run)
    {
        var target = run.Max(l => l.WidthUpTo()) + 2;
        foreach (var line in run)
        {
            line.CommentSpace = target - line.WidthUpTo();
        }
    }
}
