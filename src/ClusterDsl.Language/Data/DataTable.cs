using System.Collections.Immutable;
using ClusterDsl.Language.Text;

namespace ClusterDsl.Language.Data;

/// <summary>A data file as read: its cells as text, numbers parsed once. Immutable.</summary>
public sealed class DataTable
{
    // By column; numeric columns keep numbers only, and their text is cut out of the file when it is asked for.
    private readonly string[]?[] _texts;
    private readonly double[]?[] _numbers;

    // Where each cell begins in the file, row by row.
    private readonly int[] _starts;

    /// <summary>Made by <see cref="DataReader"/>.</summary>
    internal DataTable(
        SourceText source, string contentHash, ImmutableArray<DataColumn> columns, int rowCount, string[]?[] texts, double[]?[] numbers, int[] starts)
    {
        Source = source;
        ContentHash = contentHash;
        Columns = columns;
        RowCount = rowCount;
        _texts = texts;
        _numbers = numbers;
        _starts = starts;
    }

    /// <summary>The file's text, with its path as people are shown it.</summary>
    public SourceText Source { get; }

    /// <summary>SHA-256 of the file's bytes, in lower-case hexadecimal.</summary>
    public string ContentHash { get; }

    /// <summary>Its columns, in order.</summary>
    public ImmutableArray<DataColumn> Columns { get; }

    /// <summary>Number of rows below the heading; blank lines are none.</summary>
    public int RowCount { get; }

    /// <summary>A cell as text, without the quotation marks around it.</summary>
    public string Text(int row, int column) => _texts[column] is { } texts ? texts[row] : CellText(CellSpan(row, column));

    /// <summary>A cell of a numeric column; NaN where it is blank or no number (<see cref="CellLocation"/> then points to it).</summary>
    public double Number(int row, int column) => _numbers[column] is { } numbers ? numbers[row] : double.NaN;

    /// <summary>Where a cell stands in the file, quotation marks included.</summary>
    public Location CellLocation(int row, int column) => new(Source, CellSpan(row, column));

    /// <summary>Index of a column by its heading (ordinal), or -1.</summary>
    public int FindColumn(string name)
    {
        for (var i = 0; i < Columns.Length; i++)
        {
            if (string.Equals(Columns[i].Name, name, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }

    // The reader let only well-formed cells through, so the end follows from the beginning.
    private TextSpan CellSpan(int row, int column)
    {
        var start = _starts[(row * Columns.Length) + column];
        var rest = Source.Content.AsSpan(start);
        var length = 0;
        if (rest.StartsWith('"'))
        {
            length = 1;
            while (length < rest.Length && (rest[length] != '"' || (length + 1 < rest.Length && rest[length + 1] == '"')))
            {
                length += rest[length] == '"' ? 2 : 1;
            }

            return new TextSpan(start, length + 1);
        }

        length = rest.IndexOfAny(',', '\r', '\n');
        return new TextSpan(start, length < 0 ? rest.Length : length);
    }

    private string CellText(TextSpan span)
    {
        var text = Source.ToString(span);
        return text.StartsWith('"') ? text[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal) : text;
    }
}
