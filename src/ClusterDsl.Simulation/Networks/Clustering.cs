namespace ClusterDsl.Simulation.Networks;

/// <summary>
/// Mean local clustering: the mean over all actors of the share of their pairs of partners that are tied, 0 with fewer than two partners
/// (NetworkX <c>average_clustering</c>; igraph <c>transitivity_avglocal_undirected</c> with mode zero). Directions ignored. NaN without actors.
/// </summary>
internal static class Clustering
{
    public static double Of(INetworkCounts network)
    {
        var sum = 0.0;
        var degrees = network.Degrees;
        var triangles = network.Triangles;
        for (var node = 0; node < degrees.Length; node++)
            sum += At(degrees[node], triangles[node]);
        return network.Count == 0 ? double.NaN : sum / network.Count;
    }

    /// <summary>The value of one actor.</summary>
    /// <param name="degree">How many partners it has.</param>
    /// <param name="tied">How many pairs of them are tied.</param>
    public static double At(double degree, long tied) => degree < 2 ? 0 : tied / (degree * (degree - 1) / 2);
}
