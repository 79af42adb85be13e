using ClusterDsl.Simulation.State;

namespace ClusterDsl.Simulation.Networks.Following;

/// <summary>
/// The counts of a layer over all actors that its ties may join, carried along from question to question. What a tie store knows anyway is read there; other counts follow the ties from the moment
/// when they are first asked for.
/// </summary>
/// <param name="run">The state.</param>
/// <param name="tieKinds">The layer.</param>
/// <param name="endPopulations">Its actors.</param>
/// <param name="graph">Gives the present graph of the layer.</param>
internal sealed class FollowedLayer(RunState run, int[] tieKinds, int[] endPopulations, Func<NetworkGraph> graph) : INetworkCounts
{
    private readonly LayerTies _ties = new([.. tieKinds.Select(k => run.Ties[k])]);
    private FollowedArcs? _arcs;
    private FollowedDegrees? _degrees;
    private FollowedDegreeProducts? _products;
    private FollowedTriangles? _triangles;
    private FollowedComponents? _components;

    /// <inheritdoc/>
    public int Count => endPopulations.Sum(p => run.Actors.Members[p].Count);

    /// <inheritdoc/>
    public bool IsDirected => _ties.IsDirected;

    /// <inheritdoc/>
    public int EdgeCount => tieKinds.Length == 1 ? (int)_ties.Count
        : Follow(ref _arcs, t => new FollowedArcs(t)) is { } arcs ? (int)(arcs.Count / (IsDirected ? 1 : 2))
        : graph().EdgeCount;

    /// <inheritdoc/>
    public ReadOnlySpan<int> Degrees => _ties.IsSimple ? List(_ties.EndsAt)
        : Follow(ref _degrees, t => new FollowedDegrees(t)) is { } degrees ? List(a => degrees.Counts[a])
        : graph().Degrees;

    /// <inheritdoc/>
    public ReadOnlySpan<int> EndCounts => tieKinds.Length == 1 ? List(_ties.EndsAt)
        : !IsDirected ? Degrees
        : Follow(ref _arcs, t => new FollowedArcs(t)) is { } arcs ? List(a => arcs.Ends[a])
        : graph().EndCounts;

    /// <inheritdoc/>
    public ReadOnlySpan<long> Triangles => Follow(ref _triangles, t => new FollowedTriangles(t)) is { } triangles ? List(a => triangles.Counts[a]) : graph().Triangles;

    /// <inheritdoc/>
    public long AnsweredArcs => _ties.IsSimple ? 2 * _ties.Count
        : Follow(ref _arcs, t => new FollowedArcs(t)) is { } arcs ? arcs.Answered
        : graph().AnsweredArcs;

    /// <inheritdoc/>
    public long DegreeProducts => Follow(ref _products, t => new FollowedDegreeProducts(t)) is { } products ? products.Sum : graph().DegreeProducts;

    /// <inheritdoc/>
    public ComponentCounts Components => Follow(ref _components, t => new FollowedComponents(t)) is { } components ? components.Of(Count) : graph().Components;

    /// <summary>Counts that are current, or null if they are not worth following at present.</summary>
    private T? Follow<T>(ref T? counts, Func<LayerTies, T> make)
        where T : FollowedCounts
    {
        if (counts is null)
        {
            counts = make(_ties);
            foreach (var store in _ties.Stores)
                store.Watch(counts);
        }

        return counts.TryFollow(graph) ? counts : null;
    }

    private T[] List<T>(Func<int, T> value)
    {
        var (values, listed) = (new T[Count], 0);
        foreach (var population in endPopulations)
        {
            var members = run.Actors.Members[population];
            for (var i = 0; i < members.Count; i++)
                values[listed++] = value(members.Items[i]);
        }

        return values;
    }
}
