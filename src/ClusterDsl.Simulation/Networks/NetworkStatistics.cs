using ClusterDsl.Language.Model;

namespace ClusterDsl.Simulation.Networks;

/// <summary>Which class computes which statistic.</summary>
internal static class NetworkStatistics
{
    /// <summary>Whether a statistic needs no more of a network than what can be counted in it.</summary>
    public static bool NeedsCountsOnly(NetworkStatistic statistic) => statistic
        is NetworkStatistic.Density or NetworkStatistic.Reciprocity or NetworkStatistic.Transitivity or NetworkStatistic.Clustering or NetworkStatistic.Assortativity
        or NetworkStatistic.Components or NetworkStatistic.LargestComponent or NetworkStatistic.MeanDegree or NetworkStatistic.DegreeGini or NetworkStatistic.Centralization;

    /// <summary>A statistic that needs no more than counts; NaN where it is not defined.</summary>
    public static double Of(NetworkStatistic statistic, INetworkCounts network) => statistic switch
    {
        NetworkStatistic.Density => Density.Of(network),
        NetworkStatistic.Reciprocity => Reciprocity.Of(network),
        NetworkStatistic.Transitivity => Transitivity.Of(network),
        NetworkStatistic.Clustering => Clustering.Of(network),
        NetworkStatistic.Assortativity => Assortativity.Of(network),
        NetworkStatistic.Components => network.Components.Count,
        NetworkStatistic.LargestComponent => network.Components.Largest,
        NetworkStatistic.MeanDegree => Degrees.MeanOf(network),
        NetworkStatistic.DegreeGini => Degrees.GiniOf(network),
        NetworkStatistic.Centralization => Centralization.Of(network),
        _ => throw new NotSupportedException(statistic.ToString()),
    };

    /// <summary>A statistic of a whole network; NaN where it is not defined.</summary>
    public static double Of(NetworkStatistic statistic, NetworkGraph graph) => statistic switch
    {
        NetworkStatistic.Modularity => Modularity.Of(graph),
        NetworkStatistic.Communities => Communities.CountOf(graph),
        NetworkStatistic.SmallWorldIndex => SmallWorldIndex.Of(graph),
        NetworkStatistic.CorePeriphery => CorePeriphery.Of(graph),
        NetworkStatistic.MeanPathLength => PathLengths.MeanOf(graph),
        NetworkStatistic.Diameter => PathLengths.DiameterOf(graph),
        _ => Of(statistic, (INetworkCounts)graph),
    };

    /// <summary>A number for each node.</summary>
    /// <param name="function">What is asked.</param>
    /// <param name="graph">The network.</param>
    /// <param name="threads">How many threads may work on it; results do not depend on it.</param>
    public static double[] ByActor(ActorFunction function, NetworkGraph graph, int threads = 1) => function switch
    {
        ActorFunction.CoreNumber => CoreNumbers.Of(graph),
        ActorFunction.Betweenness => Betweenness.Of(graph, threads),
        ActorFunction.Community => [.. graph.Communities.Select(c => (double)c)],
        ActorFunction.Eigenvector => EigenvectorCentrality.Of(graph),
        _ => throw new NotSupportedException(function.ToString()),
    };
}
