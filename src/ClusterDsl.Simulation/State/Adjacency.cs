using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using ClusterDsl.Simulation.Randomness;

namespace ClusterDsl.Simulation.State;

/// <summary>
/// Neighbours by actor, in canonical order, in blocks of one pool: actor x has entries <c>Start[x] … Start[x] + Degree[x] - 1</c> of
/// <see cref="Neighbours"/> and <see cref="Slots"/> (the tie's slot). Blocks hold 4, 8, 16 … entries; freed ones are used again.
/// </summary>
internal sealed class Adjacency(ActorStore actors, ulong kindIdentity)
{
    private const int LeastBlock = 4;
    private const int ScanLimit = 128;
    private const byte NoBlock = byte.MaxValue;

    // So many entries are looked at and moved at once. Vectors reach past the last entry.
    private const int Few = 16;
    private const int Margin = 2 * Few;

    // So many entries do not fit the processor's second cache.
    private const int Near = 1 << 18;

    private readonly ulong _prefix = IdentityPrefix.Of(Identity.Combine(0, kindIdentity));
    private readonly Stack<int>?[] _freeBlocks = new Stack<int>?[32];
    private byte[] _sizes = [];
    private int _used;

    /// <summary>For how many actors room was asked for.</summary>
    public int ActorCapacity { get; private set; }

    /// <summary>For how many entries room was asked for.</summary>
    public int EntryCapacity { get; private set; } = Margin;

    /// <summary>Whether there are more entries than fit the processor's second cache.</summary>
    public bool IsLarge => EntryCapacity > Near;

    /// <summary>Where an actor's entries begin, by actor.</summary>
    public int[] Start = [];

    /// <summary>How many entries an actor has, by actor.</summary>
    public int[] Degree = [];

    /// <summary>The neighbours.</summary>
    public int[] Neighbours = new int[Margin];

    /// <summary>The ties' slots.</summary>
    public int[] Slots = new int[Margin];

    /// <summary>Marks (<see cref="RaceKey.MarkOf"/>) of the neighbours as candidates of a choice along these ties.</summary>
    public uint[] Marks = new uint[Margin];

    /// <summary>The identity of a neighbour as a candidate: the tie kind's name, then the neighbour.</summary>
    public ulong IdentityOf(ulong neighbour) => IdentityPrefix.With(_prefix, neighbour);

    /// <summary>Makes room for actors up to <paramref name="count"/>.</summary>
    public void EnsureActors(int count)
    {
        if (count <= ActorCapacity)
            return;
        var known = _sizes.Length;
        ActorCapacity = Math.Max(count, ActorCapacity + (ActorCapacity / 2));
        SharedArrays.Resize(ref Start, ActorCapacity);
        SharedArrays.Resize(ref Degree, ActorCapacity);
        SharedArrays.Resize(ref _sizes, ActorCapacity);
        _sizes.AsSpan(known).Fill(NoBlock);
    }

    /// <summary>The place of the entry of <paramref name="neighbour"/> among those of <paramref name="actor"/>, or -1.</summary>
    public int Find(int actor, int neighbour)
    {
        var start = Start[actor];
        var degree = Degree[actor];
        if (Vector512.IsHardwareAccelerated && degree <= Few)
        {
            var hits = Vector512.Equals(Row(start), Vector512.Create(neighbour)).ExtractMostSignificantBits() & First(degree);
            return hits == 0 ? -1 : start + BitOperations.TrailingZeroCount(hits);
        }

        if (degree <= ScanLimit)
        {
            var place = Neighbours.AsSpan(start, degree).IndexOf(neighbour);
            return place < 0 ? -1 : start + place;
        }

        var found = LowerBound(actor, neighbour);
        return found < start + degree && Neighbours[found] == neighbour ? found : -1;
    }

    /// <summary>The slot of the tie to <paramref name="neighbour"/>, or -1.</summary>
    public int FindSlot(int actor, int neighbour)
    {
        var place = Find(actor, neighbour);
        return place < 0 ? -1 : Slots[place];
    }

    /// <summary>Adds an entry in its place.</summary>
    public void Insert(int actor, int neighbour, int slot)
    {
        MakeRoom(actor);
        InsertInPlace(actor, neighbour, slot);
    }

    /// <summary>Adds an entry in its place if the actor has room for one more; writes nothing but the actor's entries.</summary>
    public bool TryInsert(int actor, int neighbour, int slot)
    {
        if (_sizes[actor] == NoBlock || Degree[actor] == LeastBlock << _sizes[actor])
            return false;
        InsertInPlace(actor, neighbour, slot);
        return true;
    }

    private void InsertInPlace(int actor, int neighbour, int slot)
    {
        var (start, degree) = (Start[actor], Degree[actor]);
        var place = degree == 0 || actors.Precedes(Neighbours[start + degree - 1], neighbour) ? start + degree : LowerBound(actor, neighbour);
        InsertInto(Neighbours, start, degree, place - start, neighbour);
        InsertInto(Marks, start, degree, place - start, (int)MarkOf(neighbour));
        InsertInto(Slots, start, degree, place - start, slot);
        Degree[actor]++;
    }

