namespace ClusterDsl.Simulation.Networks;

/// <summary>
/// Degree centralization (L. C. Freeman, Social Networks 1, 1979): Σ(max degree − degree) over its value in a star, (n − 1)(n − 2). Directions
/// ignored (igraph <c>centr_degree</c> of the undirected graph without loops). NaN below three actors.
/// </summary>
internal static class Centralization
{
    public static double Of(INetworkCounts network)
    {
        if (network.Count < 3)
            return double.NaN;
        var (highest, sum) = (0L, 0L);
        foreach (var degree in network.Degrees)
            (highest, sum) = (Math.Max(highest, degree), sum + degree);
        return ((highest * network.Count) - sum) / ((network.Count - 1.0) * (network.Count - 2));
    }
}
