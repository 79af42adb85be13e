using System.Diagnostics;
using System.Globalization;
using ClusterDsl.Language.Model;
using ClusterDsl.Simulation.Networks;
using ClusterDsl.Simulation.State;

namespace ClusterDsl.Benchmarks.Statistics;

/// <summary>Every statistic on a network of 40,000 actors and 800,000 ties, of which one in ten is with one of a hundred hubs: seconds, once each, on one thread.</summary>
internal static class StatisticsTable
{
    /// <summary>Writes the table.</summary>
    public static void Write(TextWriter output)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{LargeNetwork.Actors:N0} actors, {LargeNetwork.Ties:N0} ties"));
        output.WriteLine("statistic                   seconds          value");
        var network = new LargeNetwork();
        foreach (var statistic in Enum.GetValues<NetworkStatistic>().Except([NetworkStatistic.Overlap, NetworkStatistic.ExternalShare, NetworkStatistic.TriadCensus]))
        {
            Time(output, statistic.ToString(), NetworkGraph.FromEdges(LargeNetwork.Actors, statistic == NetworkStatistic.Reciprocity, network.Edges), g => NetworkStatistics.Of(statistic, g));
        }

        var (graph, arcs) = (NetworkGraph.FromEdges(LargeNetwork.Actors, false, network.Edges), NetworkGraph.FromEdges(LargeNetwork.Actors, true, network.Edges));
        var half = NetworkGraph.Create(network.State, [0], [.. Enumerable.Range(0, LargeNetwork.Actors / 2)]);
        Time(output, "Overlap", graph, g => Overlap.Of(g, arcs));
        Time(output, "ExternalShare", half, g => ExternalShare.Of(network.State, [0], g));
        Time(output, "TriadCensus", arcs, g => TriadCensus.Of(g).Sum());
        Time(output, "CoreNumber", graph, g => NetworkStatistics.ByActor(ActorFunction.CoreNumber, g).Max());
        Time(output, "Eigenvector", graph, g => NetworkStatistics.ByActor(ActorFunction.Eigenvector, g).Max());
        Time(output, "LocalClustering, of all", graph, _ => LocalClusteringOfAll(network.State));
        Time(output, "Betweenness", graph, g => NetworkStatistics.ByActor(ActorFunction.Betweenness, g).Max());
        Time(output, "Betweenness, two threads", graph, g => NetworkStatistics.ByActor(ActorFunction.Betweenness, g, threads: 2).Max());
    }

    private static double LocalClusteringOfAll(RunState state)
    {
        var sum = 0.0;
        for (var actor = 0; actor < LargeNetwork.Actors; actor++)
            sum += LocalClustering.Of(state, [0], actor);
        return sum / LargeNetwork.Actors;
    }

    private static void Time(TextWriter output, string name, NetworkGraph graph, Func<NetworkGraph, double> statistic)
    {
        var start = Stopwatch.GetTimestamp();
        var value = statistic(graph);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-25}{Stopwatch.GetElapsedTime(start).TotalSeconds,10:0.00}{value,15:0.######}"));
        output.Flush();
    }
}
