using CsvHelper;

namespace ClusterDsl.Output.Tables;

/// <summary>A CSV file as all of a run folder are: UTF-8 without a byte order mark, RFC 4180, LF, invariant culture, shortest round-trip numbers.</summary>
internal sealed class TableFile : IDisposable
{
    private static readonly CsvWriterOptions Options = new() { NewLine = "\n", TrueValue = "true", FalseValue = "false" };

    private readonly CsvWriter _csv;

    /// <summary>Creates the file with its heading.</summary>
    public TableFile(string folder, string name, IEnumerable<string> headings)
    {
        _csv = CsvWriter.ToFile(Path.Combine(folder, name), Options, FileOptions.SequentialScan);
        _csv.WriteRecord(headings.ToArray());
    }

    /// <summary>Writes a cell of text; null leaves it empty.</summary>
    public TableFile Cell(string? text)
    {
        _csv.WriteField(text);
        return this;
    }

    /// <summary>Writes a whole number.</summary>
    public TableFile Cell(long number)
    {
        _csv.WriteField(number);
        return this;
    }

    /// <summary>Writes a number; a missing one (NaN) leaves the cell empty.</summary>
    public TableFile Cell(double number)
    {
        if (double.IsNaN(number))
        {
            _csv.WriteField(string.Empty);
        }
        else
        {
            _csv.WriteField(number);
        }

        return this;
    }

    /// <summary>Ends the row.</summary>
    public void EndRow() => _csv.EndRecord();

    /// <inheritdoc/>
    public void Dispose() => _csv.Dispose();
}
