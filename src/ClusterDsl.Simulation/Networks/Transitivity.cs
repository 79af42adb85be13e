namespace ClusterDsl.Simulation.Networks;

/// <summary>
/// Global transitivity: 3 · triangles / connected triples, directions ignored (igraph <c>transitivity_undirected</c>, NetworkX
/// <c>transitivity</c>). NaN where there is no connected triple.
/// </summary>
internal static class Transitivity
{
    public static double Of(NetworkGraph graph)
    {
        var (closed, triples) = (0L, 0L);
        for (var node = 0; node < graph.Count; node++)
        {
            long degree = graph.Neighbours.Degree(node);
            triples += degree * (degree - 1) / 2;
            closed += graph.Triangles[node];
        }

        return triples == 0 ? double.NaN : (double)closed / triples;
    }
}
