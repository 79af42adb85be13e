using ClusterDsl.Simulation.State;

namespace ClusterDsl.Simulation.Networks.Generators;

/// <summary><c>spatial</c>: every pair at most so far apart is tied (a random geometric graph where places are random; E. N. Gilbert, J. SIAM 9, 1961).</summary>
internal static class SpatialTies
{
    /// <param name="sides">Between whom.</param>
    /// <param name="x">By actor.</param>
    /// <param name="y">By actor.</param>
    /// <param name="radius">How far apart.</param>
    /// <param name="interruption">Looked at for every source.</param>
    /// <param name="ties">Where the ties go.</param>
    public static void Make(TieSides sides, double[] x, double[] y, double radius, Interruption interruption, PairList ties)
    {
        var (grid, near) = (new PlaceGrid(x, y, sides.Targets, radius), new ActorBuffer());
        for (var source = 0; source < sides.Sources.Length; source++)
        {
            interruption.Look();
            grid.Near(x[sides.Sources[source]], y[sides.Sources[source]], radius, near);
            foreach (var target in near.Items.AsSpan(0, near.Count))
            {
                if (target >= sides.FirstTarget(source) && sides.IsPair(source, target))
                    ties.Add(sides.Sources[source], sides.Targets[target]);
            }
        }
    }
}
