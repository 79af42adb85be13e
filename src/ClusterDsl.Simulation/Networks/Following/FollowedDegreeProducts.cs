namespace ClusterDsl.Simulation.Networks.Following;

/// <summary>The sum, over both ends of each tied pair, of the product of the degrees there. One neighbour more adds the degrees of all others.</summary>
internal sealed class FollowedDegreeProducts(LayerTies ties) : FollowedCounts(ties)
{
    private readonly ByActor<int> _degrees = new();

    /// <summary>The sum.</summary>
    public long Sum { get; private set; }

    /// <inheritdoc/>
    protected override void Take(NetworkGraph graph)
    {
        _degrees.Clear();
        for (var node = 0; node < graph.Count; node++)
            _degrees[graph.Actors[node]] = graph.Neighbours.Degree(node);
        Sum = graph.DegreeProducts;
    }

    /// <inheritdoc/>
    protected override void PairTied(int first, int second)
    {
        var others = DegreesNextTo(first, second) + DegreesNextTo(second, first);
        _degrees[first]++;
        _degrees[second]++;
        Sum += 2 * (others + ((long)_degrees[first] * _degrees[second]));
    }

    /// <inheritdoc/>
    protected override void PairParted(int first, int second)
    {
        Sum -= 2 * (DegreesNextTo(first, second) + DegreesNextTo(second, first) + ((long)_degrees[first] * _degrees[second]));
        _degrees[first]--;
        _degrees[second]--;
    }

    private long DegreesNextTo(int actor, int except)
    {
        var sum = 0L;
        foreach (var neighbour in Ties.NeighboursOf(actor))
            sum += neighbour == except ? 0 : _degrees[neighbour];
        return sum;
    }
}
