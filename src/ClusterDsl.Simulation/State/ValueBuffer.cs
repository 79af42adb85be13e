namespace ClusterDsl.Simulation.State;

/// <summary>A growing array of numbers, used again and again.</summary>
/// <param name="memory">What it may take.</param>
internal sealed class ValueBuffer(MemoryBudget memory)
{
    public double[] Items = new double[16];
    public int Count;

    public void Add(double value)
    {
        if (Count == Items.Length)
            memory.Grow(ref Items, 2L * Count);
        Items[Count++] = value;
    }
}
