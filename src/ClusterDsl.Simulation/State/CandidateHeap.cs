namespace ClusterDsl.Simulation.State;

/// <summary>The candidates of a counted choice with the least keys so far, each with the variables that it binds.</summary>
/// <param name="memory">What it may take.</param>
internal sealed class CandidateHeap(MemoryBudget memory)
{
    private double[] _keys = [];
    private int[] _values = [];
    private int _width;
    private int _limit;

    /// <summary>How many are kept.</summary>
    public int Count { get; private set; }

    /// <summary>Starts anew.</summary>
    /// <param name="limit">How many are kept at most.</param>
    /// <param name="width">How many variables a candidate binds.</param>
    public void Reset(int limit, int width) => (_limit, _width, Count) = (limit, width, 0);

    /// <summary>Takes a candidate in if its key is among the least; of equal keys the first stays. Gives its place, or -1.</summary>
    public int Offer(double key)
    {
        if (Count == _limit && (_limit == 0 || key >= _keys[Count - 1]))
            return -1;
        var place = Count < _limit ? Take() : Count - 1;
        for (; place > 0 && _keys[place - 1] > key; place--)
        {
            _keys[place] = _keys[place - 1];
            Array.Copy(_values, (place - 1) * _width, _values, place * _width, _width);
        }

        _keys[place] = key;
        return place;
    }

    /// <summary>Sets a variable of the candidate in a place.</summary>
    public void Set(int place, int variable, int value) => _values[(place * _width) + variable] = value;

    /// <summary>A variable of the candidate in a place.</summary>
    public int Get(int place, int variable) => _values[(place * _width) + variable];

    private int Take()
    {
        // The limit may be far above the number of candidates.
        if (Count == _keys.Length)
            memory.Grow(ref _keys, Math.Max(4, 2L * Count));
        if ((Count + 1L) * _width > _values.Length)
            memory.Grow(ref _values, Math.Max(2L * _values.Length, (Count + 1L) * _width));
        return Count++;
    }
}
