namespace ClusterDsl.Simulation.Networks;

/// <summary>Triangles through a node, directions ignored.</summary>
internal static class TriangleCount
{
    /// <summary>Number of tied pairs among the neighbours of a node.</summary>
    public static long At(NetworkGraph graph, int node)
    {
        var neighbours = graph.Neighbours[node];
        var ends = 0L;
        foreach (var neighbour in neighbours)
        {
            graph.Interruption.Look();
            ends += Common(neighbours, graph.Neighbours[neighbour]);
        }

        return ends / 2;
    }

    /// <summary>How many values two ascending lists share.</summary>
    public static int Common(int[] first, int[] second)
    {
        var (i, j, common) = (0, 0, 0);
        while (i < first.Length && j < second.Length)
        {
            var (x, y) = (first[i], second[j]);
            common += x == y ? 1 : 0;
            i += x <= y ? 1 : 0;
            j += y <= x ? 1 : 0;
        }

        return common;
    }
}
