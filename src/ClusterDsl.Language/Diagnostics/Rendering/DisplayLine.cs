using System.Text;

namespace ClusterDsl.Language.Diagnostics.Rendering;

/// <summary>One source line as a terminal shows it: tabs expanded, wide characters counted twice.</summary>
internal sealed class DisplayLine
{
    private const int TabWidth = 4;
    private const char Ellipsis = '…';

    private readonly string[] _cells;

    // Column at which each UTF-16 unit begins; one more entry for the end of the line.
    private readonly int[] _columns;

    // The unit at which each cell begins.
    private readonly int[] _cellStarts;

    /// <summary>Lays out <paramref name="line"/>, which holds no line end.</summary>
    public DisplayLine(ReadOnlySpan<char> line)
    {
        var cells = new List<string>(line.Length);
        var starts = new List<int>(line.Length);
        _columns = new int[line.Length + 1];
        var column = 0;
        for (var i = 0; i < line.Length;)
        {
            // A lone surrogate decodes to the replacement character and takes one unit.
            _ = Rune.DecodeFromUtf16(line[i..], out var rune, out var units);
            var text = rune.Value == '\t' ? new string(' ', TabWidth - (column % TabWidth)) : PrintableText.Of(rune).ToString();
            starts.Add(i);
            cells.Add(text);
            for (var unit = 0; unit < units; unit++)
            {
                _columns[i + unit] = column;
            }

            column += CharacterWidth.Of(text);
            i += units;
        }

        _columns[line.Length] = column;
        _cells = [.. cells];
        _cellStarts = [.. starts];
    }

    /// <summary>Columns of the whole line.</summary>
    public int Width => _columns[^1];

    /// <summary>The column at which a character of the line begins; offsets past the end count on from there.</summary>
    public int ColumnOf(int offset) => offset < _columns.Length ? _columns[offset] : Width + offset - _columns.Length + 1;

    /// <summary>The whole line.</summary>
    public string Text => string.Concat(_cells);

    /// <summary>The part of the line that begins at column <paramref name="from"/> and takes at most <paramref name="width"/> columns, with … where something was cut.</summary>
    /// <param name="from">The column wished for.</param>
    /// <param name="width">Columns that may be used, signs of cutting included.</param>
    /// <param name="shift">What to take from a column of the line to have its column in the part.</param>
    public string Cut(int from, int width, out int shift)
    {
        var builder = new StringBuilder();
        var first = 0;
        while (first < _cells.Length && _columns[_cellStarts[first]] < from)
        {
            first++;
        }

        var used = 0;
        shift = first < _cells.Length ? _columns[_cellStarts[first]] : Width;
        if (first > 0)
        {
            builder.Append(Ellipsis);
            used = 1;
            shift--;
        }

        for (var i = first; i < _cells.Length; i++)
        {
            var cell = CharacterWidth.Of(_cells[i]);
            var isLast = i == _cells.Length - 1;
            if (used + cell + (isLast ? 0 : 1) > width)
            {
                builder.Append(Ellipsis);
                break;
            }

            builder.Append(_cells[i]);
            used += cell;
        }

        return builder.ToString();
    }
}
