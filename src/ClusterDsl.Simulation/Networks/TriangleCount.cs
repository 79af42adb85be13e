namespace ClusterDsl.Simulation.Networks;

/// <summary>Triangles through nodes, directions ignored.</summary>
internal static class TriangleCount
{
    /// <summary>By node, the number of tied pairs among its neighbours.</summary>
    public static long[] ByNode(NeighbourLists neighbours)
    {
        var counter = new Counter(new long[neighbours.Count]);
        new TriangleList(neighbours).Visit(ref counter);
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
