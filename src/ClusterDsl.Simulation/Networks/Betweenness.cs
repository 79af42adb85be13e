namespace ClusterDsl.Simulation.Networks;

/// <summary>
/// Betweenness, not normalised: over pairs of other nodes, the share of their shortest paths that lead through the node; along directions in a
/// directed layer (U. Brandes, J. Math. Sociology 25, 2001; igraph <c>betweenness</c>, NetworkX <c>betweenness_centrality(normalized=False)</c>). Exact. Time grows with nodes
/// times ties.
/// </summary>
internal static class Betweenness
{
    /// <summary>Sources are shared out in so many parts, whose sums are added in their order, so that the result does not depend on who worked out which.</summary>
    private const int Parts = 32;

    /// <summary>The value of every node.</summary>
    /// <param name="graph">The network.</param>
    /// <param name="threads">How many threads may work on it.</param>
    public static double[] Of(NetworkGraph graph, int threads = 1)
    {
        var values = new double[graph.Count];
        var parts = new double[Math.Min(Parts, graph.Count)][];
        Parallel.For(
            0,
            parts.Length,
            new ParallelOptions { MaxDegreeOfParallelism = threads },
            () => new PathDependencies(graph),
            (part, _, dependencies) =>
            {
                var (first, last) = ((int)((long)part * graph.Count / parts.Length), (int)((part + 1L) * graph.Count / parts.Length));
                for (var source = first; source < last && !Volatile.Read(ref graph.Interruption.IsRequested); source++)
                    dependencies.AddPathsFrom(source);
                parts[part] = dependencies.TakeSums();
                return dependencies;
            },
            _ => { });
        graph.Interruption.Look();
        foreach (var sums in parts)
        {
            for (var node = 0; node < values.Length; node++)
                values[node] += sums[node];
        }

        if (!graph.IsDirected)
        {
            for (var node = 0; node < values.Length; node++)
                values[node] /= 2;
        }

        return values;
    }
}
