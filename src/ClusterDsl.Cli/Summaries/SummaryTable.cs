using ClusterDsl.Language.Diagnostics.Rendering;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace ClusterDsl.Cli.Summaries;

/// <summary>A table of a summary: no lines, a bold heading, the first column to the left, numbers to the right.</summary>
internal sealed class SummaryTable
{
    private const int LongestName = 32;

    // Numbers of different tables stand below one another.
    private const int NumberWidth = 8;

    private const int Gap = 2;

    private readonly List<string> _headings = [];
    private readonly List<bool> _isText = [];
    private readonly List<string[]> _rows = [];

    /// <summary>Begins with the headings.</summary>
    /// <param name="nameWidth">Columns of the first column.</param>
    /// <param name="headings">The first is the table's name; those marked with <c>&lt;</c> hold text.</param>
    public SummaryTable(int nameWidth, params ReadOnlySpan<string> headings)
    {
        for (var i = 0; i < headings.Length; i++)
        {
            var isText = i == 0 || headings[i].StartsWith('<');
            _isText.Add(isText);
            _headings.Add(isText ? headings[i].TrimStart('<').PadRight(i == 0 ? nameWidth : 0) : headings[i].PadLeft(NumberWidth));
        }
    }

    /// <summary>Whether it has no rows.</summary>
    public bool IsEmpty => _rows.Count == 0;

    // What stands before the first number says what a row is of.
    private int Keys => Math.Max(1, _isText.TakeWhile(t => t).Count());

    /// <summary>Adds a row; its name is indented below the heading.</summary>
    public void Add(string name, params ReadOnlySpan<string> cells) => _rows.Add([$"  {Shortened(name)}", .. cells]);

    /// <summary>
    /// What is drawn: one table or, where it is wider than the page, several of which each has the columns that say what a row is of, and as many of the others as there is
    /// room for.
    /// </summary>
    public IEnumerable<IRenderable> Parts(int width)
    {
        var keys = Enumerable.Range(0, Keys).ToList();
        var part = new List<int>(keys);
        for (var column = Keys; column < _headings.Count; column++)
        {
            if (part.Count > keys.Count && part.Append(column).Sum(WidthOf) - Gap > width)
            {
                yield return Draw(part);
                part = [.. keys];
            }

            part.Add(column);
        }

        yield return Draw(part);
    }

    /// <summary>The columns that a number takes at least.</summary>
    public static int WidthOfNumber(string text) => Math.Max(NumberWidth, CharacterWidth.Of(text));

    /// <summary>The columns that a name takes.</summary>
    public static int WidthOfName(string name) => 2 + CharacterWidth.Of(Shortened(name));

    private int WidthOf(int column) => Gap + _rows.Select(r => r[column]).Append(_headings[column]).Max(c => CharacterWidth.Of(c));

    private Table Draw(List<int> columns)
    {
        var table = new Table { Border = TableBorder.None, ShowRowSeparators = false };
        foreach (var column in columns)
        {
            table.AddColumn(new TableColumn(new Text(_headings[column], new Style(decoration: column == 0 ? Decoration.Bold : Decoration.Dim)))
            {
                Alignment = _isText[column] ? Justify.Left : Justify.Right,
                NoWrap = true,
                // A table without lines keeps padding to the right only.
                Padding = new Padding(0, 0, column == columns[^1] ? 0 : Gap, 0),
            });
        }

        foreach (var row in _rows)
        {
            table.AddRow(columns.Select(c => new Text(row[c])));
        }

        return table;
    }

    private static string Shortened(string name)
    {
        var width = 0;
        var length = 0;
        foreach (var character in name.EnumerateRunes())
        {
            width += CharacterWidth.Of(character);
            if (width > LongestName)
            {
                return name[..length] + "…";
            }

            length += character.Utf16SequenceLength;
        }

        return name;
    }
}
