namespace ClusterDsl.Simulation.Networks;

/// <summary>Triangles through nodes, directions ignored.</summary>
internal static class TriangleCount
{
    /// <summary>By node, the number of tied pairs among its neighbours.</summary>
    public static long[] ByNode(NetworkGraph graph)
    {
        var counter = new Counter(new long[graph.Count]);
        new TriangleList(graph.Neighbours, graph.Interruption).Visit(ref counter);
        return counter.Counts;
    }

    private readonly struct Counter(long[] counts) : ITriangleVisitor
    {
        public long[] Counts => counts;

        public void Visit(in Triangle triangle)
        {
            counts[triangle.First]++;
            counts[triangle.Second]++;
            counts[triangle.Third]++;
        }
    }
}
