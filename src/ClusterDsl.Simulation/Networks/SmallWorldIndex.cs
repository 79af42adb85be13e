using ClusterDsl.Simulation.Numerics;

namespace ClusterDsl.Simulation.Networks;

/// <summary>
/// The small-world index σ = (C / C_r) / (L / L_r): clustering and mean path length relative to a random network with as many actors and ties, for which
/// C_r = k / (n − 1) and L_r = ln n / ln k, k being the mean number of neighbours (D. J. Watts, S. H. Strogatz 1998; M. D. Humphries, K. Gurney, PLoS ONE 3, 2008). Directions
/// are ignored, and L is the mean over pairs that are connected. Well above 1 in a small world. NaN where k is 1 or less.
/// </summary>
internal static class SmallWorldIndex
{
    public static double Of(NetworkGraph graph)
    {
        var n = (double)graph.Count;
        var neighbours = graph.Neighbours.EndCount / n;
        if (!(neighbours > 1))
            return double.NaN;
        var paths = graph.IsDirected ? PathSurvey.Of(graph.Neighbours, graph.Interruption) : graph.Paths;
        var clustering = Clustering.Of(graph) / (neighbours / (n - 1));
        var length = (double)paths.Sum / paths.Pairs / (DeterministicMath.Log(n) / DeterministicMath.Log(neighbours));
        return clustering / length;
    }
}
