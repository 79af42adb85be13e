using ClusterDsl.Language.Model;
using ClusterDsl.Simulation.Observations;

namespace ClusterDsl.Output.Tables;

/// <summary>
/// <c>ties.csv</c>: a row for each spell, in the order of their ends, then those that last to the end of the run in the order of
/// their beginnings. Attributes are shown as they last were. Only open spells are kept in memory.
/// </summary>
internal sealed class TiesFile(string folder) : IRunObserver, IDisposable
{
    private readonly Dictionary<long, TieSpell> _open = [];
    private ScenarioModel _model = null!;
    private IStateView _state = null!;
    private ShownValues _values = null!;
    private TableLayout _layout = null!;
    private TableFile? _table;

    /// <summary>Its columns.</summary>
    public static TableLayout Layout(ScenarioModel model) => new(
        RunFiles.Ties,
        [
            TableColumn.Plain("kind", "kind of the tie"),
            TableColumn.Plain("from", "label of its source; of an undirected tie, of either end"),
            TableColumn.Plain("to", "label of its target; of an undirected tie, of the other end"),
            TableColumn.Plain("formed_step", "step in which it was formed; 0 for those of the start"),
            TableColumn.Time("formed", "the same as time since the start"),
            TableColumn.Plain("dissolved_step", "step in which it ended; empty if it lasts to the end of the run"),
            TableColumn.Time("dissolved", "the same as time since the start"),
            TableColumn.Plain("formed_by", "rule, policy or shock that formed it; `start` for those of the start"),
            TableColumn.Plain("dissolved_by", "rule, policy or shock that dissolved it; `exit` where an end left"),
        ],
        new VocabularyInUse(model).TieAttributes);

    /// <inheritdoc/>
    public void Started(RunStart start)
    {
        (_model, _state) = (start.Model, start.State);
        _values = new ShownValues(_model, _state);
        _layout = Layout(_model);
        _table = new TableFile(folder, _layout);
    }

    /// <inheritdoc/>
    public void TieFormed(in TieChange change) =>
        _open[change.Tie] = new TieSpell(change.TieKind, change.Source, change.Target, change.Step, change.Cause);

    /// <inheritdoc/>
    public void TieDissolved(in TieChange change)
    {
        if (_open.Remove(change.Tie, out var spell))
        {
            Write(spell, change.Step, change.Cause);
        }
    }

    /// <inheritdoc/>
    public void Ended(RunEnd end)
    {
        foreach (var (_, spell) in _open.OrderBy(o => o.Value.FormedStep).ThenBy(o => o.Key))
        {
            Write(spell, null, null);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _table?.Dispose();

    private void Write(TieSpell spell, int? dissolvedStep, string? dissolvedBy)
    {
        _table!.Cell(_model.TieKinds[spell.TieKind].Name).Cell(_state.LabelOf(spell.Source)).Cell(_state.LabelOf(spell.Target))
            .StepAndTime(_model, spell.FormedStep).StepAndTime(_model, dissolvedStep).Cell(spell.FormedBy).Cell(dissolvedBy)
            .TieValues(_layout.Values, _values, spell.TieKind, _state.FindTie(spell.TieKind, spell.Source, spell.Target)).EndRow();
    }
}
