using ClusterDsl.Simulation.Observations;

namespace ClusterDsl.Output.Tables;

/// <summary><c>events.csv</c>: a row for each event, in the order in which they happened, with a column for each field.</summary>
internal sealed class EventsFile(string folder) : IRunObserver, IDisposable
{
    private RunStart _start = null!;
    private ShownValues _values = null!;
    private ValueColumns _columns = null!;
    private TableFile? _table;

    /// <inheritdoc/>
    public void Started(RunStart start)
    {
        _start = start;
        _values = new ShownValues(start.Model, start.State);
        _columns = new ValueColumns(start.Model.Events.Select(e => e.Fields), new ColumnNames("step", "event", "cause"));
        _table = new TableFile(folder, RunFiles.Events, ["step", "event", "cause", .. _columns.Columns.Select(c => c.Name)]);
    }

    /// <inheritdoc/>
    public void EventEmitted(in EventRecord record)
    {
        _table!.Cell(record.Step).Cell(_start.Model.Events[record.Event].Name).Cell(record.Cause);
        for (var i = 0; i < _columns.Columns.Length; i++)
        {
            var offset = _columns.OffsetOf(record.Event, i);
            _table.Cell(offset < 0 ? null : _values.Of(_columns.Columns[i].Attribute, record.Fields.Span[offset]));
        }

        _table.EndRow();
    }

    /// <inheritdoc/>
    public void Dispose() => _table?.Dispose();
}
