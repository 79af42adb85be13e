namespace ClusterDsl.Simulation.State;

/// <summary>Ties to be made: a growing list of their ends.</summary>
/// <param name="memory">What it may take.</param>
internal sealed class PairList(MemoryBudget memory)
{
    private int[] _sources = [];
    private int[] _targets = [];

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>The sources.</summary>
    public ReadOnlySpan<int> Sources => _sources.AsSpan(0, Count);

    /// <summary>The targets.</summary>
    public ReadOnlySpan<int> Targets => _targets.AsSpan(0, Count);

    /// <summary>Adds a tie.</summary>
    public void Add(int source, int target)
    {
        if (Count == _sources.Length)
        {
            memory.Grow(ref _targets, Math.Max(64, 2L * Count));
            memory.Grow(ref _sources, Math.Max(64, 2L * Count));
        }

        _sources[Count] = source;
        _targets[Count++] = target;
    }

    /// <summary>Lets others have the room; there are no ties any longer.</summary>
    public void Release()
    {
        Count = 0;
        memory.Release(ref _sources);
        memory.Release(ref _targets);
    }

    /// <summary>Adds so many ties, to be set with <see cref="TargetsOf"/>.</summary>
    /// <returns>The place of the first.</returns>
    public int Extend(long more)
    {
        var first = Count;
        if (Count + more > _sources.Length)
        {
            memory.Grow(ref _targets, Count + more);
            memory.Grow(ref _sources, Count + more);
        }

        Count += (int)more;
        return first;
    }

    /// <summary>Makes an actor the source of ties one behind the other.</summary>
    /// <returns>Where to put their targets.</returns>
    public Span<int> TargetsOf(int source, int place, int count)
    {
        _sources.AsSpan(place, count).Fill(source);
        return _targets.AsSpan(place, count);
    }

    /// <summary>Puts a tie at another place, too.</summary>
    public void Copy(int from, int to) => (_sources[to], _targets[to]) = (_sources[from], _targets[from]);

    /// <summary>Keeps the first ties only.</summary>
    public void Shorten(int count) => Count = count;

    /// <summary>Gives a tie another target.</summary>
    public void ReplaceTarget(int place, int target) => _targets[place] = target;
}
