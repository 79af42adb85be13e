using ClusterDsl.Simulation.Compilation;
using ClusterDsl.Simulation.State;

namespace ClusterDsl.Simulation.Networks;

/// <summary>The distribution of degrees; in directed layers the degree is the number of arcs in and out (igraph <c>degree(mode="all")</c>).</summary>
internal static class Degrees
{
    /// <summary>Mean degree: 2m / n for both sorts of layers. NaN without actors.</summary>
    public static double MeanOf(INetworkCounts network) => network.Count == 0 ? double.NaN : 2.0 * network.EdgeCount / network.Count;

    /// <summary>Gini coefficient of the degrees. NaN without ties.</summary>
    public static double GiniOf(INetworkCounts network)
    {
        var degrees = new ValueBuffer(MemoryBudget.Unlimited);
        foreach (var degree in network.EndCounts)
            degrees.Add(degree);
        return Sample.Gini(degrees);
    }
}
