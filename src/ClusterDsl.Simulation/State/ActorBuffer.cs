namespace ClusterDsl.Simulation.State;

/// <summary>A growing array of actors, used again and again.</summary>
internal sealed class ActorBuffer
{
    public int[] Items = new int[16];
    public int Count;

    public void Add(int actor)
    {
        if (Count == Items.Length)
            Array.Resize(ref Items, 2 * Count);
        Items[Count++] = actor;
    }

    /// <summary>Puts the actors into canonical order, each once.</summary>
    public void SortDistinct(ActorStore actors)
    {
        Items.AsSpan(0, Count).Sort((x, y) => x == y ? 0 : actors.Precedes(x, y) ? -1 : 1);
        var kept = 0;
        for (var i = 0; i < Count; i++)
        {
            if (kept == 0 || Items[kept - 1] != Items[i])
                Items[kept++] = Items[i];
        }

        Count = kept;
    }
}
