using ClusterDsl.Simulation.Stepping;

namespace ClusterDsl.Simulation.Experiments;

/// <summary>
/// Hands out runs in their order. After a fault nothing behind it is begun, but all that stands before it is, so that the first fault is always the same one.
/// Used by several threads at once.
/// </summary>
/// <param name="count">How many there are.</param>
internal sealed class RunQueue(long count)
{
    private readonly Lock _lock = new();
    private long _next;
    private long _end = count;

    /// <summary>The first run, in order, that could not go on, and why.</summary>
    public (long Index, SimulationFaultException Fault)? FirstFault { get; private set; }

    /// <summary>The next run, if there is one.</summary>
    public bool TryTake(out long index)
    {
        lock (_lock)
        {
            index = _next;
            if (index >= _end)
                return false;
            _next++;
            return true;
        }
    }

    /// <summary>A run could not go on.</summary>
    public void Fail(long index, SimulationFaultException fault)
    {
        lock (_lock)
        {
            if (FirstFault is { } first && first.Index < index)
                return;
            FirstFault = (index, fault);
            _end = Math.Min(_end, index);
        }
    }

    /// <summary>Hands out nothing more.</summary>
    public void Close()
    {
        lock (_lock)
            _end = 0;
    }
}
