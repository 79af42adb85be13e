using ClusterDsl.Language.Model;
using ClusterDsl.Simulation.Randomness;

namespace ClusterDsl.Simulation.State;

/// <summary>
/// The ties of one kind, in arrays indexed by slot; at most one tie per pair (ordered if the kind is directed).
/// Slots of dissolved ties are used again, tie numbers are not. Degree is O(1), <see cref="Find"/> a short scan or O(log degree).
/// </summary>
internal sealed class TieStore
{
    /// <summary>The entries of so many actors are fetched together.</summary>
    public const int Ahead = 32;

    /// <summary>Fewer ties are not worth a thread.</summary>
    private const int LeastShare = 64;

    private readonly ActorStore _actors;
    private readonly int[] _endPopulations;
    private readonly int[] _lengths;
    private readonly bool _keepsIncoming;
    private int[] _free = [];
    private int _freeCount;
    private int _slotCount;
    private int[] _canonicalSlots = [];
    private readonly Lock _listing = new();
    private int _canonicalVersion = -1;
    private ITieWatcher[] _watchers = [];

    /// <summary>Makes an empty store.</summary>
    /// <param name="model">The model.</param>
    /// <param name="kind">Index of the tie kind.</param>
    /// <param name="actors">The actors whose order is canonical.</param>
    /// <param name="endPopulations">Populations whose actors may stand at an end, in canonical order.</param>
    /// <param name="keepsIncoming">Whether anybody asks for the ties that come in at an actor.</param>
    public TieStore(ScenarioModel model, int kind, ActorStore actors, int[] endPopulations, bool keepsIncoming)
    {
        _actors = actors;
        _endPopulations = endPopulations;
        Kind = model.TieKinds[kind];
        _lengths = new int[model.TieAttributes.Length];
        foreach (var attribute in Kind.Attributes)
            _lengths[attribute] = model.TieAttributes[attribute].Derived is null ? model.TieAttributes[attribute].Length : 0;
        Columns = new double[_lengths.Length][];
        Array.Fill(Columns, []);
        var identity = Identity.OfText(Kind.Name);
        Out = new Adjacency(actors, identity);
        _keepsIncoming = Kind.IsDirected && keepsIncoming;
        In = Kind.IsDirected ? new Adjacency(actors, identity) : Out;
    }

    /// <summary>The kind.</summary>
    public TieKindModel Kind { get; }

    /// <summary>Ends and number, by slot.</summary>
    public TieRecord[] Records = [];

    /// <summary>For how many ties room was asked for.</summary>
    public int Capacity { get; private set; }

    /// <summary>Values by tie attribute (of the model), then by slot · Length + place; empty where the kind lacks the attribute.</summary>
    public double[][] Columns { get; }

    /// <summary>Ties by source; for an undirected kind by either end.</summary>
    public Adjacency Out { get; }

    /// <summary>Ties by target; the same as <see cref="Out"/> for an undirected kind, empty where nobody asks for them.</summary>
    public Adjacency In { get; }

    /// <summary>What a tie's values take.</summary>
    public long BytesPerTie => sizeof(double) * (long)_lengths.Sum();

    /// <summary>How many ties there are.</summary>
    public int Count { get; private set; }

    /// <summary>Counts changes of who is tied to whom.</summary>
    public int Version { get; private set; }

    /// <summary>Tells somebody of all changes from now on.</summary>
    public void Watch(ITieWatcher watcher) => _watchers = [.. _watchers, watcher];

    /// <summary>Makes room for actors up to <paramref name="count"/>.</summary>
    public void EnsureActors(int count)
    {
        Out.EnsureActors(count);
        if (_keepsIncoming)
            In.EnsureActors(count);
    }

    /// <summary>The slot of the tie from one actor to another (either way round if undirected), or -1.</summary>
    public int Find(int source, int target)
    {
        if (Kind.IsDirected && !_keepsIncoming)
            return Out.FindSlot(source, target);
        if (Kind.IsDirected)
            return Out.Degree[source] <= In.Degree[target] ? Out.FindSlot(source, target) : In.FindSlot(target, source);
        return Out.Degree[source] <= Out.Degree[target] ? Out.FindSlot(source, target) : Out.FindSlot(target, source);
    }

