using ClusterDsl.Language.Model;

namespace ClusterDsl.Simulation.Networks;

/// <summary>Which class computes which statistic.</summary>
internal static class NetworkStatistics
{
    /// <summary>A statistic of a whole network; NaN where it is not defined.</summary>
    public static double Of(NetworkStatistic statistic, NetworkGraph graph) => statistic switch
    {
        NetworkStatistic.Density => Density.Of(graph),
        NetworkStatistic.Reciprocity => Reciprocity.Of(graph),
        NetworkStatistic.Transitivity => Transitivity.Of(graph),
        NetworkStatistic.Clustering => Clustering.Of(graph),
        NetworkStatistic.Assortativity => Assortativity.Of(graph),
        NetworkStatistic.Modularity => Modularity.Of(graph),
        NetworkStatistic.Communities => Communities.CountOf(graph),
        NetworkStatistic.SmallWorldIndex => SmallWorldIndex.Of(graph),
        NetworkStatistic.CorePeriphery => CorePeriphery.Of(graph),
        NetworkStatistic.Components => Components.CountOf(graph),
        NetworkStatistic.LargestComponent => Components.LargestOf(graph),
        NetworkStatistic.MeanPathLength => PathLengths.MeanOf(graph),
        NetworkStatistic.Diameter => PathLengths.DiameterOf(graph),
        NetworkStatistic.MeanDegree => Degrees.MeanOf(graph),
        NetworkStatistic.DegreeGini => Degrees.GiniOf(graph),
        NetworkStatistic.Centralization => Centralization.Of(graph),
        _ => throw new NotSupportedException(statistic.ToString()),
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
