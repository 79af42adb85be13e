using ClusterDsl.Language.Model;
using ClusterDsl.Simulation.Networks;
using ClusterDsl.Simulation.Networks.Following;

namespace ClusterDsl.Simulation.State;

/// <summary>
/// One layer of the network over all actors that its ties may join, and what was computed of it. That is kept until ties of the layer or its actors change: other ties, or attributes, do not matter.
/// </summary>
internal sealed class NetworkLayer
{
    /// <summary>So many sets of actors are remembered with their networks.</summary>
    private const int MostSubsets = 8;

    private readonly RunState _run;
    private readonly int[] _tieKinds;
    private readonly int[] _endPopulations;
    private readonly FollowedLayer _followed;
    private readonly Dictionary<NetworkStatistic, double> _values = [];
    private readonly Dictionary<ActorFunction, double[]> _actorValues = [];
    private readonly List<NetworkGraph> _subsets = [];
    private readonly Dictionary<(NetworkStatistic, NetworkGraph), double> _subsetValues = [];
    private readonly Dictionary<(NetworkGraph, NetworkGraph), double> _overlaps = [];
    private readonly long[] _versions;
    private long _runVersion = -1;
    private NetworkGraph? _graph;

    /// <summary>Takes a layer.</summary>
    /// <param name="run">The state.</param>
    /// <param name="tieKinds">Its tie kinds.</param>
    /// <param name="endPopulations">Its actors.</param>
    public NetworkLayer(RunState run, int[] tieKinds, int[] endPopulations)
    {
        (_run, _tieKinds, _endPopulations) = (run, tieKinds, endPopulations);
        _followed = new FollowedLayer(run, tieKinds, endPopulations, () => Graph);
        _versions = new long[tieKinds.Length + endPopulations.Length];
        Array.Fill(_versions, -1);
    }

    private NetworkGraph Graph => _graph ??= NetworkGraph.Create(_run, _tieKinds, Members());

    /// <summary>Forgets what holds no longer.</summary>
    public void Refresh()
    {
        // Within one version of the state all is answered from the network as it was first seen, also while a rule's effects happen.
        if (_runVersion == _run.Version)
            return;
        _runVersion = _run.Version;
        var isChanged = false;
        for (var i = 0; i < _versions.Length; i++)
        {
            long version = i < _tieKinds.Length ? _run.Ties[_tieKinds[i]].Version : _run.Actors.Members[_endPopulations[i - _tieKinds.Length]].Version;
            isChanged |= _versions[i] != version;
            _versions[i] = version;
        }

        if (!isChanged)
            return;
        _graph = null;
        _values.Clear();
        _actorValues.Clear();
        _subsets.Clear();
        _subsetValues.Clear();
        _overlaps.Clear();
    }

    /// <summary>A statistic over all actors.</summary>
    public double Statistic(NetworkStatistic statistic)
    {
        if (!_values.TryGetValue(statistic, out var value))
        {
            value = NetworkStatistics.NeedsCountsOnly(statistic) ? NetworkStatistics.Of(statistic, _followed) : Compute(statistic, Graph);
            _values.Add(statistic, value);
        }

        return value;
    }

    /// <summary>A statistic over some actors.</summary>
    public double Statistic(NetworkStatistic statistic, ActorBuffer over)
    {
        var graph = GraphOver(over);
        if (graph == _graph)
            return Statistic(statistic);
        if (!_subsetValues.TryGetValue((statistic, graph), out var value))
        {
            value = Compute(statistic, graph);
            _subsetValues.Add((statistic, graph), value);
        }

        return value;
    }

    /// <summary>How much two layers overlap, over the actors of this one.</summary>
    public double Overlap(NetworkLayer other, ActorBuffer? over)
    {
        var (here, there) = (GraphOver(over), other.GraphOver(over));
        if (!_overlaps.TryGetValue((here, there), out var value))
        {
            if (_overlaps.Count == MostSubsets)
                _overlaps.Clear();
            value = Networks.Overlap.Of(here, there);
            _overlaps.Add((here, there), value);
        }

        return value;
    }

    /// <summary>A number about an actor that needs the whole layer; NaN for others.</summary>
    public double ActorValue(ActorFunction function, int actor)
    {
        if (!_actorValues.TryGetValue(function, out var values))
        {
            values = NetworkStatistics.ByActor(function, Graph, _run.Threads);
            _actorValues.Add(function, values);
        }

        var node = Graph.NodeOf(actor);
        return node < 0 ? double.NaN : values[node];
    }

    /// <summary>The layer's network among some actors, or among all.</summary>
    public NetworkGraph GraphOver(ActorBuffer? over)
    {
        if (over is null)
            return Graph;
        var actors = over.Items.AsSpan(0, over.Count);
        if (_graph is not null && actors.SequenceEqual(_graph.Actors))
            return _graph;
        foreach (var subset in _subsets)
        {
            if (actors.SequenceEqual(subset.Actors))
                return subset;
        }

        var graph = NetworkGraph.Create(_run, _tieKinds, actors.ToArray());
        if (_subsets.Count == MostSubsets)
        {
            _subsets.Clear();
            _subsetValues.Clear();
            _overlaps.Clear();
        }

        _subsets.Add(graph);
        return graph;
    }

    private double Compute(NetworkStatistic statistic, NetworkGraph graph) =>
        statistic == NetworkStatistic.ExternalShare ? ExternalShare.Of(_run, _tieKinds, graph) : NetworkStatistics.Of(statistic, graph);

    private int[] Members()
    {
        var actors = new List<int>();
        foreach (var population in _endPopulations)
        {
            var members = _run.Actors.Members[population];
            actors.AddRange(members.Items.AsSpan(0, members.Count));
        }

        return [.. actors];
    }
}
