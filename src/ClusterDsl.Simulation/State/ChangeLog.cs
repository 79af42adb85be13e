namespace ClusterDsl.Simulation.State;

/// <summary>
/// Who changed in what weights are made of, in the order in which it happened. What it cannot tell actor by actor, or not in less room than a list of all actors takes, begins a new era:
/// what was known before says nothing then.
/// </summary>
internal sealed class ChangeLog
{
    private const int LeastRoom = 1024;

    /// <summary>The actors, some of them several times; only the first <see cref="Count"/> count.</summary>
    public int[] Actors { get; private set; } = new int[LeastRoom];

    /// <summary>How many entries the present era has.</summary>
    public int Count { get; private set; }

    /// <summary>The number of the present era.</summary>
    public long Era { get; private set; }

    /// <summary>What the list takes.</summary>
    public long Bytes => sizeof(int) * (long)Actors.Length;

    /// <summary>Notes that an actor changed.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="actors">How many actors there are.</param>
    public void Add(int actor, int actors)
    {
        if (Count == Actors.Length)
        {
            if (Count >= actors)
            {
                BeginEra();
                return;
            }

            var grown = new int[Math.Min(2 * Count, Math.Max(LeastRoom, actors))];
            Actors.CopyTo(grown, 0);
            Actors = grown;
        }

        Actors[Count++] = actor;
    }

    /// <summary>Notes that anything may have changed.</summary>
    public void BeginEra()
    {
        Era++;
        Count = 0;
    }
}
