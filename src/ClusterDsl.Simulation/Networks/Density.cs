namespace ClusterDsl.Simulation.Networks;

/// <summary>Density: ties present over ties possible, m / (n(n − 1)/2), for directed layers m / (n(n − 1)) (igraph and NetworkX <c>density</c>, no self-ties). NaN below two actors.</summary>
internal static class Density
{
    public static double Of(INetworkCounts network)
    {
        double pairs = (double)network.Count * (network.Count - 1);
        return pairs == 0 ? double.NaN : network.EdgeCount * (network.IsDirected ? 1 : 2) / pairs;
    }
}
