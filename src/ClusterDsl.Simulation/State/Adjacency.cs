using System.Runtime.Intrinsics;
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

    // Whoever reads marks by vectors reads past the last one.
    private static readonly int Margin = Vector512<uint>.Count;

    private readonly ulong _prefix = IdentityPrefix.Of(Identity.Combine(0, kindIdentity));
    private readonly Stack<int>?[] _freeBlocks = new Stack<int>?[32];
    private byte[] _sizes = [];
    private int _used;

    /// <summary>Where an actor's entries begin, by actor.</summary>
    public int[] Start = [];

    /// <summary>How many entries an actor has, by actor.</summary>
    public int[] Degree = [];

    /// <summary>The neighbours.</summary>
    public int[] Neighbours = [];

    /// <summary>The ties' slots.</summary>
    public int[] Slots = [];

    /// <summary>Marks (<see cref="RaceKey.MarkOf"/>) of the neighbours as candidates of a choice along these ties; a vector's length more than entries.</summary>
    public uint[] Marks = new uint[Margin];

    /// <summary>The identity of a neighbour as a candidate: the tie kind's name, then the neighbour.</summary>
    public ulong IdentityOf(ulong neighbour) => IdentityPrefix.With(_prefix, neighbour);

    /// <summary>Makes room for actors up to <paramref name="count"/>.</summary>
    public void EnsureActors(int count)
    {
        if (count <= Start.Length)
            return;
        var known = Start.Length;
        var capacity = Math.Max(count, known + (known / 2));
        Array.Resize(ref Start, capacity);
        Array.Resize(ref Degree, capacity);
        Array.Resize(ref _sizes, capacity);
        Array.Fill(_sizes, NoBlock, known, capacity - known);
    }

    /// <summary>The place of the entry of <paramref name="neighbour"/> among those of <paramref name="actor"/>, or -1.</summary>
    public int Find(int actor, int neighbour)
    {
        var start = Start[actor];
        var degree = Degree[actor];
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
        var end = Start[actor] + Degree[actor];
        var place = Degree[actor] == 0 || actors.Precedes(Neighbours[end - 1], neighbour) ? end : LowerBound(actor, neighbour);
        Array.Copy(Neighbours, place, Neighbours, place + 1, end - place);
        Array.Copy(Slots, place, Slots, place + 1, end - place);
        Array.Copy(Marks, place, Marks, place + 1, end - place);
        Neighbours[place] = neighbour;
        Marks[place] = RaceKey.MarkOf(IdentityOf(actors.Identities[neighbour]));
        Slots[place] = slot;
        Degree[actor]++;
    }

    /// <summary>Takes an entry out.</summary>
    public void Remove(int actor, int neighbour)
    {
        var place = Find(actor, neighbour);
        var last = Start[actor] + --Degree[actor];
        Array.Copy(Neighbours, place + 1, Neighbours, place, last - place);
        Array.Copy(Slots, place + 1, Slots, place, last - place);
        Array.Copy(Marks, place + 1, Marks, place, last - place);
    }

    private int LowerBound(int actor, int neighbour)
    {
        var low = Start[actor];
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
            Array.Copy(Neighbours, Start[actor], Neighbours, start, Degree[actor]);
            Array.Copy(Slots, Start[actor], Slots, start, Degree[actor]);
            Array.Copy(Marks, Start[actor], Marks, start, Degree[actor]);
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
        if (_used > Neighbours.Length)
        {
            var capacity = Math.Max(_used, Neighbours.Length + (Neighbours.Length / 2));
            Array.Resize(ref Neighbours, capacity);
            Array.Resize(ref Slots, capacity);
            Array.Resize(ref Marks, capacity + Margin);
        }

        return start;
    }
}
