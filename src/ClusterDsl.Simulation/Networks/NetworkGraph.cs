using ClusterDsl.Simulation.State;

namespace ClusterDsl.Simulation.Networks;

/// <summary>
/// A layer of the network as a simple graph over some actors: nodes are numbered from 0 in the order given, several ties between two
/// nodes in one direction count once. Immutable.
/// </summary>
internal sealed class NetworkGraph
{
    private readonly int[] _nodes;

    private NetworkGraph(int[] actors, int[] nodes, bool isDirected, int[][] successors, int[][] predecessors, int[][] neighbours)
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

    /// <summary>Number of nodes, isolates included.</summary>
    public int Count => Actors.Length;

    /// <summary>True if some tie kind of the layer is directed; undirected ties then count as one arc each way.</summary>
    public bool IsDirected { get; }

    /// <summary>Targets of a node's arcs, ascending; the same as <see cref="Neighbours"/> if undirected.</summary>
    public int[][] Successors { get; }

    /// <summary>Sources of the arcs to a node, ascending.</summary>
    public int[][] Predecessors { get; }

    /// <summary>Nodes tied to a node in either direction, ascending, each once.</summary>
    public int[][] Neighbours { get; }

    /// <summary>Number of edges (undirected) or arcs (directed).</summary>
    public int EdgeCount => IsDirected ? Successors.Sum(s => s.Length) : Neighbours.Sum(s => s.Length) / 2;

    /// <summary>By node, its community; worked out when first asked for.</summary>
    public int[] Communities => field ??= Networks.Communities.Of(this);

    /// <summary>All shortest paths along directions, counted; worked out when first asked for.</summary>
    public PathSurvey Paths => field ??= PathSurvey.Of(Successors, Interruption);

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
        var neighbours = Collect(run, tieKinds, actors, nodes, withSuccessors: true, withPredecessors: true);
        if (!isDirected)
            return new NetworkGraph(actors, nodes, false, neighbours, neighbours, neighbours) { Interruption = run.Interruption };
        var successors = Collect(run, tieKinds, actors, nodes, withSuccessors: true, withPredecessors: false);
        var predecessors = Collect(run, tieKinds, actors, nodes, withSuccessors: false, withPredecessors: true);
        return new NetworkGraph(actors, nodes, true, successors, predecessors, neighbours) { Interruption = run.Interruption };
    }

    /// <summary>A graph from a list of edges (arcs, if directed), each pair perhaps several times.</summary>
    public static NetworkGraph FromEdges(int count, bool isDirected, IEnumerable<(int Source, int Target)> edges, Interruption? interruption = null)
    {
        var (successors, predecessors, heeded) = (Lists(count), Lists(count), interruption ?? new Interruption());
        foreach (var (source, target) in edges)
        {
            heeded.Look();
            successors[source].Add(target);
            predecessors[target].Add(source);
        }

        var neighbours = successors.Zip(predecessors, (s, p) => Ascending(s.Concat(p), heeded)).ToArray();
        var all = Enumerable.Range(0, count).ToArray();
        var (forwards, backwards) = isDirected
            ? (successors.Select(s => Ascending(s, heeded)).ToArray(), predecessors.Select(p => Ascending(p, heeded)).ToArray())
            : (neighbours, neighbours);
        return new NetworkGraph(all, all, isDirected, forwards, backwards, neighbours) { Interruption = heeded };
    }

    private static List<int>[] Lists(int count) => [.. Enumerable.Range(0, count).Select(_ => new List<int>())];

    /// <summary>Nodes in ascending order, each once.</summary>
    private static int[] Ascending(IEnumerable<int> nodes, Interruption interruption)
    {
        interruption.Look();
        var list = nodes.ToList();
        list.Sort();
        return [.. list.Distinct()];
    }

    private static int[][] Collect(RunState run, int[] tieKinds, int[] actors, int[] nodes, bool withSuccessors, bool withPredecessors)
    {
        var result = new int[actors.Length][];
        var collected = new List<int>();
        for (var node = 0; node < actors.Length; node++)
        {
            collected.Clear();
            foreach (var kind in tieKinds)
            {
                var ties = run.Ties[kind];
                if (withSuccessors || !ties.Kind.IsDirected)
                    CollectFrom(ties.Out, actors[node], nodes, collected);
                if (withPredecessors && ties.Kind.IsDirected)
                    CollectFrom(ties.In, actors[node], nodes, collected);
            }

            result[node] = Ascending(collected, run.Interruption);
        }

        return result;
    }

    private static void CollectFrom(Adjacency adjacency, int actor, int[] nodes, List<int> collected)
    {
        foreach (var neighbour in adjacency.Neighbours.AsSpan(adjacency.Start[actor], adjacency.Degree[actor]))
        {
            if (nodes[neighbour] >= 0)
                collected.Add(nodes[neighbour]);
        }
    }
}
