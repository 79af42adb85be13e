using System.Runtime.CompilerServices;

namespace ClusterDsl.Simulation.State;

/// <summary>
/// What the arrays of one run may take together: the state, and the room in which rules note what they will do. It is counted, not measured, so that the same run ends at the same place
/// wherever it has as much. Used by several threads.
/// </summary>
/// <param name="limit">Bytes that there are.</param>
internal sealed class MemoryBudget(long limit)
{
    private long _state;
    private long _room;

    /// <summary>For what takes little.</summary>
    public static MemoryBudget Unlimited { get; } = new(long.MaxValue);

    /// <summary>Bytes that there are.</summary>
    public long Limit => limit;

    /// <summary>Bytes that are left.</summary>
    public long Left => limit - Volatile.Read(ref _state) - Volatile.Read(ref _room);

    /// <summary>Notes what the state takes now.</summary>
    /// <exception cref="MemoryExhaustedException">It is more than there is.</exception>
    public void Keep(long bytes)
    {
        Volatile.Write(ref _state, bytes);
        Foresee(0);
    }

    /// <summary>Notes that the state will take so much more, until what it takes is noted again; unless that does not fit.</summary>
    public bool TryTake(double bytes)
    {
        if (bytes > Left)
            return false;
        Volatile.Write(ref _state, _state + (long)bytes);
        return true;
    }

    /// <summary>Makes sure that so much more would fit.</summary>
    /// <exception cref="MemoryExhaustedException">It would not.</exception>
    public void Foresee(double bytes)
    {
        if (bytes > Left)
            throw new MemoryExhaustedException();
    }

    /// <summary>Makes an array of the room longer.</summary>
    /// <exception cref="MemoryExhaustedException">There is no memory for it, or no array can be as long.</exception>
    public void Grow<T>(ref T[] array, long length)
        where T : unmanaged
    {
        if (length > Array.MaxLength)
            throw new MemoryExhaustedException();
        var bytes = ((long)SharedArrays.LengthFor<T>((int)length) - array.Length) * Unsafe.SizeOf<T>();
        Foresee(bytes);
        SharedArrays.Resize(ref array, (int)length);
        Interlocked.Add(ref _room, bytes);
    }

    /// <summary>Takes an array out of the room, for others to use.</summary>
    public void Release<T>(ref T[] array)
        where T : unmanaged
    {
        Interlocked.Add(ref _room, -(long)array.Length * Unsafe.SizeOf<T>());
        SharedArrays.Give(ref array);
    }
}
