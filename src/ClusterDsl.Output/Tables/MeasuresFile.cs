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

    /// <summary>Its columns.</summary>
    public static TableLayout Layout(RunStart start)
    {
        ImmutableArray<TableColumn> own =
        [
            TableColumn.Plain("step", "number of the step, from 0"),
            TableColumn.Time("time", "the same as time since the start"),
            TableColumn.Plain("stage", "stage in which it was recorded"),
        ];
        var names = new ColumnNames([.. own.Select(c => c.Name)]);
        return new TableLayout(
            RunFiles.Measures, [.. own, .. start.Measures.Select(m => new TableColumn(names.Take(m.Name), m.Unit.Name, m.Description))], []);
    }

    /// <inheritdoc/>
    public void Started(RunStart start)
    {
        (_model, _measures) = (start.Model, start.Measures);
        _table = new TableFile(folder, Layout(start));
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
