namespace ClusterDsl.Simulation.Networks;

/// <summary>
/// Modularity of the communities that <see cref="Communities"/> finds, Q = Σ_c [m_c / m − (d_c / 2m)²], directions ignored (M. E. J. Newman, M. Girvan, PRE 69, 026113, 2004;
/// igraph <c>modularity</c>). NaN without ties.
/// </summary>
internal static class Modularity
{
    public static double Of(NetworkGraph graph) => Of(graph, graph.Communities);

    /// <summary>The modularity of given communities.</summary>
    /// <param name="graph">The network.</param>
    /// <param name="communities">By node, its community, from 0.</param>
    public static double Of(NetworkGraph graph, int[] communities)
    {
        long twice = graph.Neighbours.EndCount;
        if (twice == 0)
            return double.NaN;
        var within = 0L;
        var degrees = new long[communities.Max() + 1];
        for (var node = 0; node < graph.Count; node++)
        {
            degrees[communities[node]] += graph.Neighbours.Degree(node);
            foreach (var neighbour in graph.Neighbours[node])
                within += communities[node] == communities[neighbour] ? 1 : 0;
        }

        return ((double)within / twice) - degrees.Sum(d => (double)d / twice * ((double)d / twice));
    }
}
