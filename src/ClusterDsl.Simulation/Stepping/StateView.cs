using ClusterDsl.Simulation.Compilation;
using ClusterDsl.Simulation.Observations;
using ClusterDsl.Simulation.State;

namespace ClusterDsl.Simulation.Stepping;

/// <summary>The state as observers see it.</summary>
internal sealed class StateView(CompiledModel compiled, RunState state, Block block) : IStateView
{
    /// <summary>The state, as long as the run goes on: then other runs have its arrays.</summary>
    private RunState Present
    {
        get
        {
            ObjectDisposedException.ThrowIf(state.IsOver, typeof(IStateView));
            return state;
        }
    }

    public IReadOnlyList<int> Actors(int population) =>
        Present.Actors.Members[population].Items.AsSpan(0, Present.Actors.Members[population].Count).ToArray();

    public int PopulationOf(int actor) => Present.Actors.Populations[actor];

    public string LabelOf(int actor)
    {
        Present.Interruption.Look();
        return Present.LabelOf(actor);
    }

    public int BirthStepOf(int actor) => Present.Actors.BirthSteps[actor];

    public double ActorValue(int actor, int attribute, int index = 0)
    {
        if (compiled.DerivedAttributes[attribute] is { } derived)
            return derived(Present, block, actor, index);
        return Present.Actors.Columns[attribute][(actor * compiled.Model.ActorAttributes[attribute].Length) + index];
    }

    public TieView? FindTie(int tieKind, int source, int target)
    {
        var ties = Present.Ties[tieKind];
        var slot = ties.Find(source, target);
        return slot < 0 ? null : View(tieKind, slot, new double[WidthOf(ties)]);
    }

    public int TieCount(int tieKind) => Present.Ties[tieKind].Count;

    public void VisitTies(int tieKind, Action<TieView> visit)
    {
        var ties = Present.Ties[tieKind];
        var values = new double[WidthOf(ties)];
        foreach (var slot in ties.CanonicalSlots().AsSpan(0, ties.Count))
        {
            Present.Interruption.Look();
            visit(View(tieKind, slot, values));
        }
    }

    Interruption IStateView.Interruption => Present.Interruption;

    private int WidthOf(TieStore ties) => ties.Kind.Attributes.Sum(a => compiled.Model.TieAttributes[a].Length);

    private TieView View(int tieKind, int slot, double[] values)
    {
        var (ties, next) = (Present.Ties[tieKind], 0);
        for (var i = 0; i < ties.Kind.Attributes.Length; i++)
        {
            var attribute = ties.Kind.Attributes[i];
            var length = compiled.Model.TieAttributes[attribute].Length;
            for (var place = 0; place < length; place++)
            {
                values[next++] = compiled.DerivedTieAttributes[tieKind][i] is { } derived
                    ? derived(Present, block, slot, place)
                    : ties.Columns[attribute][(slot * length) + place];
            }
        }

        return new TieView(ties.Records[slot].Number, ties.Records[slot].Source, ties.Records[slot].Target, Present.TieNumbers.StepOf(ties.Records[slot].Number), values);
    }
}
