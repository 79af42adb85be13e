namespace ClusterDsl.Simulation.Networks;

/// <summary>
/// What can be counted in a network, and how statistics see it that need no more: a graph counts when it is asked, a layer that is followed (<see cref="Following.FollowedLayer"/>) carries its counts
/// along as ties change. All are whole numbers, so both give the same statistics to the last bit.
/// </summary>
internal interface INetworkCounts
{
    /// <summary>Number of nodes, isolates included.</summary>
    int Count { get; }

    /// <summary>True if some ties have a direction.</summary>
    bool IsDirected { get; }

    /// <summary>Number of edges (undirected) or arcs (directed).</summary>
    int EdgeCount { get; }

    /// <summary>By node, how many others it is tied to in either direction.</summary>
    ReadOnlySpan<int> Degrees { get; }

    /// <summary>By node, the arcs in and out, if directed; else the same as <see cref="Degrees"/>.</summary>
    ReadOnlySpan<int> EndCounts { get; }

    /// <summary>By node, the triangles that it is in, directions ignored.</summary>
    ReadOnlySpan<long> Triangles { get; }

    /// <summary>Arcs that are answered by an arc back.</summary>
    long AnsweredArcs { get; }

    /// <summary>The sum, over both ends of each tied pair, of the degree there times the degree at the other end.</summary>
    long DegreeProducts { get; }

    /// <summary>The parts that hang together.</summary>
    ComponentCounts Components { get; }
}
