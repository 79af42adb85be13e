namespace ClusterDsl.Simulation.Networks;

/// <summary>
/// Lengths of shortest paths, along directions in a directed layer, over the ordered pairs of different actors of which the second can be
/// reached (igraph <c>mean_distance(unconnected=TRUE)</c> and <c>diameter</c>). NaN where no pair is connected.
/// </summary>
internal static class PathLengths
{
    /// <summary>The mean length.</summary>
    public static double MeanOf(NetworkGraph graph)
    {
        var (pairs, sum, _) = Survey(graph);
        return pairs == 0 ? double.NaN : (double)sum / pairs;
    }

    /// <summary>The longest length.</summary>
    public static double DiameterOf(NetworkGraph graph)
    {
        var (pairs, _, longest) = Survey(graph);
        return pairs == 0 ? double.NaN : longest;
    }

    private static (long Pairs, long Sum, int Longest) Survey(NetworkGraph graph)
    {
        var (pairs, sum, longest) = (0L, 0L, 0);
        var distances = new int[graph.Count];
        var queue = new int[graph.Count];
        for (var source = 0; source < graph.Count; source++)
        {
            var reached = Search(graph, source, distances, queue);
            for (var i = 1; i < reached; i++)
                sum += distances[queue[i]];
            pairs += reached - 1;
            longest = Math.Max(longest, distances[queue[reached - 1]]);
        }

        return (pairs, sum, longest);
    }

    /// <summary>Breadth first from a node: the nodes reached, nearest first, and their distances (-1 for the rest).</summary>
    private static int Search(NetworkGraph graph, int source, int[] distances, int[] queue)
    {
        Array.Fill(distances, -1);
        distances[source] = 0;
        queue[0] = source;
        var reached = 1;
        for (var next = 0; next < reached; next++)
        {
            foreach (var neighbour in graph.Successors[queue[next]])
            {
                if (distances[neighbour] >= 0)
                    continue;
                distances[neighbour] = distances[queue[next]] + 1;
                queue[reached++] = neighbour;
            }
        }

        return reached;
    }
}
