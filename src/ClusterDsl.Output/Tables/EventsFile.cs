using ClusterDsl.Language.Model;
using ClusterDsl.Simulation.Observations;

namespace ClusterDsl.Output.Tables;

/// <summary><c>events.csv</c>: a row for each event, in the order in which they happened, with a column for each field.</summary>
internal sealed class EventsFile(string folder) : IRunObserver, IDisposable
{
    private RunStart _start = null!;
    private ShownValues _values = null!;
    private TableLayout _layout = null!;
    private TableFile? _table;

    /// <summary>Its columns.</summary>
    public static TableLayout Layout(ScenarioModel model) => new(
        RunFiles.Events,
        [
            TableColumn.Plain("step", "step in which the event was emitted"),
            TableColumn.Time("time", "the same as time since the start"),
            TableColumn.Plain("event", "name of the event"),
            TableColumn.Plain("cause", "rule, policy or shock that emitted it"),
        ],
        new VocabularyInUse(model).EventFields);

    /// <inheritdoc/>
    public void Started(RunStart start)
    {
        _start = start;
        _values = new ShownValues(start.Model, start.State);
        _layout = Layout(start.Model);
        _table = new TableFile(folder, _layout);
    }

    /// <inheritdoc/>
    public void EventEmitted(in EventRecord record)
    {
        _table!.StepAndTime(_start.Model, record.Step).Cell(_start.Model.Events[record.Event].Name).Cell(record.Cause);
        var columns = _layout.Values;
        for (var i = 0; i < columns.Columns.Length; i++)
        {
            var offset = columns.OffsetOf(record.Event, i);
            _table.Cell(offset < 0 ? null : _values.Of(columns.Columns[i].Attribute, record.Fields.Span[offset]));
        }

        _table.EndRow();
    }

    /// <inheritdoc/>
    public void Dispose() => _table?.Dispose();
}
