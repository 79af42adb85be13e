namespace ClusterDsl.Simulation.Networks;

/// <summary>
/// Global transitivity: 3 · triangles / connected triples, directions ignored (igraph <c>transitivity_undirected</c>, NetworkX
/// <c>transitivity</c>). NaN where there is no connected triple.
/// </summary>
internal static class Transitivity
{
    public static double Of(INetworkCounts network)
    {
        var (closed, triples) = (0L, 0L);
        foreach (long degree in network.Degrees)
            triples += degree * (degree - 1) / 2;
        if (triples == 0)
            return double.NaN;
        foreach (var triangles in network.Triangles)
            closed += triangles;
        return (double)closed / triples;
    }
}
