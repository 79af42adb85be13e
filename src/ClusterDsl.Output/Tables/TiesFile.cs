using ClusterDsl.Language.Model;
using ClusterDsl.Simulation.Observations;

namespace ClusterDsl.Output.Tables;

/// <summary>
/// <c>ties.csv</c>: a row for each spell, in the order of their ends, then those that last to the end of the run in the order of
/// their beginnings. Only open spells are kept in memory.
/// </summary>
internal sealed class TiesFile(string folder) : IRunObserver, IDisposable
{
    private readonly Dictionary<long, TieSpell> _open = [];
    private ScenarioModel _model = null!;
    private IStateView _state = null!;
    private TableFile? _table;

    /// <inheritdoc/>
    public void Started(RunStart start)
    {
        (_model, _state) = (start.Model, start.State);
        _table = new TableFile(folder, RunFiles.Ties, ["kind", "from", "to", "formed", "dissolved", "formed_by", "dissolved_by"]);
    }

    /// <inheritdoc/>
    public void TieFormed(in TieChange change) =>
        _open[change.Tie] = new TieSpell(change.TieKind, change.Source, change.Target, change.Step, change.Cause);

    /// <inheritdoc/>
    public void TieDissolved(in TieChange change)
    {
        if (_open.Remove(change.Tie, out var spell))
        {
            Write(spell).Cell(change.Step).Cell(spell.FormedBy).Cell(change.Cause).EndRow();
        }
    }

    /// <inheritdoc/>
    public void Ended(RunEnd end)
    {
        foreach (var (_, spell) in _open.OrderBy(o => o.Value.FormedStep).ThenBy(o => o.Key))
        {
            Write(spell).Cell(null).Cell(spell.FormedBy).Cell(null).EndRow();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _table?.Dispose();

    private TableFile Write(TieSpell spell) => _table!
        .Cell(_model.TieKinds[spell.TieKind].Name)
        .Cell(_state.LabelOf(spell.Source))
        .Cell(_state.LabelOf(spell.Target))
        .Cell(spell.FormedStep);
}
