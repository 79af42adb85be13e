namespace ClusterDsl.Simulation.Networks;

/// <summary>
/// Betweenness, not normalised: over pairs of other nodes, the share of their shortest paths that lead through the node; along directions in a
/// directed layer (U. Brandes, J. Math. Sociology 25, 2001; igraph <c>betweenness</c>, NetworkX <c>betweenness_centrality(normalized=False)</c>).
/// </summary>
internal static class Betweenness
{
    public static double[] Of(NetworkGraph graph)
    {
        var values = new double[graph.Count];
        for (var source = 0; source < graph.Count; source++)
        {
            graph.Interruption.Look();
            AddPathsFrom(graph, source, values);
        }

        if (!graph.IsDirected)
        {
            for (var node = 0; node < values.Length; node++)
                values[node] /= 2;
        }

        return values;
    }

    private static void AddPathsFrom(NetworkGraph graph, int source, double[] values)
    {
        var distances = new int[graph.Count];
        Array.Fill(distances, -1);
        var (paths, order) = (new double[graph.Count], new List<int> { source });
        distances[source] = 0;
        paths[source] = 1;
        for (var next = 0; next < order.Count; next++)
        {
            foreach (var neighbour in graph.Successors[order[next]])
            {
                if (distances[neighbour] < 0)
                {
                    distances[neighbour] = distances[order[next]] + 1;
                    order.Add(neighbour);
                }

                if (distances[neighbour] == distances[order[next]] + 1)
                    paths[neighbour] += paths[order[next]];
            }
        }

        Accumulate(graph, distances, paths, order, values);
    }

    private static void Accumulate(NetworkGraph graph, int[] distances, double[] paths, List<int> order, double[] values)
    {
        var dependencies = new double[graph.Count];
        for (var i = order.Count - 1; i > 0; i--)
        {
            var node = order[i];
            foreach (var predecessor in graph.Predecessors[node])
            {
                if (distances[predecessor] == distances[node] - 1)
                    dependencies[predecessor] += paths[predecessor] / paths[node] * (1 + dependencies[node]);
            }

            values[node] += dependencies[node];
        }
    }
}