    /// <summary>Adds a tie between actors not tied, all values 0, and gives its slot.</summary>
    public int Add(int source, int target, long number)
    {
        var slot = _freeCount > 0 ? _free[--_freeCount] : TakeSlot();
        Records[slot] = new TieRecord { Source = source, Target = target, Number = number };
        Out.Insert(source, target, slot);
        if (!Kind.IsDirected)
            Out.Insert(target, source, slot);
        else if (_keepsIncoming)
            In.Insert(target, source, slot);
        Count++;
        Version++;
        foreach (var watcher in _watchers)
            watcher.Formed(this, source, target);
        return slot;
    }

    /// <summary>Whether ties of actors none of whom is the source of two can be added side by side: nothing is written but the source's own entries, and nobody follows the changes.</summary>
    public bool CanAddSideBySide => Kind.IsDirected && !_keepsIncoming && _watchers.Length == 0 && Kind.Attributes.IsEmpty;

    /// <summary>Adds ties between actors not tied, as <see cref="Add"/> would one by one; where <see cref="CanAddSideBySide"/>.</summary>
    /// <param name="ends">Their ends; no source twice.</param>
    /// <param name="firstNumber">The first one's number; the others follow.</param>
    /// <param name="crew">Who shares the work.</param>
    public void AddSideBySide(PairList ends, long firstNumber, Crew crew)
    {
        var again = Math.Min(ends.Count, _freeCount);
        var unused = _slotCount;
        int SlotOf(int place) => place < again ? _free[_freeCount - 1 - place] : unused + place - again;
        MakeRoom(ends.Count - again);
        var isLeft = new bool[ends.Count];
        crew.ShareRange(ends.Count, LeastShare, (low, high) =>
        {
            for (var i = low; i < high; i++)
            {
                if ((i - low) % Ahead == 0)
                    FetchForForming(ends.Sources[i..Math.Min(high, i + Ahead)], ends.Targets[i..Math.Min(high, i + Ahead)]);
                var slot = SlotOf(i);
                Records[slot] = new TieRecord { Source = ends.Sources[i], Target = ends.Targets[i], Number = firstNumber + i };
                isLeft[i] = !Out.TryInsert(ends.Sources[i], ends.Targets[i], slot);
            }
        });

        // Whoever needs more room gets it from what all share.
        for (var i = 0; i < isLeft.Length; i++)
        {
            if (isLeft[i])
                Out.Insert(ends.Sources[i], ends.Targets[i], SlotOf(i));
        }

        (_freeCount, _slotCount) = (_freeCount - again, unused + ends.Count - again);
        (Count, Version) = (Count + ends.Count, Version + ends.Count);
    }

    /// <summary>Adds many ties, no pair of them twice, to a store that has none, as <see cref="Add"/> would one by one: in the first slots, formed at the start.</summary>
    /// <param name="sources">Their sources.</param>
    /// <param name="targets">Their targets.</param>
    /// <param name="firstNumber">The first one's number; the others follow.</param>
    /// <param name="crew">Who shares the work.</param>
    /// <param name="interruption">Looked at for every tie.</param>
    public void Load(ReadOnlySpan<int> sources, ReadOnlySpan<int> targets, long firstNumber, Crew crew, Interruption interruption)
    {
        (_slotCount, _freeCount, Count) = (sources.Length, 0, sources.Length);
        Reserve(sources.Length);
        for (var slot = 0; slot < sources.Length; slot++)
            Records[slot] = new TieRecord { Source = sources[slot], Target = targets[slot], Number = firstNumber + slot };
        foreach (var column in Columns)
            Array.Clear(column);
        Out.Load(sources, targets, isBothWays: !Kind.IsDirected, crew, interruption);
        if (_keepsIncoming)
            In.Load(targets, sources, isBothWays: false, crew, interruption);
        Version++;
        foreach (var watcher in _watchers)
            watcher.Loaded();
    }

