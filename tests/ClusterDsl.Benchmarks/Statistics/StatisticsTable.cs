using System.Diagnostics;
using System.Globalization;
using ClusterDsl.Language.Model;
using ClusterDsl.Simulation.Networks;

namespace ClusterDsl.Benchmarks.Statistics;

/// <summary>Every statistic on a network of 40,000 actors and 800,000 ties, of which one in ten is with one of a hundred hubs: seconds, once each, on one thread.</summary>
internal static class StatisticsTable
{
    private const int Actors = 40_000;
    private const int Ties = 800_000;
    private const int Hubs = 100;

    /// <summary>Writes the table.</summary>
    public static void Write(TextWriter output)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Actors:N0} actors, {Ties:N0} ties"));
        output.WriteLine("statistic                   seconds          value");
        var edges = Edges();
        foreach (var statistic in Enum.GetValues<NetworkStatistic>().Except([NetworkStatistic.Overlap, NetworkStatistic.ExternalShare, NetworkStatistic.TriadCensus]))
        {
            Time(output, statistic.ToString(), NetworkGraph.FromEdges(Actors, statistic == NetworkStatistic.Reciprocity, edges), g => NetworkStatistics.Of(statistic, g));
        }

        var (graph, arcs) = (NetworkGraph.FromEdges(Actors, false, edges), NetworkGraph.FromEdges(Actors, true, edges));
        Time(output, "Overlap", graph, g => Overlap.Of(g, arcs));
        Time(output, "TriadCensus", arcs, g => TriadCensus.Of(g).Sum());
        Time(output, "CoreNumber", graph, g => NetworkStatistics.ByActor(ActorFunction.CoreNumber, g).Max());
        Time(output, "Eigenvector", graph, g => NetworkStatistics.ByActor(ActorFunction.Eigenvector, g).Max());
        Time(output, "Betweenness", graph, g => NetworkStatistics.ByActor(ActorFunction.Betweenness, g).Max());
    }

    private static void Time(TextWriter output, string name, NetworkGraph graph, Func<NetworkGraph, double> statistic)
    {
        var start = Stopwatch.GetTimestamp();
        var value = statistic(graph);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-25}{Stopwatch.GetElapsedTime(start).TotalSeconds,10:0.00}{value,15:0.######}"));
        output.Flush();
    }

    private static List<(int Source, int Target)> Edges()
    {
        var random = new SplitMix(1);
        var edges = new HashSet<(int, int)>();
        while (edges.Count < Ties)
        {
            var target = random.Below(10) == 0 ? random.Below(Hubs) : random.Below(Actors);
            var source = random.Below(Actors);
            if (source != target)
                edges.Add((Math.Min(source, target), Math.Max(source, target)));
        }

        return [.. edges.Order()];
    }
}
