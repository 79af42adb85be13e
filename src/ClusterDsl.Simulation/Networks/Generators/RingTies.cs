using ClusterDsl.Simulation.State;

namespace ClusterDsl.Simulation.Networks.Generators;

/// <summary><c>ring</c>: actors stand in a circle, each tied to the k / 2 next and the k / 2 before it.</summary>
internal static class RingTies
{
    /// <param name="actors">The circle.</param>
    /// <param name="neighbours">k: even, and below the number of actors.</param>
    /// <param name="isDirected">Whether a tie has a direction; then there is one each way.</param>
    /// <param name="ties">Where the ties go.</param>
    public static void Make(int[] actors, int neighbours, bool isDirected, PairList ties)
    {
        for (var i = 0; i < actors.Length; i++)
        {
            for (var distance = 1; distance <= neighbours / 2; distance++)
            {
                ties.Add(actors[i], actors[(i + distance) % actors.Length]);
                if (isDirected)
                    ties.Add(actors[i], actors[(i - distance + actors.Length) % actors.Length]);
            }
        }
    }
}
