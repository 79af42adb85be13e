namespace ClusterDsl.Simulation.State;

/// <summary>The firings of a policy within a block: what each costs and who comes first.</summary>
/// <param name="memory">What it may take.</param>
internal sealed class FiringTable(MemoryBudget memory)
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
            var capacity = Math.Max(16, 2L * Count);
            memory.Grow(ref OrderKeys, capacity);
            memory.Grow(ref Costs, capacity);
            memory.Grow(ref Actors, capacity);
            memory.Grow(ref IsFunded, capacity);
            memory.Grow(ref Ranks, capacity);
        }

        (Ranks[Count], OrderKeys[Count], Costs[Count], Actors[Count], IsFunded[Count]) = (rank, orderKey, cost, actor, false);
        return Count++;
    }
}
