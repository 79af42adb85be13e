using System.Text;
using ClusterDsl.Language.Diagnostics.Rendering;

namespace ClusterDsl.Output.Snapshots;

/// <summary>
/// The lines of a snapshot, in blocks with an empty line between them. Columns are as wide whatever stands in them, so that a change in one line
/// moves no other.
/// </summary>
internal sealed class SnapshotLines
{
    private const int NameWidth = 30;

    private readonly StringBuilder _text = new();

    /// <summary>Adds a block of rows below a heading; nothing if there are no rows.</summary>
    /// <param name="width">Width of its columns.</param>
    /// <param name="heading">What the names are, and what the columns are.</param>
    /// <param name="rows">A name and what stands in each column, on the right of it; what comes after the columns stands behind them.</param>
    public void AddBlock(int width, IReadOnlyList<string> heading, IEnumerable<IReadOnlyList<string>> rows)
    {
        var all = rows.ToList();
        if (all.Count == 0)
        {
            return;
        }

        _text.Append('\n');
        AddRow(width, heading.Count, heading);
        all.ForEach(r => AddRow(width, heading.Count, r));
    }

    /// <summary>Adds a line on its own.</summary>
    public void Add(string line) => _text.Append(OneLine(line)).Append('\n');

    /// <summary>Adds a name and what is said about it.</summary>
    public void Add(string name, string value) => Add(PadRight(name) + value);

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    private void AddRow(int width, int columns, IReadOnlyList<string> cells)
    {
        var line = new StringBuilder(PadRight(cells[0]));
        for (var i = 1; i < cells.Count; i++)
        {
            line.Append(i < columns ? cells[i].PadLeft(width - 1).Insert(0, " ") : $"  {cells[i]}");
        }

        Add(line.ToString().TrimEnd());
    }

    private static string PadRight(string name) => OneLine(name) + new string(' ', Math.Max(1, NameWidth - CharacterWidth.Of(OneLine(name))));

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}
