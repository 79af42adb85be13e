using System.Runtime.CompilerServices;

namespace ClusterDsl.Simulation.Randomness;

/// <summary>
/// The random numbers at one address (key, site, step, identity). Creating a stream costs nothing and shares nothing: the
/// n-th number of an address is a pure function of the address and n.
/// </summary>
/// <remarks>
/// A stream is SplitMix64 (G. L. Steele, D. Lea, C. H. Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014) that
/// starts at the identity, under the <see cref="SiteKey"/> of its place and step: number n is that of the place
/// (identity xor first half of the key) + n · 2^64 / golden ratio. The stream is a mutable struct: pass it by <c>ref</c>.
/// </remarks>
public struct DrawStream
{
    private const double TwoToMinus52 = 1.0 / (1L << 52);
    private const double TwoToMinus53 = 1.0 / (1L << 53);

    private readonly ulong _second;
    private ulong _place;

    /// <summary>Opens the stream of an identity.</summary>
    /// <param name="site">The luck of the draw's place in this step.</param>
    /// <param name="identity">Who draws, from <see cref="Identity"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public DrawStream(SiteKey site, ulong identity)
    {
        _second = site.Second;
        _place = identity ^ site.First;
    }

    /// <summary>Opens the stream of an address.</summary>
    /// <param name="key">The run: seed and replicate.</param>
    /// <param name="site">The draw's place in the model, from <see cref="RandomSite"/>.</param>
    /// <param name="step">The step's number.</param>
    /// <param name="identity">Who draws, from <see cref="Identity"/>.</param>
    public DrawStream(RandomKey key, uint site, uint step, ulong identity)
        : this(SiteKey.Of(key, site, step), identity)
    {
    }

    /// <summary>The next 64 random bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong NextBits()
    {
        var bits = BitMixer.Mix(_place, _second);
        _place += BitMixer.Golden;
        return bits;
    }

    /// <summary>A uniform number in [0, 1): a multiple of 2^-53, each equally likely.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double NextUniform() => ToUniform(NextBits());

    /// <summary>A uniform number in (0, 1): an odd multiple of 2^-53, each equally likely; u and 1 − u are alike.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double NextOpenUniform() => ToOpenUniform(NextBits());

    /// <summary>The top 53 bits as a number in [0, 1).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static double ToUniform(ulong bits) => (long)(bits >> 11) * TwoToMinus53;

    /// <summary>The top 52 bits as the middle of one of 2^52 cells of (0, 1). Exact: 52 bits and the half fit in 53.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static double ToOpenUniform(ulong bits) => ((long)(bits >> 12) + 0.5) * TwoToMinus52;
}
