using ClusterDsl.Simulation.State;

namespace ClusterDsl.Simulation.Networks;

/// <summary>
/// A layer of the network as a simple graph over some actors: nodes are numbered from 0 in the order given, several ties between two
/// nodes in one direction count once. Immutable.
/// </summary>
internal sealed class NetworkGraph : INetworkCounts
{
    private readonly int[] _nodes;
    private int[]? _degrees;
    private int[]? _endCounts;
    private long[]? _triangles;
    private ComponentCounts? _components;

    private NetworkGraph(int[] actors, int[] nodes, bool isDirected, NeighbourLists successors, NeighbourLists predecessors, NeighbourLists neighbours)
    {
        Actors = actors;
        _nodes = nodes;
        IsDirected = isDirected;
        Successors = successors;
        Predecessors = predecessors;
        Neighbours = neighbours;
    }

    /// <summary>The actors, by node.</summary>
    public int[] Actors { get; }

    /// <summary>What statistics that take long look at.</summary>
    public Interruption Interruption { get; private init; } = new();

    /// <inheritdoc/>
    public int Count => Actors.Length;

    /// <summary>True if some tie kind of the layer is directed; undirected ties then count as one arc each way.</summary>
    public bool IsDirected { get; }

    /// <summary>Targets of a node's arcs; the same as <see cref="Neighbours"/> if undirected.</summary>
    public NeighbourLists Successors { get; }

    /// <summary>Sources of the arcs to a node.</summary>
    public NeighbourLists Predecessors { get; }

    /// <summary>Nodes tied to a node in either direction.</summary>
    public NeighbourLists Neighbours { get; }

    /// <inheritdoc/>
    public int EdgeCount => IsDirected ? Successors.EndCount : Neighbours.EndCount / 2;

    /// <summary>By node, its community; worked out when first asked for.</summary>
    public int[] Communities => field ??= Networks.Communities.Of(this);

    /// <summary>All shortest paths along directions, counted; worked out when first asked for.</summary>
    public PathSurvey Paths => field ??= PathSurvey.Of(Successors, Interruption);

    /// <inheritdoc/>
    public ReadOnlySpan<int> Degrees => _degrees ??= [.. Enumerable.Range(0, Count).Select(Neighbours.Degree)];

    /// <inheritdoc/>
    public ReadOnlySpan<int> EndCounts => IsDirected ? _endCounts ??= [.. Enumerable.Range(0, Count).Select(n => Successors.Degree(n) + Predecessors.Degree(n))] : Degrees;

    /// <inheritdoc/>
    public ReadOnlySpan<long> Triangles => _triangles ??= TriangleCount.ByNode(this);

    /// <inheritdoc/>
    public long AnsweredArcs => IsDirected ? Reciprocity.AnsweredIn(this) : Neighbours.EndCount;

    /// <inheritdoc/>
    public long DegreeProducts => Assortativity.ProductsOf(Neighbours);

    /// <inheritdoc/>
    public ComponentCounts Components => _components ??= Networks.Components.CountsOf(this);

    /// <summary>How many triads there are of each type; worked out when first asked for.</summary>
    public double[] Triads => field ??= TriadCensus.Of(this);

    /// <summary>The node of an actor, or -1.</summary>
    public int NodeOf(int actor) => actor < 0 || actor >= _nodes.Length ? -1 : _nodes[actor];

    /// <summary>The graph of the ties of some kinds among some actors.</summary>
    public static NetworkGraph Create(RunState run, int[] tieKinds, int[] actors)
    {
        var nodes = new int[run.Actors.Count];
        Array.Fill(nodes, -1);
        for (var node = 0; node < actors.Length; node++)
            nodes[actors[node]] = node;
        var isDirected = tieKinds.Any(t => run.Ties[t].Kind.IsDirected);
        var collector = new NeighbourCollector(run, tieKinds, actors, nodes);
        var neighbours = collector.Collect(withSuccessors: true, withPredecessors: true);
        if (!isDirected)
            return new NetworkGraph(actors, nodes, false, neighbours, neighbours, neighbours) { Interruption = run.Interruption };
        var successors = collector.Collect(withSuccessors: true, withPredecessors: false);
        var predecessors = collector.Collect(withSuccessors: false, withPredecessors: true);
        return new NetworkGraph(actors, nodes, true, successors, predecessors, neighbours) { Interruption = run.Interruption };
    }

    /// <summary>A graph from a list of edges (arcs, if directed), each pair perhaps several times.</summary>
    public static NetworkGraph FromEdges(int count, bool isDirected, IEnumerable<(int Source, int Target)> edges, Interruption? interruption = null)
    {
        (int Source, int Target)[] arcs = [.. edges];
        (int Source, int Target)[] back = [.. arcs.Select(a => (a.Target, a.Source))];
        var all = Enumerable.Range(0, count).ToArray();
        var neighbours = NeighbourLists.Of(count, [.. arcs, .. back]);
        var (successors, predecessors) = isDirected ? (NeighbourLists.Of(count, arcs), NeighbourLists.Of(count, back)) : (neighbours, neighbours);
        return new NetworkGraph(all, all, isDirected, successors, predecessors, neighbours) { Interruption = interruption ?? new Interruption() };
    }
}
