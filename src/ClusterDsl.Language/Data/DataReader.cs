using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Text;

namespace ClusterDsl.Language.Data;

/// <summary>Reads data files (CSV after RFC 4180, UTF-8, a heading in the first row). Blank lines are passed over.</summary>
public static class DataReader
{
    /// <summary>Reads a table.</summary>
    /// <param name="file">The file as read.</param>
    /// <param name="namedAt">Where the source names the file; diagnostics about the file as a whole point there.</param>
    /// <param name="report">Takes what is wrong; a table comes back only if nothing is that makes its cells unreadable.</param>
    /// <returns>The table, or null.</returns>
    public static DataTable? Read(FileContent file, Location namedAt, Action<Diagnostic> report)
    {
        if (FileText.Read(file, namedAt, report) is not { } text)
        {
            return null;
        }

        var table = new CsvTable(file.Bytes!, text);
        if (!table.ReadHeading(namedAt, report) || !table.CheckRows(report))
        {
            return null;
        }

        return table.Fill(text.Hash);
    }
}
