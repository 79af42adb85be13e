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

    private readonly Table _table = new() { Border = TableBorder.None, ShowRowSeparators = false };

    /// <summary>Begins with the headings.</summary>
    /// <param name="nameWidth">Columns of the first column.</param>
    /// <param name="headings">The first is the table's name; those marked with <c>&lt;</c> hold text.</param>
    public SummaryTable(int nameWidth, params ReadOnlySpan<string> headings)
    {
        for (var i = 0; i < headings.Length; i++)
        {
            var isText = i == 0 || headings[i].StartsWith('<');
            var style = i == 0 ? new Style(decoration: Decoration.Bold) : new Style(decoration: Decoration.Dim);
            var heading = isText ? headings[i].TrimStart('<').PadRight(i == 0 ? nameWidth : 0) : headings[i].PadLeft(NumberWidth);
            _table.AddColumn(new TableColumn(new Text(heading, style))
            {
                Alignment = isText ? Justify.Left : Justify.Right,
                NoWrap = true,
                // A table without lines keeps padding to the right only.
                Padding = new Padding(0, 0, i == headings.Length - 1 ? 0 : 2, 0),
            });
        }
    }

    /// <summary>Adds a row; its name is indented below the heading.</summary>
    public void Add(string name, params ReadOnlySpan<string> cells)
    {
        var row = new List<IRenderable> { new Text($"  {Shortened(name)}") };
        foreach (var cell in cells)
        {
            row.Add(new Text(cell));
        }

        _table.AddRow(row);
    }

    /// <summary>Whether it has no rows.</summary>
    public bool IsEmpty => _table.Rows.Count == 0;

    /// <summary>What is drawn.</summary>
    public IRenderable Content => _table;

    /// <summary>The columns that a number takes at least.</summary>
    public static int WidthOfNumber(string text) => Math.Max(NumberWidth, CharacterWidth.Of(text));

    /// <summary>The columns that a name takes.</summary>
    public static int WidthOfName(string name) => 2 + CharacterWidth.Of(Shortened(name));

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