    /// <summary>Makes the entries of many ties at once; there were none before. The slot of a tie is its place.</summary>
    /// <param name="owners">Whose entries they are.</param>
    /// <param name="neighbours">The actors at the other ends.</param>
    /// <param name="isBothWays">Whether the neighbours get entries as well.</param>
    /// <param name="crew">Who shares the work.</param>
    /// <param name="interruption">Looked at for every tie.</param>
    public void Load(ReadOnlySpan<int> owners, ReadOnlySpan<int> neighbours, bool isBothWays, Crew crew, Interruption interruption)
    {
        var counts = new int[ActorCapacity];
        for (var i = 0; i < owners.Length; i++)
        {
            interruption.Look();
            counts[owners[i]]++;
            if (isBothWays)
                counts[neighbours[i]]++;
        }

        for (var actor = 0; actor < counts.Length; actor++)
        {
            if (counts[actor] > 0)
                Begin(actor, counts[actor]);
        }

        EnsureEntries(_used);
        for (var slot = 0; slot < owners.Length; slot++)
        {
            interruption.Look();
            Append(owners[slot], neighbours[slot], slot);
            if (isBothWays)
                Append(neighbours[slot], owners[slot], slot);
        }

        crew.ShareRange(counts.Length, (low, high) =>
        {
            for (var actor = low; actor < high; actor++)
            {
                interruption.Look();
                SortAndMark(actor);
            }
        });
    }

    /// <summary>Has the entries of some actors fetched, who will be changed one after the other.</summary>
    public void Fetch(ReadOnlySpan<int> known)
    {
        foreach (var actor in known)
        {
            if (actor < 0)
                continue;
            // A row is read and written as a vector is, and does not begin where what is fetched at once begins.
            var (first, last) = (Start[actor], Start[actor] + Math.Max(Few - 1, Degree[actor]));
            Prefetch.Of(Neighbours, first);
            Prefetch.Of(Neighbours, last);
            Prefetch.Of(Marks, first);
            Prefetch.Of(Marks, last);
            Prefetch.Of(Slots, first);
            Prefetch.Of(Slots, last);
        }
    }

    /// <summary>The same for the first of a list of actors, if there is more than fits near the processor.</summary>
    public void FetchFirst(int[] known, int count)
    {
        if (IsLarge)
            Fetch(known.AsSpan(0, count));
    }

    /// <summary>Lets other runs have the arrays.</summary>
    public void Release()
    {
        SharedArrays.Give(ref Start);
        SharedArrays.Give(ref Degree);
        SharedArrays.Give(ref _sizes);
        SharedArrays.Give(ref Neighbours);
        SharedArrays.Give(ref Slots);
        SharedArrays.Give(ref Marks);
    }

    /// <summary>Takes an entry out.</summary>
    public void Remove(int actor, int neighbour)
    {
        var (start, degree) = (Start[actor], Degree[actor]);
        var place = Find(actor, neighbour) - start;
        RemoveFrom(Neighbours, start, degree, place);
        RemoveFrom(Marks, start, degree, place);
        RemoveFrom(Slots, start, degree, place);
        Degree[actor]--;
    }

    /// <summary>The entries from a place on, as many as are few.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector512<int> Row(int start) => Vector512.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(Neighbours), (nuint)start);

    private static ulong First(int count) => (1UL << count) - 1;

    /// <summary>Puts a value at a place of a row and moves what is behind it. Of a few entries all are read at once, and those that change are written at once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe void InsertInto<T>(T[] entries, int start, int degree, int place, int value)
        where T : unmanaged
    {
        if (Avx512F.IsSupported && degree < Few)
        {
            fixed (T* row = &entries[start])
            {
                var moved = Vector512.ShuffleNative(Vector512.Load((int*)row), Vector512<int>.Indices - Vector512<int>.One);
                var isHere = Vector512.Equals(Vector512<int>.Indices, Vector512.Create(place));
                var isBehind = Vector512.GreaterThan(Vector512<int>.Indices, Vector512.Create(place)) & Vector512.LessThanOrEqual(Vector512<int>.Indices, Vector512.Create(degree));
                Avx512F.MaskStore((int*)row, isHere | isBehind, Vector512.ConditionalSelect(isHere, Vector512.Create(value), moved));
            }

            return;
        }

        entries.AsSpan(start + place, degree - place).CopyTo(entries.AsSpan(start + place + 1));
        Unsafe.As<T, int>(ref entries[start + place]) = value;
    }

    /// <summary>Takes the entry at a place out of a row and moves what is behind it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe void RemoveFrom<T>(T[] entries, int start, int degree, int place)
        where T : unmanaged
    {
        if (Avx512F.IsSupported && degree <= Few)
        {
            fixed (T* row = &entries[start])
            {
                var moved = Vector512.ShuffleNative(Vector512.Load((int*)row), Vector512<int>.Indices + Vector512<int>.One);
                var isBehind = Vector512.GreaterThanOrEqual(Vector512<int>.Indices, Vector512.Create(place)) & Vector512.LessThan(Vector512<int>.Indices, Vector512.Create(degree - 1));
                Avx512F.MaskStore((int*)row, isBehind, moved);
            }

            return;
        }

        entries.AsSpan(start + place + 1, degree - place - 1).CopyTo(entries.AsSpan(start + place));
    }

