namespace ClusterDsl.Simulation.State;

/// <summary>The firings of a policy within a block: what each costs and who comes first.</summary>
internal sealed class FiringTable
{
    public int Count;
    public double[] Ranks = [];
    public ulong[] OrderKeys = [];
    public double[] Costs = [];
    public int[] Actors = [];
    public bool[] IsFunded = [];

    /// <summary>Adds a firing; gives its number in the block.</summary>
    public int Add(double rank, ulong orderKey, double cost, int actor)
    {
        if (Count == Ranks.Length)
        {
            var capacity = Math.Max(16, 2 * Count);
            Array.Resize(ref Ranks, capacity);
            Array.Resize(ref OrderKeys, capacity);
            Array.Resize(ref Costs, capacity);
            Array.Resize(ref Actors, capacity);
            Array.Resize(ref IsFunded, capacity);
        }

        (Ranks[Count], OrderKeys[Count], Costs[Count], Actors[Count], IsFunded[Count]) = (rank, orderKey, cost, actor, false);
        return Count++;
    }
}
