namespace ClusterDsl.Simulation.Tests.Gallery.Naive;

/// <summary>
/// Random numbers of the naive loops, one after the other and without addresses, so that they owe nothing to the engine's: the generator xorshift64* (S. Vigna, An experimental
/// exploration of Marsaglia's xorshift generators, scrambled, ACM Transactions on Mathematical Software 42, 2016).
/// </summary>
internal sealed class PlainLuck(int run)
{
    private ulong _state = 0x2545_F491_4F6C_DD1DUL * (2 * (ulong)run + 1);

    /// <summary>A number between 0 and 1.</summary>
    public double Uniform()
    {
        _state ^= _state >> 12;
        _state ^= _state << 25;
        _state ^= _state >> 27;
        return (((_state * 0x2545_F491_4F6C_DD1DUL) >> 11) + 0.5) / (1UL << 53);
    }

    /// <summary>Whether something of this probability happens.</summary>
    public bool Happens(double probability) => Uniform() < probability;

    /// <summary>A number from 0 to <paramref name="count"/> − 1.</summary>
    public int Below(int count) => (int)(Uniform() * count);

    /// <summary>One of these.</summary>
    public T OneOf<T>(IReadOnlyList<T> these) => these[Below(these.Count)];

    /// <summary>How many come in a time in which so many are expected: waiting times until it is over (Poisson).</summary>
    public int Count(double expected)
    {
        var count = 0;
        for (var time = -Math.Log(Uniform()); time < expected; time -= Math.Log(Uniform()))
            count++;
        return count;
    }

    /// <summary>Puts these in a random order.</summary>
    public void Shuffle<T>(IList<T> these)
    {
        for (var last = these.Count - 1; last > 0; last--)
        {
            var other = Below(last + 1);
            (these[last], these[other]) = (these[other], these[last]);
        }
    }
}