    private void MoveRow(int from, int to, int count)
    {
        Neighbours.AsSpan(from, count).CopyTo(Neighbours.AsSpan(to));
        Slots.AsSpan(from, count).CopyTo(Slots.AsSpan(to));
        Marks.AsSpan(from, count).CopyTo(Marks.AsSpan(to));
    }

    /// <summary>Sets room aside for entries to come, and for one more.</summary>
    private void Begin(int actor, int entries)
    {
        var size = 0;
        while (entries >= LeastBlock << size)
            size++;
        (Start[actor], _sizes[actor]) = (_used, (byte)size);
        _used += LeastBlock << size;
    }

    private void Append(int actor, int neighbour, int slot)
    {
        var place = Start[actor] + Degree[actor]++;
        Neighbours[place] = neighbour;
        Slots[place] = slot;
    }

    private void SortAndMark(int actor)
    {
        var neighbours = Neighbours.AsSpan(Start[actor], Degree[actor]);
        if (!IsSorted(neighbours))
            Sort(neighbours, Slots.AsSpan(Start[actor], Degree[actor]));
        var marks = Marks.AsSpan(Start[actor], neighbours.Length);
        for (var i = 0; i < neighbours.Length; i++)
            marks[i] = MarkOf(neighbours[i]);
    }

    private void Sort(Span<int> neighbours, Span<int> slots)
    {
        if (actors.NumbersAreCanonical && neighbours.Length <= Few)
            SortFew(neighbours, slots);
        else if (actors.NumbersAreCanonical)
            neighbours.Sort(slots);
        else
            neighbours.Sort(slots, (x, y) => x == y ? 0 : actors.Precedes(x, y) ? -1 : 1);
    }

    /// <summary>Puts each entry behind so many as are less: for a few, counting them is quicker than moving entries about.</summary>
    private static void SortFew(Span<int> neighbours, Span<int> slots)
    {
        Span<int> ties = stackalloc int[Few];
        slots.CopyTo(ties);
        Span<int> row = stackalloc int[Few];
        row.Fill(int.MaxValue);
        neighbours.CopyTo(row);
        var known = Vector512.Create<int>(row);
        for (var i = 0; i < neighbours.Length; i++)
        {
            var place = BitOperations.PopCount(Vector512.LessThan(known, Vector512.Create(row[i])).ExtractMostSignificantBits());
            neighbours[place] = row[i];
            slots[place] = ties[i];
        }
    }

    private bool IsSorted(ReadOnlySpan<int> neighbours)
    {
        for (var i = 1; i < neighbours.Length; i++)
        {
            if (!actors.Precedes(neighbours[i - 1], neighbours[i]))
                return false;
        }

        return true;
    }

    private uint MarkOf(int neighbour) => RaceKey.MarkOf(IdentityOf(actors.Identities[neighbour]));

    private int LowerBound(int actor, int neighbour)
    {
        var low = Start[actor];
        if (Vector512.IsHardwareAccelerated && actors.NumbersAreCanonical && Degree[actor] <= Few)
            return low + BitOperations.PopCount(Vector512.LessThan(Row(low), Vector512.Create(neighbour)).ExtractMostSignificantBits() & First(Degree[actor]));
        var high = low + Degree[actor];
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (actors.Precedes(Neighbours[middle], neighbour))
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private void MakeRoom(int actor)
    {
        var size = _sizes[actor];
        if (size == NoBlock)
        {
            Start[actor] = TakeBlock(0);
            _sizes[actor] = 0;
        }
        else if (Degree[actor] == LeastBlock << size)
        {
            var start = TakeBlock(size + 1);
            MoveRow(Start[actor], start, Degree[actor]);
            (_freeBlocks[size] ??= new Stack<int>()).Push(Start[actor]);
            Start[actor] = start;
            _sizes[actor] = (byte)(size + 1);
        }
    }

    private int TakeBlock(int size)
    {
        if (_freeBlocks[size] is { Count: > 0 } free)
            return free.Pop();
        var start = _used;
        _used += LeastBlock << size;
        if (_used + Margin > EntryCapacity)
            EnsureEntries(Math.Max(_used, EntryCapacity + (EntryCapacity / 2)));
        return start;
    }

    private void EnsureEntries(int capacity)
    {
        EntryCapacity = capacity + Margin;
        if (EntryCapacity <= Neighbours.Length)
            return;
        SharedArrays.Lengthen(ref Neighbours, EntryCapacity);
        SharedArrays.Lengthen(ref Slots, EntryCapacity);
        SharedArrays.Lengthen(ref Marks, EntryCapacity);
    }
}
