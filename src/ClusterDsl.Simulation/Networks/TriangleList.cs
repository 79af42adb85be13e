using ClusterDsl.Simulation.State;

namespace ClusterDsl.Simulation.Networks;

/// <summary>
/// Finds every triangle once: ties lead from ends with fewer to ends with more neighbours, so that no node has more than √(2m) of them, and the two from a triangle's first node meet at its last
/// (T. Schank, D. Wagner, WEA 2005; M. Latapy, Theor. Comput. Sci. 407, 2008). Time: ties times √ties at most.
/// </summary>
internal sealed class TriangleList
{
    private readonly Interruption _interruption;

    /// <summary>By node, those that its ties lead to. A tie's number is its place in all lists.</summary>
    public NeighbourLists Later { get; }

    /// <summary>Prepares the search.</summary>
    /// <param name="neighbours">Who is tied to whom, without directions.</param>
    /// <param name="interruption">Looked at again and again.</param>
    public TriangleList(NeighbourLists neighbours, Interruption interruption)
    {
        _interruption = interruption;
        var (starts, later, count) = (new int[neighbours.Count + 1], new int[neighbours.EndCount / 2], 0);
        for (var node = 0; node < neighbours.Count; node++)
        {
            starts[node] = count;
            var degree = neighbours.Degree(node);
            foreach (var other in neighbours[node])
            {
                var otherDegree = neighbours.Degree(other);
                if (degree < otherDegree || (degree == otherDegree && node < other))
                    later[count++] = other;
            }
        }

        starts[^1] = count;
        Later = new NeighbourLists(starts, later);
    }

    /// <summary>Tells every triangle.</summary>
    public void Visit<TVisitor>(ref TVisitor visitor)
        where TVisitor : struct, ITriangleVisitor
    {
        // By node, the last tie that was marked as leading to it; ties of earlier nodes have lower numbers.
        var marked = new int[Later.Count];
        Array.Fill(marked, -1);
        for (var first = 0; first < Later.Count; first++)
        {
            _interruption.Look();
            var start = Later.StartOf(first);
            var seconds = Later[first];
            for (var i = 0; i < seconds.Length; i++)
                marked[seconds[i]] = start + i;
            for (var i = 0; i < seconds.Length; i++)
            {
                var next = Later.StartOf(seconds[i]);
                var thirds = Later[seconds[i]];
                for (var j = 0; j < thirds.Length; j++)
                {
                    if (marked[thirds[j]] >= start)
                        visitor.Visit(new Triangle(first, seconds[i], thirds[j], start + i, marked[thirds[j]], next + j));
                }
            }
        }
    }
}
