using ClusterDsl.Simulation.Observations;

namespace ClusterDsl.Output.Tests.Fakes;

/// <summary>A state that tests write by hand.</summary>
public sealed class FakeState : IStateView
{
    public List<FakeActor> All { get; } = [];

    public List<(int Kind, TieView Tie)> Ties { get; } = [];

    public IReadOnlyList<int> Actors(int population) =>
        [.. Enumerable.Range(0, All.Count).Where(i => All[i].Population == population && All[i].IsPresent)];

    public int PopulationOf(int actor) => All[actor].Population;

    public string LabelOf(int actor) => All[actor].Label;

    public int BirthStepOf(int actor) => All[actor].BirthStep;

    public double ActorValue(int actor, int attribute, int index = 0) => All[actor].Values[attribute][index];

    public TieView? FindTie(int tieKind, int source, int target)
    {
        var found = Ties.FindAll(t => t.Kind == tieKind && t.Tie.Source == source && t.Tie.Target == target);
        return found.Count == 0 ? null : found[0].Tie;
    }

    public int TieCount(int tieKind) => Ties.Count(t => t.Kind == tieKind);

    public void VisitTies(int tieKind, Action<TieView> visit)
    {
        foreach (var (_, tie) in Ties.Where(t => t.Kind == tieKind))
        {
            visit(tie);
        }
    }
}
