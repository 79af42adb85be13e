using System.Numerics;

namespace ClusterDsl.Simulation.State;

/// <summary>The matches of a sequential rule as they were when it began: their variables, and the order in which they are taken.</summary>
/// <param name="memory">What it may take.</param>
internal sealed class MatchList(MemoryBudget memory)
{
    private ulong[] _keys = new ulong[16];
    private ulong[] _sortedKeys = [];
    private int[] _order = [];
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
            memory.Grow(ref _keys, 2L * Count);

        if ((Count + 1L) * _width > _values.Length)
            memory.Grow(ref _values, Math.Max(2L * _values.Length, (Count + 1L) * _width));
        _keys[Count] = orderKey;
        return Count++ * _width;
    }

    /// <summary>Places of the first variables, by order key; equal keys in canonical order.</summary>
    public ReadOnlySpan<int> InOrder()
    {
        if (_sortedKeys.Length < Count)
        {
            memory.Grow(ref _sortedKeys, _keys.Length);
            memory.Grow(ref _order, _keys.Length);
        }

        Distribute();

        // What is left to do is within the buckets. Equal keys stay as they are.
        for (var i = 1; i < Count; i++)
        {
            var (key, place, j) = (_sortedKeys[i], _order[i], i);
            for (; j > 0 && _sortedKeys[j - 1] > key; j--)
                (_sortedKeys[j], _order[j]) = (_sortedKeys[j - 1], _order[j - 1]);
            (_sortedKeys[j], _order[j]) = (key, place);
        }

        return _order.AsSpan(0, Count);
    }

    /// <summary>Lets other runs have the arrays.</summary>
    public void Release()
    {
        SharedArrays.Give(ref _keys);
        SharedArrays.Give(ref _sortedKeys);
        SharedArrays.Give(ref _order);
        SharedArrays.Give(ref _values);
    }

    /// <summary>Puts the matches into as many buckets as there are matches, by the upper bits of their keys: these are random, so a bucket holds about one.</summary>
    private void Distribute()
    {
        var shift = 63 - BitOperations.Log2((uint)Count | 1);
        var ends = new int[(ulong.MaxValue >> shift) + 2];
        foreach (var key in _keys.AsSpan(0, Count))
            ends[(key >> shift) + 1]++;
        for (var bucket = 1; bucket < ends.Length; bucket++)
            ends[bucket] += ends[bucket - 1];
        for (var match = 0; match < Count; match++)
        {
            var place = ends[_keys[match] >> shift]++;
            (_sortedKeys[place], _order[place]) = (_keys[match], match * _width);
        }
    }
}
