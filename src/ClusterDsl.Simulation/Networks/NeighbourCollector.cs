using ClusterDsl.Simulation.State;

namespace ClusterDsl.Simulation.Networks;

/// <summary>Collects who is tied to whom from the ties of some kinds among some actors.</summary>
/// <param name="run">The state.</param>
/// <param name="tieKinds">The kinds.</param>
/// <param name="actors">The actors, by node.</param>
/// <param name="nodes">The nodes, by actor; -1 for others.</param>
internal sealed class NeighbourCollector(RunState run, int[] tieKinds, int[] actors, int[] nodes)
{
    private int[] _collected = [];
    private int _count;

    /// <summary>The lists of all nodes.</summary>
    /// <param name="withSuccessors">Whether targets of directed ties count.</param>
    /// <param name="withPredecessors">Whether sources of directed ties count.</param>
    public NeighbourLists Collect(bool withSuccessors, bool withPredecessors)
    {
        var starts = new int[actors.Length + 1];
        (_collected, _count) = (new int[Math.Max(16, 2 * tieKinds.Sum(k => run.Ties[k].Count))], 0);
        for (var node = 0; node < actors.Length; node++)
        {
            run.Interruption.Look();
            starts[node] = _count;
            foreach (var kind in tieKinds)
            {
                var ties = run.Ties[kind];
                if (withSuccessors || !ties.Kind.IsDirected)
                    Add(ties.Out, actors[node]);
                if (withPredecessors && ties.Kind.IsDirected)
                    Add(ties.In, actors[node]);
            }

            PutInOrder(starts[node]);
        }

        starts[^1] = _count;
        return new NeighbourLists(starts, _collected);
    }

    private void Add(Adjacency adjacency, int actor)
    {
        var degree = adjacency.Degree[actor];
        if (_count + degree > _collected.Length)
            Array.Resize(ref _collected, Math.Max(_count + degree, 2 * _collected.Length));
        foreach (var neighbour in adjacency.Neighbours.AsSpan(adjacency.Start[actor], degree))
        {
            _collected[_count] = nodes[neighbour];
            _count += nodes[neighbour] >= 0 ? 1 : 0;
        }
    }

    /// <summary>The ties of one kind mostly stand in order; those of several follow one another.</summary>
    private void PutInOrder(int start)
    {
        var list = _collected.AsSpan(start, _count - start);
        var isAscending = true;
        for (var i = 1; i < list.Length && isAscending; i++)
            isAscending = list[i - 1] < list[i];
        if (isAscending)
            return;
        list.Sort();
        _count = start;
        for (var i = 0; i < list.Length; i++)
        {
            if (i == 0 || list[i] != _collected[_count - 1])
                _collected[_count++] = list[i];
        }
    }
}
