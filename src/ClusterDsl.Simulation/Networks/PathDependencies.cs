namespace ClusterDsl.Simulation.Networks;

/// <summary>
/// Brandes' algorithm: by node, how much of the shortest paths from a source to all others leads through it (its dependency), added up over sources. The search goes distance by distance, there
/// and back, and from each distance to the next on whichever side there are fewer ties: from those found last to their neighbours, or from those not found yet back to theirs (S. Beamer,
/// K. Asanović, D. Patterson, SC 2012). Where nearly everybody is three steps away, a search so sees a tenth of the ties. Room is made once.
/// </summary>
internal sealed class PathDependencies
{
    private const int NotFound = -1;

    /// <summary>Arrays are cleared whole if more nodes than one in so many were found.</summary>
    private const int FewestShare = 8;

    private readonly NeighbourLists _successors;
    private readonly NeighbourLists _predecessors;

    // By node: distance and number of shortest paths from the source; dependencies of all sources so far.
    private readonly int[] _distances;
    private readonly double[] _paths;
    private readonly double[] _sums;

    // By node, (1 + dependency) / paths, for even and for odd distances: so that those of one are read while those of the other are written.
    private readonly double[] _even;
    private readonly double[] _odd;

    // Nodes as they were found; where each distance begins, and how many ties come in at and go out from nodes found before.
    private readonly int[] _found;
    private readonly List<(int Found, long In, long Out)> _starts = [];
    private (int Found, long In, long Out) _present;

    /// <summary>Makes room.</summary>
    public PathDependencies(NetworkGraph graph)
    {
        (_successors, _predecessors) = (graph.Successors, graph.Predecessors);
        (_paths, _sums, _even, _odd) = (new double[graph.Count], new double[graph.Count], new double[graph.Count], new double[graph.Count]);
        (_distances, _found) = (new int[graph.Count], new int[graph.Count]);
        Array.Fill(_distances, NotFound);
    }

    /// <summary>Adds what the paths from one source give.</summary>
    public void AddPathsFrom(int source)
    {
        _starts.Add(_present);
        Find(source, 0, 1);
        for (var distance = 0; _starts[distance].Found < _present.Found; distance++)
        {
            _starts.Add(_present);
            Advance(distance);
        }

        var farthest = _starts.Count - 2;
        SetWeightsOfFarthest(farthest);
        for (var distance = farthest - 1; distance > 0; distance--)
            Return(distance);
        Clear();
    }

    /// <summary>Gives the sums of all dependencies, and begins anew.</summary>
    public double[] TakeSums()
    {
        double[] sums = [.. _sums];
        Array.Clear(_sums);
        return sums;
    }

    private ReadOnlySpan<int> At(int distance) => _found.AsSpan(_starts[distance].Found.._starts[distance + 1].Found);

    private double[] WeightsAt(int distance) => distance % 2 == 0 ? _even : _odd;

    private void Find(int node, int distance, double paths)
    {
        _distances[node] = distance;
        _paths[node] = paths;
        _found[_present.Found++] = node;
        _present.In += _predecessors.Degree(node);
        _present.Out += _successors.Degree(node);
    }

    /// <summary>Finds who is one step farther.</summary>
    private void Advance(int distance)
    {
        var ties = _starts[distance + 1].Out - _starts[distance].Out;
        if (ties <= _distances.Length)
        {
            LookAhead(distance);
            return;
        }

        if (ties > _predecessors.EndCount - _present.In)
            CountBack();
        else
            CountAhead(distance);
        FindCounted(distance + 1);
    }

    private void LookAhead(int distance)
    {
        var (distances, allPaths) = (_distances, _paths);
        foreach (var node in At(distance))
        {
            var paths = allPaths[node];
            foreach (var next in _successors[node])
            {
                if (distances[next] > distance)
                    allPaths[next] += paths;
                else if (distances[next] == NotFound)
                    Find(next, distance + 1, paths);
            }
        }
    }

    /// <summary>Counts paths to everybody next to those found last, also to those found before: that is less work than asking which is which, one by one.</summary>
    private void CountAhead(int distance)
    {
        var counts = _even;
        foreach (var node in At(distance))
        {
            var paths = _paths[node];
            foreach (var next in _successors[node])
                counts[next] += paths;
        }
    }

    /// <summary>Counts paths to who is not found yet. Nobody found before the last distance leads there, so all paths known count.</summary>
    private void CountBack()
    {
        for (var node = 0; node < _distances.Length; node++)
        {
            if (_distances[node] == NotFound)
                _even[node] = Sum(_paths, _predecessors[node]);
        }
    }

    private void FindCounted(int distance)
    {
        for (var node = 0; node < _distances.Length; node++)
        {
            if (_even[node] > 0 && _distances[node] == NotFound)
                Find(node, distance, _even[node]);
        }

        Array.Clear(_even);
    }

    private void SetWeightsOfFarthest(int distance)
    {
        var weights = WeightsAt(distance);
        foreach (var node in At(distance))
            weights[node] = 1 / _paths[node];
    }

    /// <summary>
    /// A node's dependency is its paths times the sum of the weights of those one step farther. Whom its ties lead to is at most one step farther, and nearer ones have no weights yet, so all
    /// weights of that parity count.
    /// </summary>
    private void Return(int distance)
    {
        var (weights, farther) = (WeightsAt(distance), WeightsAt(distance + 1));
        var isFromFarther = _starts[distance + 2].In - _starts[distance + 1].In < _starts[distance + 1].Out - _starts[distance].Out;
        if (isFromFarther)
            Spread(distance);
        foreach (var node in At(distance))
        {
            var sum = isFromFarther ? weights[node] : Sum(farther, _successors[node]);
            _sums[node] += _paths[node] * sum;
            weights[node] = (1 / _paths[node]) + sum;
        }
    }

    private void Spread(int distance)
    {
        var (weights, farther) = (WeightsAt(distance), WeightsAt(distance + 1));
        foreach (var node in At(distance + 1))
        {
            foreach (var nearer in _predecessors[node])
                weights[nearer] += _distances[nearer] == distance ? farther[node] : 0;
        }
    }

    private static double Sum(double[] values, ReadOnlySpan<int> nodes)
    {
        var (even, odd) = (0.0, 0.0);
        for (var i = 1; i < nodes.Length; i += 2)
        {
            even += values[nodes[i - 1]];
            odd += values[nodes[i]];
        }

        return nodes.Length % 2 == 0 ? even + odd : even + odd + values[nodes[^1]];
    }

    private void Clear()
    {
        if (_present.Found > _found.Length / FewestShare)
        {
            Array.Fill(_distances, NotFound);
            Array.Clear(_paths);
            Array.Clear(_even);
            Array.Clear(_odd);
        }
        else
        {
            foreach (var node in _found.AsSpan(0, _present.Found))
                (_distances[node], _paths[node], _even[node], _odd[node]) = (NotFound, 0, 0, 0);
        }

        _starts.Clear();
        _present = default;
    }
}
