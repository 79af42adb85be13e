using System.Collections.Immutable;
using ClusterDsl.Language.Model;
using ClusterDsl.Simulation.Observations;

namespace ClusterDsl.Output.Tables;

/// <summary><c>measures.csv</c>: a row for each step; time in years, measures in their display units, missing ones empty.</summary>
internal sealed class MeasuresFile(string folder) : IRunObserver, IDisposable
{
    private ScenarioModel _model = null!;
    private ImmutableArray<MeasureModel> _measures = [];
    private TableFile? _table;

    /// <summary>The column of each measure.</summary>
    public static IEnumerable<string> Columns(RunStart start)
    {
        var names = new ColumnNames("step", "time", "stage");
        return start.Measures.Select(m => names.Take(m.Name));
    }

    /// <inheritdoc/>
    public void Started(RunStart start)
    {
        (_model, _measures) = (start.Model, start.Measures);
        _table = new TableFile(folder, RunFiles.Measures, ["step", "time", "stage", .. Columns(start)]);
    }

    /// <inheritdoc/>
    public void Recorded(in StepRecord record)
    {
        var stage = record.Stage < 0 ? null : _model.Stages[record.Stage].Name;
        _table!.Cell(record.Step).Cell(ShownValues.Year.ToShown(record.Time)).Cell(stage);
        var values = record.Measures.Span;
        for (var i = 0; i < values.Length; i++)
        {
            var measure = _measures[i];
            if (measure.Type == ModelType.Bool && !double.IsNaN(values[i]))
            {
                _table.Cell(values[i] != 0 ? "true" : "false");
            }
            else
            {
                _table.Cell(measure.Unit.ToShown(values[i]));
            }
        }

        _table.EndRow();
    }

    /// <inheritdoc/>
    public void Dispose() => _table?.Dispose();
}
