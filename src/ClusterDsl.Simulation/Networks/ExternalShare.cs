using ClusterDsl.Simulation.State;

namespace ClusterDsl.Simulation.Networks;

/// <summary>External share: of the ties with at least one end among the actors, the share whose other end is not (D. Krackhardt and R. N. Stern's external ties over all ties). NaN without such ties.</summary>
internal static class ExternalShare
{
    public static double Of(RunState run, int[] tieKinds, NetworkGraph graph)
    {
        var (inside, outside) = (0L, 0L);
        foreach (var ties in tieKinds.Select(t => run.Ties[t]))
        {
            var slots = ties.CanonicalSlots();
            for (var i = 0; i < ties.Count; i++)
            {
                var ends = (graph.NodeOf(ties.Records[slots[i]].Source) >= 0 ? 1 : 0) + (graph.NodeOf(ties.Records[slots[i]].Target) >= 0 ? 1 : 0);
                inside += ends == 2 ? 1 : 0;
                outside += ends == 1 ? 1 : 0;
            }
        }

        return inside + outside == 0 ? double.NaN : (double)outside / (inside + outside);
    }
}
