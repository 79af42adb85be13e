namespace ClusterDsl.Simulation.Networks;

/// <summary>By node, the nodes that it is joined with: ascending, each once, one node's behind the other's in one array. Immutable.</summary>
internal sealed class NeighbourLists
{
    private readonly int[] _starts;
    private readonly int[] _nodes;

    /// <summary>Takes lists as they are.</summary>
    /// <param name="starts">By node, where its list begins; the length of all lists stands last.</param>
    /// <param name="nodes">The lists.</param>
    public NeighbourLists(int[] starts, int[] nodes) => (_starts, _nodes) = (starts, nodes);

    /// <summary>Number of nodes.</summary>
    public int Count => _starts.Length - 1;

    /// <summary>The length of all lists together.</summary>
    public int EndCount => _starts[^1];

    /// <summary>The list of a node.</summary>
    public ReadOnlySpan<int> this[int node] => new(_nodes, _starts[node], _starts[node + 1] - _starts[node]);

    /// <summary>The length of a node's list.</summary>
    public int Degree(int node) => _starts[node + 1] - _starts[node];

    /// <summary>How long the lists of all nodes before one are, taken together.</summary>
    public int StartOf(int node) => _starts[node];

    /// <summary>Whether one node is in another's list.</summary>
    public bool Contains(int node, int other) => this[node].BinarySearch(other) >= 0;

    /// <summary>The lists that follow from pairs in any order, some perhaps several times.</summary>
    public static NeighbourLists Of(int count, ReadOnlySpan<(int Node, int Other)> pairs)
    {
        // Sorted by the second, then, keeping that order, by the first.
        var (starts, fill) = (new int[count + 1], new int[count + 1]);
        foreach (var (node, other) in pairs)
        {
            starts[node + 1]++;
            fill[other + 1]++;
        }

        for (var node = 0; node < count; node++)
        {
            starts[node + 1] += starts[node];
            fill[node + 1] += fill[node];
        }

        var (byOther, nodes) = (new (int Node, int Other)[pairs.Length], new int[pairs.Length]);
        foreach (var pair in pairs)
            byOther[fill[pair.Other]++] = pair;
        starts.CopyTo(fill, 0);
        foreach (var (node, other) in byOther)
            nodes[fill[node]++] = other;
        return WithoutRepeats(starts, nodes);
    }

    private static NeighbourLists WithoutRepeats(int[] starts, int[] nodes)
    {
        var (kept, start) = (0, 0);
        for (var node = 0; node + 1 < starts.Length; node++)
        {
            var end = starts[node + 1];
            starts[node] = kept;
            for (var i = start; i < end; i++)
            {
                if (i == start || nodes[i] != nodes[i - 1])
                    nodes[kept++] = nodes[i];
            }

            start = end;
        }

        starts[^1] = kept;
        return new NeighbourLists(starts, nodes);
    }
}
