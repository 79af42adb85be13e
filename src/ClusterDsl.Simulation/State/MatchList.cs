namespace ClusterDsl.Simulation.State;

/// <summary>The matches of a sequential rule as they were when it began: their variables, and the order in which they are taken.</summary>
internal sealed class MatchList
{
    private ulong[] _keys = new ulong[16];
    private int[] _order = new int[16];
    private long[] _values = new long[16];
    private int _width = 1;

    public int Count { get; private set; }

    /// <summary>Variables: match · width + place. Ties stand by their numbers after their kinds and slots.</summary>
    public long[] Values => _values;

    /// <summary>Starts anew.</summary>
    public void Reset(int width) => (Count, _width) = (0, Math.Max(1, width));

    /// <summary>Adds a match; gives the place of its first variable.</summary>
    public int Add(ulong orderKey)
    {
        if (Count == _keys.Length)
        {
            Array.Resize(ref _keys, 2 * Count);
            Array.Resize(ref _order, 2 * Count);
        }

        if ((Count + 1) * _width > _values.Length)
            Array.Resize(ref _values, Math.Max(2 * _values.Length, (Count + 1) * _width));
        _keys[Count] = orderKey;
        _order[Count] = Count * _width;
        return Count++ * _width;
    }

    /// <summary>Places of the first variables, by order key; equal keys in canonical order.</summary>
    public ReadOnlySpan<int> InOrder()
    {
        // Array.Sort is not stable, but the places rise in canonical order: they settle what equal keys leave open.
        Array.Sort(_keys, _order, 0, Count);
        for (var i = 1; i < Count; i++)
        {
            for (var j = i; j > 0 && _keys[j - 1] == _keys[j] && _order[j - 1] > _order[j]; j--)
                (_order[j - 1], _order[j]) = (_order[j], _order[j - 1]);
        }

        return _order.AsSpan(0, Count);
    }
}
