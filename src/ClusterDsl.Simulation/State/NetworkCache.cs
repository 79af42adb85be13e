using ClusterDsl.Language.Model;
using ClusterDsl.Simulation.Networks;

namespace ClusterDsl.Simulation.State;

/// <summary>Networks as graphs and what was computed from them, kept until the state changes. Safe to ask from several threads.</summary>
internal sealed class NetworkCache(RunState run)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, NetworkGraph> _graphs = new(StringComparer.Ordinal);
    private readonly Dictionary<(ActorFunction Function, string Network), double[]> _actorValues = [];
    private readonly Dictionary<(NetworkStatistic Statistic, NetworkGraph Graph, string Other), double> _values = [];
    private long _version = -1;

    /// <summary>A statistic of a layer over the actors of its end populations, or over those in <paramref name="over"/>; <paramref name="triad"/> is the type of triads that are counted.</summary>
    public double Statistic(NetworkStatistic statistic, int[] tieKinds, int[] endPopulations, ActorBuffer? over, int[] otherTieKinds, int triad)
    {
        lock (_lock)
        {
            var graph = Graph(tieKinds, endPopulations, over);
            if (statistic == NetworkStatistic.TriadCensus)
                return graph.Triads[triad];
            if (over is not null)
                return Compute();
            var key = (statistic, graph, string.Join(',', otherTieKinds));
            if (!_values.TryGetValue(key, out var value))
            {
                value = Compute();
                _values.Add(key, value);
            }

            return value;

            double Compute() => statistic switch
            {
                NetworkStatistic.Overlap => Overlap.Of(graph, NetworkGraph.Create(run, otherTieKinds, graph.Actors)),
                NetworkStatistic.ExternalShare => ExternalShare.Of(run, tieKinds, graph),
                _ => NetworkStatistics.Of(statistic, graph),
            };
        }
    }

    /// <summary>A number about an actor that needs the whole layer.</summary>
    public double ActorValue(ActorFunction function, int[] tieKinds, int[] endPopulations, int actor)
    {
        lock (_lock)
        {
            var graph = Graph(tieKinds, endPopulations, null);
            var key = (function, NameOf(tieKinds, endPopulations));
            if (!_actorValues.TryGetValue(key, out var values))
            {
                values = NetworkStatistics.ByActor(function, graph, run.Threads);
                _actorValues.Add(key, values);
            }

            var node = graph.NodeOf(actor);
            return node < 0 ? double.NaN : values[node];
        }
    }

    private NetworkGraph Graph(int[] tieKinds, int[] endPopulations, ActorBuffer? over)
    {
        if (_version != run.Version)
        {
            _graphs.Clear();
            _actorValues.Clear();
            _values.Clear();
            _version = run.Version;
        }

        if (over is not null)
            return NetworkGraph.Create(run, tieKinds, over.Items.AsSpan(0, over.Count).ToArray());
        var name = NameOf(tieKinds, endPopulations);
        if (!_graphs.TryGetValue(name, out var graph))
        {
            graph = NetworkGraph.Create(run, tieKinds, MembersOf(endPopulations));
            _graphs.Add(name, graph);
        }

        return graph;
    }

    private int[] MembersOf(int[] populations)
    {
        var actors = new List<int>();
        foreach (var population in populations)
        {
            var members = run.Actors.Members[population];
            actors.AddRange(members.Items.AsSpan(0, members.Count));
        }

        return [.. actors];
    }

    /// <summary>One layer may be looked at over several sets of actors: <c>overlap</c> takes those of both its layers.</summary>
    private static string NameOf(int[] tieKinds, int[] endPopulations) => $"{string.Join(',', tieKinds)}:{string.Join(',', endPopulations)}";
}
