namespace ClusterDsl.Simulation.Networks;

/// <summary>Core numbers: the largest k such that the node is in a subgraph of nodes with k neighbours each, directions ignored (igraph <c>coreness</c>, NetworkX <c>core_number</c>; V. Batagelj, M. Zaversnik 2003).</summary>
internal static class CoreNumbers
{
    public static double[] Of(NetworkGraph graph)
    {
        var left = Enumerable.Range(0, graph.Count).Select(graph.Neighbours.Degree).ToArray();
        var cores = new double[graph.Count];
        var queue = new PriorityQueue<int, (int Degree, int Node)>();
        for (var node = 0; node < graph.Count; node++)
            queue.Enqueue(node, (left[node], node));
        var (done, core) = (new bool[graph.Count], 0);
        while (queue.TryDequeue(out var node, out var priority))
        {
            graph.Interruption.Look();
            if (done[node] || priority.Degree != left[node])
                continue;
            done[node] = true;
            core = Math.Max(core, left[node]);
            cores[node] = core;
            foreach (var neighbour in graph.Neighbours[node])
            {
                if (!done[neighbour])
                    queue.Enqueue(neighbour, (--left[neighbour], neighbour));
            }
        }

        return cores;
    }
}
