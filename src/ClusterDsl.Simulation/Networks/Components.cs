namespace ClusterDsl.Simulation.Networks;

/// <summary>Weakly connected components, isolates included (igraph <c>components(mode="weak")</c>, NetworkX <c>weakly_connected_components</c>).</summary>
internal static class Components
{
    /// <summary>How many there are, and the size of the largest.</summary>
    public static ComponentCounts CountsOf(NetworkGraph graph)
    {
        var sizes = SizesOf(graph);
        return new ComponentCounts(sizes.Count, sizes.DefaultIfEmpty(0).Max());
    }

    /// <summary>Sizes, in order of the components' first nodes.</summary>
    public static List<int> SizesOf(NetworkGraph graph)
    {
        var labels = new int[graph.Count];
        return Label(graph, labels);
    }

    /// <summary>Numbers the components from 0 in order of their first nodes; gives their sizes.</summary>
    public static List<int> Label(NetworkGraph graph, int[] labels)
    {
        var sizes = new List<int>();
        var pending = new Stack<int>();
        Array.Fill(labels, -1);
        for (var start = 0; start < graph.Count; start++)
        {
            if (labels[start] >= 0)
                continue;
            var size = 0;
            labels[start] = sizes.Count;
            pending.Push(start);
            while (pending.TryPop(out var node))
            {
                size++;
                foreach (var neighbour in graph.Neighbours[node])
                {
                    if (labels[neighbour] >= 0)
                        continue;
                    labels[neighbour] = sizes.Count;
                    pending.Push(neighbour);
                }
            }

            sizes.Add(size);
        }

        return sizes;
    }
}
