using ClusterDsl.Simulation.State;

namespace ClusterDsl.Simulation.Networks.Following;

/// <summary>Arcs, and those answered by an arc back, where some ties have a direction or a pair may have several ties.</summary>
internal sealed class FollowedArcs(LayerTies ties) : FollowedCounts(ties)
{
    /// <summary>How many arcs there are; an undirected tie is one each way.</summary>
    public long Count { get; private set; }

    /// <summary>How many of them are answered.</summary>
    public long Answered { get; private set; }

    /// <summary>By actor, the arcs in and out.</summary>
    public ByActor<int> Ends { get; } = new();

    /// <inheritdoc/>
    protected override void Take(NetworkGraph graph)
    {
        Ends.Clear();
        for (var node = 0; node < graph.Count; node++)
            Ends[graph.Actors[node]] = graph.Successors.Degree(node) + graph.Predecessors.Degree(node);
        (Count, Answered) = (graph.Successors.EndCount, graph.AnsweredArcs);
    }

    /// <inheritdoc/>
    protected override void TieFormed(TieStore store, int source, int target) => Change(store, source, target, 1);

    /// <inheritdoc/>
    protected override void TieDissolved(TieStore store, int source, int target) => Change(store, source, target, -1);

    private void Change(TieStore store, int source, int target, int change)
    {
        var (there, back) = (Ties.CountFrom(source, target), Ties.CountFrom(target, source));
        var (thereBefore, backBefore) = (there - change, back - (store.Kind.IsDirected ? 0 : change));
        var arcs = Arc(there) + Arc(back) - Arc(thereBefore) - Arc(backBefore);
        Count += arcs;
        Ends[source] += arcs;
        Ends[target] += arcs;
        Answered += 2 * ((Arc(there) * Arc(back)) - (Arc(thereBefore) * Arc(backBefore)));
    }

    private static int Arc(int ties) => ties > 0 ? 1 : 0;
}
