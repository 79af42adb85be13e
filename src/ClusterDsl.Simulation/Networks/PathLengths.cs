namespace ClusterDsl.Simulation.Networks;

/// <summary>
/// Lengths of shortest paths, along directions in a directed layer, over the ordered pairs of different actors of which the second can be
/// reached (igraph <c>mean_distance(unconnected=TRUE)</c> and <c>diameter</c>). NaN where no pair is connected.
/// </summary>
internal static class PathLengths
{
    /// <summary>The mean length.</summary>
    public static double MeanOf(NetworkGraph graph) => graph.Paths.Pairs == 0 ? double.NaN : (double)graph.Paths.Sum / graph.Paths.Pairs;

    /// <summary>The longest length.</summary>
    public static double DiameterOf(NetworkGraph graph) => graph.Paths.Pairs == 0 ? double.NaN : graph.Paths.Longest;
}
