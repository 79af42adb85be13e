using ClusterDsl.Language.Model;
using ClusterDsl.Simulation.Observations;

namespace ClusterDsl.Output.Tables;

/// <summary>
/// <c>mixing.csv</c>: who is tied to whom at the end, by kind (the mixing matrix of each tie kind, in long form; M. E. J. Newman, PRE 67, 026126, 2003). An undirected tie
/// counts once, with the kind that is declared first as <c>from</c>.
/// </summary>
internal sealed class MixingFile(string folder) : IRunObserver, IDisposable
{
    private ScenarioModel _model = null!;
    private TableFile? _table;

    /// <summary>Its columns.</summary>
    public static TableLayout Layout { get; } = new(
        RunFiles.Mixing,
        [
            TableColumn.Plain("tie", "the tie kind"),
            TableColumn.Plain("from", "kind of the actor at one end; of the source, if the tie is directed"),
            TableColumn.Plain("to", "kind of the actor at the other end"),
            TableColumn.Plain("ties", "how many there are at the end"),
            TableColumn.Plain("share", "their share of all ties of the kind"),
        ],
        []);

    /// <inheritdoc/>
    public void Started(RunStart start) => _model = start.Model;

    /// <inheritdoc/>
    public void Ended(RunEnd end)
    {
        _table = new TableFile(folder, Layout);
        for (var tie = 0; tie < _model.TieKinds.Length; tie++)
        {
            var counts = new SortedDictionary<(int From, int To), long>();
            end.State.VisitTies(tie, t => Count(counts, KindOf(end.State, t.Source), KindOf(end.State, t.Target), _model.TieKinds[tie].IsDirected));
            foreach (var ((from, to), count) in counts)
            {
                _table.Cell(_model.TieKinds[tie].Name).Cell(_model.Kinds[from].Name).Cell(_model.Kinds[to].Name).Cell(count)
                    .Cell((double)count / end.State.TieCount(tie)).EndRow();
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _table?.Dispose();

    private static void Count(SortedDictionary<(int From, int To), long> counts, int source, int target, bool isDirected)
    {
        var ends = isDirected || source <= target ? (source, target) : (target, source);
        counts[ends] = counts.GetValueOrDefault(ends) + 1;
    }

    private int KindOf(IStateView state, int actor) => _model.Populations[state.PopulationOf(actor)].Kind;
}
