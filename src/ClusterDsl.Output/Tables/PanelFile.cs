using System.Collections.Immutable;
using ClusterDsl.Language.Model;
using ClusterDsl.Simulation.Observations;

namespace ClusterDsl.Output.Tables;

/// <summary>A table of all actors or all ties at certain records; there is none unless the scenario asks for it.</summary>
/// <param name="folder">Where.</param>
/// <param name="subject">Of what.</param>
internal abstract class PanelFile(string folder, PanelSubject subject) : IRunObserver, IDisposable
{
    private PanelModel? _panel;
    private TableFile? _table;
    private RunStart _start = null!;

    /// <summary>The columns that tell when.</summary>
    protected static ImmutableArray<TableColumn> TimeColumns { get; } =
        [TableColumn.Plain("step", "number of the step at whose record this is so, from 0"), TableColumn.Time("time", "the same as time since the start")];

    /// <summary>The scenario.</summary>
    protected ScenarioModel Model => _start.Model;

    /// <summary>Its state as it is now.</summary>
    protected IStateView State => _start.State;

    /// <summary>The table, where one is asked for.</summary>
    protected TableFile Table => _table!;

    /// <summary>The columns of attributes.</summary>
    protected ValueColumns Columns { get; private set; } = null!;

    /// <summary>Values as they are shown.</summary>
    protected ShownValues Values { get; private set; } = null!;

    /// <inheritdoc/>
    public void Started(RunStart start)
    {
        _start = start;
        _panel = start.Model.Panels.FirstOrDefault(p => p.Subject == subject);
        if (_panel is not null)
        {
            var layout = LayoutOf(start.Model);
            (Columns, Values) = (layout.Values, new ShownValues(start.Model, start.State));
            _table = new TableFile(folder, layout);
        }
    }

    /// <inheritdoc/>
    public void Recorded(in StepRecord record)
    {
        if (_panel is not null && record.Step % _panel.EverySteps == 0)
        {
            Write(record.Step);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _table?.Dispose();

    /// <summary>The columns of the table.</summary>
    protected abstract TableLayout LayoutOf(ScenarioModel model);

    /// <summary>Writes the rows of a record.</summary>
    protected abstract void Write(int step);
}
