using ClusterDsl.Simulation.State;

namespace ClusterDsl.Simulation.Networks.Generators;

/// <summary><c>star</c>: one actor is tied to all others.</summary>
internal static class StarTies
{
    public static void Make(int centre, ReadOnlySpan<int> others, PairList ties)
    {
        foreach (var other in others)
        {
            if (other != centre)
                ties.Add(centre, other);
        }
    }
}
