namespace ClusterDsl.Simulation.Networks.Following;

/// <summary>Degrees by actor, directions ignored, where a pair may have more than one tie.</summary>
internal sealed class FollowedDegrees(LayerTies ties) : FollowedCounts(ties)
{
    /// <summary>How many others each actor is tied to.</summary>
    public ByActor<int> Counts { get; } = new();

    /// <inheritdoc/>
    protected override void Take(NetworkGraph graph)
    {
        Counts.Clear();
        for (var node = 0; node < graph.Count; node++)
            Counts[graph.Actors[node]] = graph.Neighbours.Degree(node);
    }

    /// <inheritdoc/>
    protected override void PairTied(int first, int second) => Add(first, second, 1);

    /// <inheritdoc/>
    protected override void PairParted(int first, int second) => Add(first, second, -1);

    private void Add(int first, int second, int change)
    {
        Counts[first] += change;
        Counts[second] += change;
    }
}
