namespace ClusterDsl.Simulation.Networks.Following;

/// <summary>A value for every actor that ever may be; as long as nobody set one, the default.</summary>
internal sealed class ByActor<T>
    where T : struct
{
    private T[] _values = [];

    /// <summary>The value of an actor.</summary>
    public ref T this[int actor]
    {
        get
        {
            if (actor >= _values.Length)
                Array.Resize(ref _values, Math.Max(actor + 1, 2 * _values.Length));
            return ref _values[actor];
        }
    }

    /// <summary>Sets all to the default.</summary>
    public void Clear() => Array.Clear(_values);
}
