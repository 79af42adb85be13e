using System.Runtime.CompilerServices;

namespace ClusterDsl.Simulation.Randomness;

/// <summary>
/// The counter-based generator Philox4x32-10: a keyed bijection of 128-bit counters whose outputs are random numbers.
/// There is no state: the same counter and key give the same words on every machine, in any order, on any thread.
/// </summary>
/// <remarks>
/// One round maps (x0, x1, x2, x3) to (hi(M1·x2) ^ x1 ^ k0, lo(M1·x2), hi(M0·x0) ^ x3 ^ k1, lo(M0·x0)), and the key
/// then grows by the Weyl constants (W0, W1). Ten rounds; seven already pass BigCrush.
/// Source: J. K. Salmon, M. A. Moraes, R. O. Dror, D. E. Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC'11 (2011).
/// </remarks>
public static class Philox4x32
{
    /// <summary>Number of rounds.</summary>
    public const int Rounds = 10;

    internal const uint Multiplier0 = 0xD2511F53;
    internal const uint Multiplier1 = 0xCD9E8D57;
    internal const uint Weyl0 = 0x9E3779B9;
    internal const uint Weyl1 = 0xBB67AE85;

    /// <summary>The four random words at a counter under a key.</summary>
    /// <param name="counter">The 128-bit counter.</param>
    /// <param name="key0">First word of the key.</param>
    /// <param name="key1">Second word of the key.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PhiloxBlock Generate(PhiloxBlock counter, uint key0, uint key1)
    {
        var x0 = counter.Word0;
        var x1 = counter.Word1;
        var x2 = counter.Word2;
        var x3 = counter.Word3;

        // Ten rounds written out: a fifth faster than the loop.
        Round(ref x0, ref x1, ref x2, ref x3, ref key0, ref key1);
        Round(ref x0, ref x1, ref x2, ref x3, ref key0, ref key1);
        Round(ref x0, ref x1, ref x2, ref x3, ref key0, ref key1);
        Round(ref x0, ref x1, ref x2, ref x3, ref key0, ref key1);
        Round(ref x0, ref x1, ref x2, ref x3, ref key0, ref key1);
        Round(ref x0, ref x1, ref x2, ref x3, ref key0, ref key1);
        Round(ref x0, ref x1, ref x2, ref x3, ref key0, ref key1);
        Round(ref x0, ref x1, ref x2, ref x3, ref key0, ref key1);
        Round(ref x0, ref x1, ref x2, ref x3, ref key0, ref key1);
        Round(ref x0, ref x1, ref x2, ref x3, ref key0, ref key1);

        return new PhiloxBlock(x0, x1, x2, x3);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Round(ref uint x0, ref uint x1, ref uint x2, ref uint x3, ref uint key0, ref uint key1)
    {
        var product0 = (ulong)Multiplier0 * x0;
        var product1 = (ulong)Multiplier1 * x2;
        x0 = (uint)(product1 >> 32) ^ x1 ^ key0;
        x1 = (uint)product1;
        x2 = (uint)(product0 >> 32) ^ x3 ^ key1;
        x3 = (uint)product0;
        key0 += Weyl0;
        key1 += Weyl1;
    }
}
