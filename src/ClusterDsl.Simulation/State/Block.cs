namespace ClusterDsl.Simulation.State;

/// <summary>
/// What one thread needs to evaluate a block of a rule's matches: buffers for the effects, and room to work in. Blocks of a rule are
/// merged in their order, so how many there are changes no result.
/// </summary>
/// <param name="memory">What it may take.</param>
internal sealed class Block(MemoryBudget memory)
{
    private readonly List<ActorBuffer> _actorBuffers = [];
    private readonly List<ValueBuffer> _valueBuffers = [];
    private readonly List<CandidateHeap> _heaps = [];
    private ulong[] _bits = [];
    private int[] _entries = [];
    private int _actorDepth;
    private int _valueDepth;
    private int _heapDepth;

    /// <summary>Effect buffers, by rule program and effect.</summary>
    public required EffectBuffer[][] Effects { get; init; }

    /// <summary>A policy's firings.</summary>
    public FiringTable Firings { get; } = new(memory);

    /// <summary>Matches of a sequential rule.</summary>
    public MatchList Matches { get; } = new(memory);

    /// <summary>How many newcomers the block's firings bring.</summary>
    public int Newcomers;

    /// <summary>How often the rule fired.</summary>
    public long FiringCount;

    /// <summary>Where a draw that may refuse its parameters is written.</summary>
    public FaultSite? DrawSite;

    /// <summary>The actors of the match that draws.</summary>
    public int[] DrawActors { get; } = [-1, -1, -1, -1];

    /// <summary>Numbers of the newcomers, once they have entered.</summary>
    public int[] NewcomerNumbers = [];

    /// <summary>The actors of a stretch whom a chance hit.</summary>
    public int[] Selected { get; } = new int[Compilation.Selection.Length];

    /// <summary>How many ties of an actor a chance hit.</summary>
    public int SelectedCount;

    /// <summary>Room for bits, in use until the next call.</summary>
    public Span<ulong> Bits(int count) => Room(ref _bits, count).AsSpan(0, count);

    /// <summary>Room for entries of adjacencies, in use until the next call.</summary>
    public int[] Entries(int count) => Room(ref _entries, count);

    private static T[] Room<T>(ref T[] room, int count)
    {
        if (room.Length < count)
            room = new T[Math.Max(count, 2 * room.Length)];
        return room;
    }

    /// <summary>A buffer for actors, empty.</summary>
    public ActorBuffer RentActors()
    {
        if (_actorDepth == _actorBuffers.Count)
            _actorBuffers.Add(new ActorBuffer());
        var buffer = _actorBuffers[_actorDepth++];
        buffer.Count = 0;
        return buffer;
    }

    /// <summary>Gives the last buffer back.</summary>
    public void ReturnActors() => _actorDepth--;

    /// <summary>A buffer for numbers, empty.</summary>
    public ValueBuffer RentValues()
    {
        if (_valueDepth == _valueBuffers.Count)
            _valueBuffers.Add(new ValueBuffer(memory));
        var buffer = _valueBuffers[_valueDepth++];
        buffer.Count = 0;
        return buffer;
    }

    /// <summary>Gives the last buffer back.</summary>
    public void ReturnValues() => _valueDepth--;

    /// <summary>A heap of candidates.</summary>
    public CandidateHeap RentHeap(int limit, int width)
    {
        if (_heapDepth == _heaps.Count)
            _heaps.Add(new CandidateHeap(memory));
        var heap = _heaps[_heapDepth++];
        heap.Reset(limit, width);
        return heap;
    }

    /// <summary>Gives the last heap back.</summary>
    public void ReturnHeap() => _heapDepth--;

    /// <summary>How deep the actor buffers are stacked, to come back to after leaving a loop early.</summary>
    public int ActorDepth
    {
        get => _actorDepth;
        set => _actorDepth = value;
    }

    /// <summary>Empties the buffers of a rule.</summary>
    public void Clear(int program)
    {
        foreach (var buffer in Effects[program])
            buffer.Count = 0;
        Firings.Count = 0;
        Newcomers = 0;
        FiringCount = 0;
        (_actorDepth, _valueDepth, _heapDepth) = (0, 0, 0);
    }

    /// <summary>Lets other runs have the large arrays.</summary>
    public void Release()
    {
        Matches.Release();
        foreach (var buffers in Effects)
        {
            foreach (var buffer in buffers)
                buffer.Release();
        }
    }

    /// <summary>The number of an actor that may be a newcomer.</summary>
    public int Resolve(int reference) => reference <= -2 ? NewcomerNumbers[-2 - reference] : reference;
}
