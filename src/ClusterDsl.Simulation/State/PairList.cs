namespace ClusterDsl.Simulation.State;

/// <summary>Ties to be made: a growing list of their ends.</summary>
/// <param name="memory">What it may take.</param>
internal sealed class PairList(MemoryBudget memory)
{
    private int[] _sources = new int[64];
    private int[] _targets = new int[64];

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
            memory.Grow(ref _targets, 2L * Count);
            memory.Grow(ref _sources, 2L * Count);
        }

        _sources[Count] = source;
        _targets[Count++] = target;
    }

    /// <summary>Lets others have the room; there are no ties any longer.</summary>
    public void Release()
    {
        Count = 0;
        SharedArrays.Give(ref _sources);
        SharedArrays.Give(ref _targets);
    }

    /// <summary>Gives a tie another target.</summary>
    public void ReplaceTarget(int place, int target) => _targets[place] = target;
}
