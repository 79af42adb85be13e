namespace ClusterDsl.Simulation.Networks;

/// <summary>
/// Mean local clustering: the mean over all actors of the share of their pairs of partners that are tied, 0 with fewer than two partners
/// (NetworkX <c>average_clustering</c>; igraph <c>transitivity_avglocal_undirected</c> with mode zero). Directions ignored.
/// </summary>
internal static class Clustering
{
    /// <summary>The mean; NaN without actors.</summary>
    public static double Of(NetworkGraph graph)
    {
        var sum = 0.0;
        foreach (var value in Local(graph))
            sum += value;
        return graph.Count == 0 ? double.NaN : sum / graph.Count;
    }

    /// <summary>The value of every node.</summary>
    public static double[] Local(NetworkGraph graph)
    {
        var values = new double[graph.Count];
        for (var node = 0; node < values.Length; node++)
        {
            double degree = graph.Neighbours.Degree(node);
            values[node] = degree < 2 ? 0 : graph.Triangles[node] / (degree * (degree - 1) / 2);
        }

        return values;
    }
}
