namespace ClusterDsl.Simulation.Networks.Following;

/// <summary>Triangles by actor. A pair that is tied or parted makes or ends one with each common neighbour.</summary>
internal sealed class FollowedTriangles(LayerTies ties) : FollowedCounts(ties)
{
    /// <summary>How many triangles each actor is in.</summary>
    public ByActor<long> Counts { get; } = new();

    /// <inheritdoc/>
    protected override void Take(NetworkGraph graph)
    {
        Counts.Clear();
        for (var node = 0; node < graph.Count; node++)
            Counts[graph.Actors[node]] = graph.Triangles[node];
    }

    /// <inheritdoc/>
    protected override void PairTied(int first, int second) => Add(first, second, 1);

    /// <inheritdoc/>
    protected override void PairParted(int first, int second) => Add(first, second, -1);

    private void Add(int first, int second, int change)
    {
        var (few, many) = Ties.EndsAt(first) <= Ties.EndsAt(second) ? (first, second) : (second, first);
        foreach (var common in Ties.NeighboursOf(few))
        {
            if (common == many || !Ties.AreTied(common, many))
                continue;
            Counts[common] += change;
            Counts[few] += change;
            Counts[many] += change;
        }
    }
}
