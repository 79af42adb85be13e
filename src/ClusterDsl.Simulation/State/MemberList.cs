namespace ClusterDsl.Simulation.State;

/// <summary>The present actors of one population, in order of their numbers: that is birth step, then identity in the order of birth.</summary>
internal sealed class MemberList
{
    /// <summary>Numbers of the actors; only the first <see cref="Count"/> count.</summary>
    public int[] Items = [];

    /// <summary>How many there are.</summary>
    public int Count;

    /// <summary>Counts who came and who left.</summary>
    public long Version { get; private set; }

    /// <summary>Adds an actor whose number is greater than all before.</summary>
    public void Add(int actor)
    {
        if (Count == Items.Length)
            SharedArrays.Resize(ref Items, Math.Max(4, 2 * Count));
        Items[Count++] = actor;
        Version++;
    }

    /// <summary>Drops those who are gone, keeping the order.</summary>
    public void RemoveAbsent(bool[] isPresent)
    {
        var kept = 0;
        for (var i = 0; i < Count; i++)
        {
            if (isPresent[Items[i]])
                Items[kept++] = Items[i];
        }

        Count = kept;
        Version++;
    }
}
