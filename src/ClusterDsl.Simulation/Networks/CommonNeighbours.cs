using ClusterDsl.Simulation.State;

namespace ClusterDsl.Simulation.Networks;

/// <summary>Common neighbours: how many actors are tied to both of two, directions ignored (NetworkX <c>common_neighbors</c>).</summary>
internal static class CommonNeighbours
{
    public static double Of(RunState run, int[] tieKinds, int first, int second)
    {
        var (ours, theirs) = NeighbourSet.OfThread;
        ours.TakeNeighbours(run, tieKinds, first);
        theirs.TakeNeighbours(run, tieKinds, second);
        var common = 0;
        foreach (var neighbour in theirs.Members)
            common += ours.Contains(neighbour) ? 1 : 0;
        return common;
    }
}
