using ClusterDsl.Language.Model;
using CsvHelper;

namespace ClusterDsl.Output.Tables;

/// <summary>A CSV file as all of a run folder are: UTF-8 without a byte order mark, RFC 4180, LF, invariant culture, shortest round-trip numbers.</summary>
internal sealed class TableFile : IDisposable
{
    private static readonly CsvWriterOptions Options = new() { NewLine = "\n", TrueValue = "true", FalseValue = "false" };

    private readonly CsvWriter _csv;

    /// <summary>Creates the file with its heading.</summary>
    public TableFile(string folder, TableLayout layout)
    {
        _csv = CsvWriter.ToFile(Path.Combine(folder, layout.File), Options, FileOptions.SequentialScan);
        _csv.WriteRecord(layout.Columns.Select(c => c.Name).ToArray());
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

    /// <summary>Writes a step and its time in years, in two cells; both are empty where there is none.</summary>
    public TableFile StepAndTime(ScenarioModel model, int? step) =>
        step is { } known ? Cell(known).Cell(ShownValues.YearsOf(model, known)) : Cell(null).Cell(null);

    /// <summary>Ends the row.</summary>
    public void EndRow() => _csv.EndRecord();

    /// <inheritdoc/>
    public void Dispose() => _csv.Dispose();
}
