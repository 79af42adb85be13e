using System.Collections.Immutable;
using ClusterDsl.Language.Text;

namespace ClusterDsl.Language.Data;

/// <summary>A data file as read: its cells as text, numbers parsed once. Immutable.</summary>
public sealed class DataTable
{
    private readonly string[][] _cells;
    private readonly double[]?[] _numbers;
    private readonly int[][] _offsets;

    /// <summary>Made by <see cref="DataReader"/>.</summary>
    internal DataTable(SourceText source, string contentHash, ImmutableArray<DataColumn> columns, string[][] cells, double[]?[] numbers, int[][] offsets)
    {
        Source = source;
        ContentHash = contentHash;
        Columns = columns;
        _cells = cells;
        _numbers = numbers;
        _offsets = offsets;
    }

    /// <summary>The file's text, with the path as the scenario wrote it.</summary>
    public SourceText Source { get; }

    /// <summary>SHA-256 of the file's bytes, in lower-case hexadecimal.</summary>
    public string ContentHash { get; }

    /// <summary>Its columns, in order.</summary>
    public ImmutableArray<DataColumn> Columns { get; }

    /// <summary>Number of rows below the heading.</summary>
    public int RowCount => _cells.Length;

    /// <summary>A cell as text.</summary>
    public string Text(int row, int column) => _cells[row][column];

    /// <summary>A cell of a numeric column; NaN where it is blank or no number (<see cref="CellLocation"/> then points to it).</summary>
    public double Number(int row, int column) => _numbers[column] is { } numbers ? numbers[row] : double.NaN;

    /// <summary>Where a cell stands in the file.</summary>
    public Location CellLocation(int row, int column) => new(Source, new TextSpan(_offsets[row][2 * column], _offsets[row][(2 * column) + 1]));

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
}