    /// <summary>Has what will be written fetched when ties of some actors are about to be formed.</summary>
    public void FetchForForming(ReadOnlySpan<int> sources, ReadOnlySpan<int> targets)
    {
        Out.Fetch(sources);
        foreach (var slot in _free.AsSpan(Math.Max(0, _freeCount - sources.Length), Math.Min(_freeCount, sources.Length)))
            Prefetch.Of(Records, slot);
        foreach (var target in targets)
            Prefetch.Of(_actors.Identities, Math.Max(0, target));
        if (!Kind.IsDirected)
            Out.Fetch(targets);
        else if (_keepsIncoming)
            In.Fetch(targets);
    }

    /// <summary>Ends the tie in a slot.</summary>
    public void Remove(int slot)
    {
        var (source, target) = (Records[slot].Source, Records[slot].Target);
        Out.Remove(source, target);
        if (!Kind.IsDirected)
            Out.Remove(target, source);
        else if (_keepsIncoming)
            In.Remove(target, source);
        Records[slot].Source = -1;
        if (_freeCount == _free.Length)
            SharedArrays.Resize(ref _free, Math.Max(16, 2 * _freeCount));
        _free[_freeCount++] = slot;
        Count--;
        Version++;
        foreach (var watcher in _watchers)
            watcher.Dissolved(this, source, target);
    }

    /// <summary>
    /// The slots of all ties in canonical order: by the end that comes first (the source, if directed), then by the other. Only the
    /// first <see cref="Count"/> count. Listed anew when it is first asked for after ties changed, by whichever thread asks.
    /// </summary>
    public int[] CanonicalSlots()
    {
        if (Volatile.Read(ref _canonicalVersion) != Version)
        {
            lock (_listing)
            {
                if (_canonicalVersion != Version)
                    ListSlots();
            }
        }

        return _canonicalSlots;
    }

    /// <summary>Lets other runs have the arrays.</summary>
    public void Release()
    {
        SharedArrays.Give(ref Records);
        SharedArrays.Give(ref _free);
        SharedArrays.Give(ref _canonicalSlots);
        foreach (ref var column in Columns.AsSpan())
            SharedArrays.Give(ref column);
        Out.Release();
        if (In != Out)
            In.Release();
    }

    private void ListSlots()
    {
        if (_canonicalSlots.Length < Count)
            SharedArrays.Lengthen(ref _canonicalSlots, Count + (Count / 4));
        var listed = 0;
        foreach (var population in _endPopulations)
        {
            var members = _actors.Members[population];
            for (var m = 0; m < members.Count; m++)
                listed = ListSlotsOf(members.Items[m], listed);
        }

        Volatile.Write(ref _canonicalVersion, Version);
    }

    private int ListSlotsOf(int actor, int listed)
    {
        var start = Out.Start[actor];
        for (var e = start; e < start + Out.Degree[actor]; e++)
        {
            if (Kind.IsDirected || _actors.Precedes(actor, Out.Neighbours[e]))
                _canonicalSlots[listed++] = Out.Slots[e];
        }

        return listed;
    }

    private int TakeSlot()
    {
        MakeRoom(1);
        return _slotCount++;
    }

    /// <summary>Makes room for so many slots that were not used before: always in the same steps, whether they come one by one or together.</summary>
    private void MakeRoom(int slots)
    {
        var capacity = Capacity;
        while (capacity < _slotCount + slots)
            capacity = Math.Max(16, capacity + (capacity / 2));
        Reserve(capacity);
    }

    private void Reserve(int capacity)
    {
        if (capacity <= Capacity)
            return;
        Capacity = capacity;
        if (capacity > Records.Length)
            SharedArrays.Lengthen(ref Records, capacity);
        for (var a = 0; a < Columns.Length; a++)
        {
            if (capacity * _lengths[a] > Columns[a].Length)
                SharedArrays.Resize(ref Columns[a], capacity * _lengths[a]);
        }
    }
}
