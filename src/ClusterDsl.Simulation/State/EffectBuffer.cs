using System.Runtime.CompilerServices;

namespace ClusterDsl.Simulation.State;

/// <summary>
/// What the matches of a block want one effect to do: records in canonical order, in arrays that are used again. References to actors
/// that only this rule brings in are <c>-2 - n</c>, n counting the block's newcomers.
/// </summary>
/// <param name="width">How many numbers a record has.</param>
/// <param name="isShort">Whether a record is an actor and a number, and nothing else: most changes are.</param>
/// <param name="memory">What it may take.</param>
internal sealed class EffectBuffer(int width, bool isShort, MemoryBudget memory)
{
    /// <summary>Whether a record is an actor and a number, and nothing else.</summary>
    public bool IsShort { get; } = isShort;

    /// <summary>How many records there are.</summary>
    public int Count;

    /// <summary>An actor, a tie's slot, the source of a tie to be: by effect.</summary>
    public int[] First = [];

    /// <summary>A place in a vector, a tie kind, the target of a tie to be: by effect.</summary>
    public int[] Second = [];

    /// <summary>The identity of the firing that forms a tie, or of a newcomer.</summary>
    public ulong[] Keys = [];

    /// <summary>The firing within the block.</summary>
    public int[] Firings = [];

    /// <summary>Numbers: record · <see cref="Width"/> + place.</summary>
    public double[] Values = [];

    /// <summary>How many numbers a record has.</summary>
    public int Width { get; } = width;

    /// <summary>Adds a short record.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Change(int actor, double value)
    {
        var record = Count;
        var actors = First;
        if ((uint)record >= (uint)actors.Length)
        {
            Grow();
            actors = First;
        }

        actors[record] = actor;
        Values[record] = value;
        Count = record + 1;
    }

    /// <summary>Adds a record with at most one number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(int first, int second, double value, int firing)
    {
        var record = Count;
        if (record == First.Length)
            Grow();
        Count = record + 1;
        First[record] = first;
        Second[record] = second;
        Firings[record] = firing;
        if (Width > 0)
            Values[record] = value;
    }

    /// <summary>Adds a record; gives the place of its first number.</summary>
    public int Begin(int first, int second, ulong key, int firing)
    {
        if (Count == First.Length)
            Grow();
        First[Count] = first;
        Second[Count] = second;
        Keys[Count] = key;
        Firings[Count] = firing;
        return Count++ * Width;
    }

    /// <summary>Lets other runs have the arrays.</summary>
    public void Release()
    {
        SharedArrays.Give(ref First);
        SharedArrays.Give(ref Second);
        SharedArrays.Give(ref Keys);
        SharedArrays.Give(ref Firings);
        SharedArrays.Give(ref Values);
    }

    private void Grow()
    {
        var capacity = Math.Max(16, 2L * First.Length);
        memory.Grow(ref Values, capacity * Width);
        if (!IsShort)
        {
            memory.Grow(ref Second, capacity);
            memory.Grow(ref Keys, capacity);
            memory.Grow(ref Firings, capacity);
        }

        memory.Grow(ref First, capacity);
    }
}
