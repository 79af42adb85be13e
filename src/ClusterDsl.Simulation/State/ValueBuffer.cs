namespace ClusterDsl.Simulation.State;

/// <summary>A growing array of numbers, used again and again.</summary>
internal sealed class ValueBuffer
{
    public double[] Items = new double[16];
    public int Count;

    public void Add(double value)
    {
        if (Count == Items.Length)
            Array.Resize(ref Items, 2 * Count);
        Items[Count++] = value;
    }
}
