using ClusterDsl.Simulation.State;

namespace ClusterDsl.Simulation.Networks;

/// <summary>
/// Local clustering: the share of the pairs of an actor's partners that are tied, 0 with fewer than two partners (NetworkX <c>clustering</c>; igraph <c>transitivity_local_undirected</c> with
/// mode zero). Directions ignored.
/// </summary>
internal static class LocalClustering
{
    public static double Of(RunState run, int[] tieKinds, int actor)
    {
        var (partners, others) = NeighbourSet.OfThread;
        partners.TakeNeighbours(run, tieKinds, actor);
        var ends = 0L;
        foreach (var partner in partners.Members)
        {
            run.Interruption.Look();
            others.TakeNeighbours(run, tieKinds, partner);
            foreach (var other in others.Members)
                ends += partners.Contains(other) ? 1 : 0;
        }

        return Clustering.At(partners.Members.Length, ends / 2);
    }
}
