using System.Globalization;
using ClusterDsl.Language.Text;

namespace ClusterDsl.Language.Diagnostics.Rendering;

/// <summary>Shows the lines of one file that a diagnostic speaks of, with the places underlined.</summary>
internal sealed class SnippetRenderer(TextWriter writer, AnsiPalette palette, DiagnosticSeverity severity, int gutter, int width)
{
    // Spans of more lines than this show their first and last line only.
    private const int LinesShownWhole = 3;

    // Columns that are kept free before the span where a line is cut.
    private const int ContextBeforeSpan = 20;

    /// <summary>Writes the head line (<c>--&gt; file:line:column</c>) and the lines.</summary>
    /// <param name="source">The file.</param>
    /// <param name="annotations">Places in it; the first one gives the head line.</param>
    /// <param name="isFirst">Whether this is the file of the diagnostic itself.</param>
    public void Write(SourceText source, IReadOnlyList<Annotation> annotations, bool isFirst)
    {
        var arrow = isFirst ? "-->" : ":::";
        var path = PrintableText.Of(source.Path);
        if (source.Length == 0)
        {
            // A file that could not be read, or an empty one: there is no line to show.
            writer.WriteLine($"{Spaces(gutter)}{palette.Frame(arrow)} {path}{LabelOfWholeFile(annotations)}");
            return;
        }

        var start = annotations[0].Location.Start;
        writer.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{Spaces(gutter)}{palette.Frame(arrow)} {path}:{start.Line + 1}:{start.Column + 1}"));
        WriteGutter(string.Empty);
        var marks = annotations.SelectMany(a => MarksOf(source, a)).OrderBy(m => m.Line).ThenBy(m => m.Start).ToList();
        var previous = -1;
        foreach (var line in marks.GroupBy(m => m.Line))
        {
            if (previous >= 0 && line.Key > previous + 1)
            {
                WriteGap(source, previous, line.Key);
            }

            WriteLine(source, line.Key, [.. line]);
            previous = line.Key;
        }
    }

    /// <summary>The last line, from 0, whose number will be shown.</summary>
    public static int LastLineOf(Annotation annotation) => annotation.Location.Source.Length == 0 ? 0 : annotation.Location.End.Line;

    /// <summary>Writes an empty line of the gutter.</summary>
    public void WriteGutter(string text) =>
        writer.WriteLine($"{Spaces(gutter + 1)}{palette.Frame("|")}{(text.Length == 0 ? string.Empty : " ")}{text}");

    private static string LabelOfWholeFile(IReadOnlyList<Annotation> annotations)
    {
        var labels = string.Join("; ", annotations.Select(a => a.Label).Where(l => l.Length > 0));
        return labels.Length == 0 ? string.Empty : $": {labels}";
    }

    private static IEnumerable<LineMark> MarksOf(SourceText source, Annotation annotation)
    {
        var (first, last) = (annotation.Location.Start, annotation.Location.End);
        if (last.Line > first.Line && last.Column == 0)
        {
            // The span ends with a line end: nothing of the line after it is meant.
            var line = source.GetLineSpan(last.Line - 1);
            last = new LinePosition(last.Line - 1, Math.Max(line.Length, 1));
        }

        if (first.Line == last.Line)
        {
            return [new LineMark(first.Line, first.Column, last.Column, annotation.Label, annotation.IsPrimary)];
        }

        return MarksOfLines(source, annotation, first, last);
    }

    private static IEnumerable<LineMark> MarksOfLines(SourceText source, Annotation annotation, LinePosition first, LinePosition last)
    {
        var isWhole = last.Line - first.Line < LinesShownWhole;
        for (var line = first.Line; line <= last.Line; line = isWhole || line == last.Line ? line + 1 : last.Line)
        {
            var text = source.Content.AsSpan(source.GetLineSpan(line).Start, source.GetLineSpan(line).Length);
            var start = line == first.Line ? first.Column : text.Length - text.TrimStart().Length;
            var end = line == last.Line ? last.Column : text.TrimEnd().Length;
            var isEnd = line == last.Line;
            yield return new LineMark(line, Math.Min(start, end), Math.Max(start, end), isEnd ? annotation.Label : string.Empty, annotation.IsPrimary);
        }
    }

    private void WriteGap(SourceText source, int previous, int next)
    {
        if (next == previous + 2)
        {
            // One line left out takes as much room as the sign for it.
            WriteLine(source, previous + 1, []);
        }
        else
        {
            writer.WriteLine(palette.Frame("..."));
        }
    }

    private void WriteLine(SourceText source, int line, IReadOnlyList<LineMark> marks)
    {
        var span = source.GetLineSpan(line);
        var display = new DisplayLine(source.Content.AsSpan(span.Start, span.Length));
        var available = Math.Max(width - gutter - 3, 2 * ContextBeforeSpan);
        if (display.Width <= available)
        {
            WriteText(line, display.Text);
            foreach (var mark in marks)
            {
                WriteMark(display, mark, 0, int.MaxValue);
            }

            return;
        }

        if (marks.Count == 0)
        {
            WriteText(line, display.Cut(0, available, out _));
        }

        // Two places of one long line may lie far apart: each gets its own cut.
        foreach (var mark in marks)
        {
            WriteText(line, display.Cut(FirstColumnShown(display, mark, available), available, out var shift));
            WriteMark(display, mark, shift, available);
        }
    }

    private static int FirstColumnShown(DisplayLine display, LineMark mark, int available)
    {
        var (start, end) = (display.ColumnOf(mark.Start), display.ColumnOf(mark.End));
        if (end < available)
        {
            return 0;
        }

        var context = Math.Max(2, Math.Min(ContextBeforeSpan, available - (end - start) - 2));
        return Math.Max(0, Math.Min(start - context, display.Width - available + 1));
    }

    private void WriteText(int line, string text)
    {
        var number = (line + 1).ToString(CultureInfo.InvariantCulture).PadLeft(gutter);
        writer.WriteLine($"{palette.Frame($"{number} |")} {text}".TrimEnd());
    }

    private void WriteMark(DisplayLine display, LineMark mark, int shift, int available)
    {
        var start = Math.Clamp(display.ColumnOf(mark.Start) - shift, 0, available - 1);
        var end = Math.Clamp(display.ColumnOf(mark.End) - shift, start + 1, available);
        var signs = new string(mark.IsPrimary ? '^' : '-', end - start);
        var text = mark.Label.Length == 0 ? signs : $"{signs} {mark.Label}";
        WriteGutter(Spaces(start) + (mark.IsPrimary ? palette.Severity(severity, text) : palette.Frame(text)));
    }

    private static string Spaces(int count) => new(' ', count);
}
