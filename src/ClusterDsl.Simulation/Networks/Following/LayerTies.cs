using ClusterDsl.Simulation.State;

namespace ClusterDsl.Simulation.Networks.Following;

/// <summary>The present ties of a layer, directions ignored, straight from where they are kept: a tied pair counts once, however many ties of the layer join it.</summary>
internal sealed class LayerTies
{
    private readonly TieStore[] _stores;
    private int[] _collected = [];
    private int[] _collectedIn = [];
    private int _collection;

    public LayerTies(TieStore[] stores)
    {
        _stores = stores;
        IsDirected = stores.Any(s => s.Kind.IsDirected);
        IsSimple = stores.Length == 1 && !IsDirected;
    }

    /// <summary>True if some tie kind of the layer is directed.</summary>
    public bool IsDirected { get; }

    /// <summary>Whether a pair can have one tie only.</summary>
    public bool IsSimple { get; }

    /// <summary>The tie kinds.</summary>
    public ReadOnlySpan<TieStore> Stores => _stores;

    /// <summary>How many ties there are.</summary>
    public long Count
    {
        get
        {
            var count = 0L;
            foreach (var store in _stores)
                count += store.Count;
            return count;
        }
    }

    /// <summary>Neighbours gone through so far: what following the layer has cost.</summary>
    public long Work { get; private set; }

    /// <summary>How many ties lead from one actor to another; undirected ones lead both ways.</summary>
    public int CountFrom(int source, int target)
    {
        var count = 0;
        foreach (var store in _stores)
            count += store.Find(source, target) >= 0 ? 1 : 0;
        return count;
    }

    /// <summary>How many ties join two actors, whichever way round.</summary>
    public int CountBetween(int first, int second)
    {
        var count = 0;
        foreach (var store in _stores)
            count += (store.Find(first, second) >= 0 ? 1 : 0) + (store.Kind.IsDirected && store.Find(second, first) >= 0 ? 1 : 0);
        return count;
    }

    /// <summary>Whether two actors are tied.</summary>
    public bool AreTied(int first, int second)
    {
        foreach (var store in _stores)
        {
            if (store.Find(first, second) >= 0 || (store.Kind.IsDirected && store.Find(second, first) >= 0))
                return true;
        }

        return false;
    }

    /// <summary>How many ties an actor has.</summary>
    public int EndsAt(int actor)
    {
        var ends = 0;
        foreach (var store in _stores)
            ends += store.Out.Degree[actor] + (store.Kind.IsDirected ? store.In.Degree[actor] : 0);
        return ends;
    }

    /// <summary>Whom an actor is tied to, each once; to be read before it is asked for another.</summary>
    public ReadOnlySpan<int> NeighboursOf(int actor)
    {
        Work += EndsAt(actor) + 1;
        if (IsSimple)
            return NeighboursIn(_stores[0].Out, actor);
        var count = 0;
        _collection++;
        foreach (var store in _stores)
        {
            Collect(store.Out, actor, ref count);
            if (store.Kind.IsDirected)
                Collect(store.In, actor, ref count);
        }

        return _collected.AsSpan(0, count);
    }

    private static ReadOnlySpan<int> NeighboursIn(Adjacency adjacency, int actor) => adjacency.Neighbours.AsSpan(adjacency.Start[actor], adjacency.Degree[actor]);

    private void Collect(Adjacency adjacency, int actor, ref int count)
    {
        foreach (var neighbour in NeighboursIn(adjacency, actor))
        {
            if (neighbour >= _collectedIn.Length)
                Array.Resize(ref _collectedIn, Math.Max(neighbour + 1, 2 * _collectedIn.Length));
            if (_collectedIn[neighbour] == _collection)
                continue;
            _collectedIn[neighbour] = _collection;
            if (count == _collected.Length)
                Array.Resize(ref _collected, Math.Max(16, 2 * count));
            _collected[count++] = neighbour;
        }
    }
}
