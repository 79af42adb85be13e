using System.Runtime.CompilerServices;

namespace ClusterDsl.Simulation.Randomness;

/// <summary>The 64-bit mixing function that keys and identities are built from.</summary>
internal static class BitMixer
{
    /// <summary>2^64 / golden ratio, made odd: the increment that keeps 0 from being a fixed point of <see cref="Mix(ulong)"/>.</summary>
    public const ulong Golden = 0x9E3779B97F4A7C15;

    internal const ulong FirstMultiplier = 0xBF58476D1CE4E5B9;
    internal const ulong SecondMultiplier = 0x94D049BB133111EB;

    /// <summary>
    /// A bijection of 64-bit words in which every input bit changes every output bit with probability near one half.
    /// </summary>
    /// <remarks>
    /// Two multiply-xorshift rounds with the constants of "variant 13" in D. Stafford, "Better bit mixing" (2011), the
    /// finaliser of SplitMix64 (G. L. Steele, D. Lea, C. H. Flood, "Fast splittable pseudorandom number generators",
    /// OOPSLA 2014).
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Mix(ulong bits) => Mix(bits, key: 0);

    /// <summary>One such bijection for each key, which is exclusively or-ed in between the multiplications.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Mix(ulong bits, ulong key)
    {
        bits = (bits ^ (bits >> 30)) * FirstMultiplier;
        bits = (bits ^ (bits >> 27) ^ key) * SecondMultiplier;
        return bits ^ (bits >> 31);
    }
}
