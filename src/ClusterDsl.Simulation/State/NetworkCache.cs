using ClusterDsl.Language.Model;

namespace ClusterDsl.Simulation.State;

/// <summary>Networks and what was computed from them, layer by layer. Safe to ask from several threads.</summary>
internal sealed class NetworkCache(RunState run)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, NetworkLayer> _layers = new(StringComparer.Ordinal);

    /// <summary>A statistic of a layer over the actors of its end populations, or over those in <paramref name="over"/>; <paramref name="triad"/> is the type of triads that are counted.</summary>
    public double Statistic(NetworkStatistic statistic, int[] tieKinds, int[] endPopulations, ActorBuffer? over, int[] otherTieKinds, int triad)
    {
        lock (_lock)
        {
            var layer = Layer(tieKinds, endPopulations);
            if (statistic == NetworkStatistic.TriadCensus)
                return layer.GraphOver(over).Triads[triad];
            if (statistic == NetworkStatistic.Overlap)
                return layer.Overlap(Layer(otherTieKinds, endPopulations), over);
            return over is null ? layer.Statistic(statistic) : layer.Statistic(statistic, over);
        }
    }

    /// <summary>A number about an actor that needs the whole layer.</summary>
    public double ActorValue(ActorFunction function, int[] tieKinds, int[] endPopulations, int actor)
    {
        lock (_lock)
            return Layer(tieKinds, endPopulations).ActorValue(function, actor);
    }

    /// <summary>One layer may be looked at over several sets of actors: <c>overlap</c> takes those of both its layers.</summary>
    private NetworkLayer Layer(int[] tieKinds, int[] endPopulations)
    {
        var name = $"{string.Join(',', tieKinds)}:{string.Join(',', endPopulations)}";
        if (!_layers.TryGetValue(name, out var layer))
            _layers.Add(name, layer = new NetworkLayer(run, tieKinds, endPopulations));
        layer.Refresh();
        return layer;
    }
}
