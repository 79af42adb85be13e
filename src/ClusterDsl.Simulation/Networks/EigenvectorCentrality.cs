namespace ClusterDsl.Simulation.Networks;

/// <summary>
/// Eigenvector centrality: the leading eigenvector of the adjacency matrix (of incoming arcs, if directed) with Euclidean length 1 and no negative entries
/// (P. Bonacich 1987; NetworkX <c>eigenvector_centrality</c>), by power iteration on A + I from equal entries until the change is below 1e-14, at most 10,000 times.
/// Of several parts, that with the greatest eigenvalue has all the weight. NaN for all where the iteration has not come to rest (a change above 1e-9), as in long chains.
/// </summary>
internal static class EigenvectorCentrality
{
    private const int MostIterations = 10_000;
    private const double Tolerance = 1e-14;
    private const double LargestUnrest = 1e-9;

    public static double[] Of(NetworkGraph graph)
    {
        var values = new double[graph.Count];
        Array.Fill(values, 1 / Math.Sqrt(graph.Count));
        var change = 0.0;
        for (var iteration = 0; iteration < MostIterations; iteration++)
        {
            graph.Interruption.Look();
            var next = Multiply(graph, values);
            change = 0;
            for (var node = 0; node < next.Length; node++)
                change = Math.Max(change, Math.Abs(next[node] - values[node]));
            values = next;
            if (change < Tolerance)
                break;
        }

        if (change > LargestUnrest)
            Array.Fill(values, double.NaN);
        return values;
    }

    private static double[] Multiply(NetworkGraph graph, double[] values)
    {
        var next = new double[values.Length];
        var squares = 0.0;
        for (var node = 0; node < next.Length; node++)
        {
            next[node] = values[node];
            foreach (var source in graph.Predecessors[node])
                next[node] += values[source];
            squares += next[node] * next[node];
        }

        var length = Math.Sqrt(squares);
        for (var node = 0; node < next.Length; node++)
            next[node] /= length;
        return next;
    }
}
