using ClusterDsl.Simulation.Randomness;

namespace ClusterDsl.Simulation.State;

/// <summary>Cumulative weights of a population whose weights depend on the candidate alone, kept until the state changes.</summary>
internal sealed class WeightTable
{
    /// <summary>After so many draws that hit excluded candidates the rest is searched one by one.</summary>
    private const int Patience = 32;

    private int[] _actors = new int[16];
    private double[] _cumulative = new double[16];

    /// <summary>State version at which the table was made.</summary>
    public long Version = -1;

    /// <summary>How many candidates there are.</summary>
    public int Count { get; private set; }

    /// <summary>Starts anew.</summary>
    public void Begin(long version)
    {
        Version = version;
        Count = 0;
    }

    /// <summary>Adds a candidate with its weight (checked by the caller).</summary>
    public void Add(int actor, double weight)
    {
        if (Count == _actors.Length)
        {
            Array.Resize(ref _actors, 2 * Count);
            Array.Resize(ref _cumulative, 2 * Count);
        }

        _actors[Count] = actor;
        _cumulative[Count] = Count == 0 ? weight : _cumulative[Count - 1] + weight;
        Count++;
    }

    /// <summary>Draws one candidate that is not in <paramref name="excluded"/>, or -1 if none has weight.</summary>
    public int Draw(ref DrawStream stream, ReadOnlySpan<int> excluded)
    {
        if (Count == 0 || !(_cumulative[Count - 1] > 0))
            return -1;
        for (var attempt = 0; attempt < Patience; attempt++)
        {
            var actor = _actors[Find(stream.NextUniform() * _cumulative[Count - 1])];
            if (!excluded.Contains(actor))
                return actor;
        }

        return DrawFromRest(ref stream, excluded);
    }

    private int Find(double target)
    {
        // The first whose cumulative weight exceeds the target: those without weight are never it.
        var (low, high) = (0, Count - 1);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (_cumulative[middle] > target)
                high = middle;
            else
                low = middle + 1;
        }

        return low;
    }

    private int DrawFromRest(ref DrawStream stream, ReadOnlySpan<int> excluded)
    {
        var total = 0.0;
        for (var i = 0; i < Count; i++)
            total += excluded.Contains(_actors[i]) ? 0 : WeightOf(i);
        var target = stream.NextUniform() * total;
        var chosen = -1;
        for (var i = 0; i < Count && target >= 0; i++)
        {
            if (excluded.Contains(_actors[i]) || WeightOf(i) == 0)
                continue;
            chosen = _actors[i];
            target -= WeightOf(i);
        }

        return chosen;
    }

    private double WeightOf(int place) => place == 0 ? _cumulative[0] : _cumulative[place] - _cumulative[place - 1];
}
