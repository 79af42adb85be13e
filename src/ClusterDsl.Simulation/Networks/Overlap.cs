namespace ClusterDsl.Simulation.Networks;

/// <summary>Overlap of two layers over the same actors: pairs tied in both over pairs tied in either (Jaccard), directions ignored. NaN where neither has a tie.</summary>
internal static class Overlap
{
    public static double Of(NetworkGraph first, NetworkGraph second)
    {
        var (both, all) = (0L, 0L);
        for (var node = 0; node < first.Count; node++)
        {
            var common = Ascending.Common(first.Neighbours[node], second.Neighbours[node]);
            both += common;
            all += first.Neighbours.Degree(node) + second.Neighbours.Degree(node) - common;
        }

        return all == 0 ? double.NaN : (double)both / all;
    }
}
