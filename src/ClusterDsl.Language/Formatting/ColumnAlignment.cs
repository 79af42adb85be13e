namespace ClusterDsl.Language.Formatting;

/// <summary>Sets what belongs into one column under one another: the marks of a group of items, and comments at line ends.</summary>
internal static class ColumnAlignment
{
    private const int CommentGap = 2;

    /// <summary>A longer line keeps its comment to itself, so that it does not push those of its neighbours out of sight.</summary>
    private const int MaximalCommentColumn = 80;

    public static void Align(IReadOnlyList<LayoutLine> lines)
    {
        foreach (var group in lines.Where(l => l.Group != 0).GroupBy(l => l.Group))
        {
            AlignGroup([.. group]);
        }

        AlignComments(lines);
    }

    private static void AlignGroup(LayoutLine[] lines)
    {
        foreach (var column in lines.SelectMany(l => l.Pieces).Select(p => p.Column).Where(c => c != 0).Distinct().Order().ToArray())
        {
            var target = lines.Max(l => l.PlaceOf(column));
            foreach (var line in lines)
            {
                var place = line.PlaceOf(column);
                if (place >= 0)
                {
                    line.MoveColumn(column, target - place);
                }
            }
        }
    }

    /// <summary>Comments of adjacent lines, and within one group, stand under one another; a blank line begins anew.</summary>
    private static void AlignComments(IReadOnlyList<LayoutLine> lines)
    {
        var run = new List<LayoutLine>();
        var isAdjacent = false;
        foreach (var line in lines)
        {
            if (line.HasBlankBefore || line.Verbatim is not null)
            {
                AlignRun(run);
            }

            var takesPart = line.EndsWithComment && line.Width + CommentGap <= MaximalCommentColumn;
            if (takesPart)
            {
                if (!isAdjacent && run.Count > 0 && (line.Group == 0 || run[^1].Group != line.Group))
                {
                    AlignRun(run);
                }

                run.Add(line);
            }

            isAdjacent = takesPart;
        }

        AlignRun(run);
    }

    private static void AlignRun(List<LayoutLine> run)
    {
        var target = run.Count == 0 ? 0 : run.Max(l => l.Width) + CommentGap;
        foreach (var line in run)
        {
            line.CommentSpace = target - line.Width;
        }

        run.Clear();
    }
}
