using System.Runtime.CompilerServices;

namespace ClusterDsl.Benchmarks;

/// <summary>A fast generator of the ordinary kind, consumed in order (SplitMix64: Steele, Lea, Flood 2014), as hand-written models use.</summary>
internal struct SplitMix(ulong seed)
{
    private ulong _state = seed;

    /// <summary>The next 64 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Next()
    {
        _state += 0x9E3779B97F4A7C15;
        var z = _state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    /// <summary>A number in [0, 1).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Uniform() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>A whole number in 0 .. count − 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Below(int count) => (int)Math.BigMul(Next(), (ulong)count, out _);

    /// <summary>Puts things into an order drawn by lot.</summary>
    public void Shuffle(int[] things)
    {
        for (var i = things.Length - 1; i > 0; i--)
        {
            var other = Below(i + 1);
            (things[i], things[other]) = (things[other], things[i]);
        }
    }
}
