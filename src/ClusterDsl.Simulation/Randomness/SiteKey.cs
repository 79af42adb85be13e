using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ClusterDsl.Simulation.Randomness;

/// <summary>
/// The luck of one place of a model in one step of one run: 128 bits, from which every identity gets its own numbers
/// (<see cref="DrawStream"/>). Made once per place and step; a number then costs two multiplications.
/// </summary>
/// <remarks>
/// The bits are those of <see cref="Philox4x32"/> at the counter (site, step, 0, 0) under the run's key. A number is the finaliser of
/// SplitMix64 (<see cref="BitMixer.Mix(ulong, ulong)"/>) with half of them exclusively or-ed in before its first multiplication and half
/// between the two: for every key a bijection of 64-bit words, so that two identities never share a number.
/// </remarks>
/// <param name="First">The first 64 bits.</param>
/// <param name="Second">The other 64.</param>
public readonly record struct SiteKey(ulong First, ulong Second)
{
    /// <summary>The key of a place in a step.</summary>
    /// <param name="key">The run: seed and replicate.</param>
    /// <param name="site">The draw's place in the model, from <see cref="RandomSite"/>.</param>
    /// <param name="step">The step's number.</param>
    public static SiteKey Of(RandomKey key, uint site, uint step)
    {
        var block = Philox4x32.Generate(new PhiloxBlock(site, step, 0, 0), key.Word0, key.Word1);
        return new SiteKey(block.First, block.Second);
    }

    /// <summary>The first number of an identity: that of its stream.</summary>
    /// <param name="identity">Who draws, from <see cref="Identity"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong NumberOf(ulong identity) => BitMixer.Mix(identity ^ First, Second);

    /// <summary>The first numbers of four identities.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Vector256<ulong> NumbersOf(Vector256<ulong> identities)
    {
        var bits = identities ^ Vector256.Create(First);
        bits = (bits ^ (bits >> 30)) * Vector256.Create(BitMixer.FirstMultiplier);
        bits = (bits ^ (bits >> 27) ^ Vector256.Create(Second)) * Vector256.Create(BitMixer.SecondMultiplier);
        return bits ^ (bits >> 31);
    }

    /// <summary>The first numbers of eight.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Vector512<ulong> NumbersOf(Vector512<ulong> identities)
    {
        var bits = identities ^ Vector512.Create(First);
        bits = (bits ^ (bits >> 30)) * Vector512.Create(BitMixer.FirstMultiplier);
        bits = (bits ^ (bits >> 27) ^ Vector512.Create(Second)) * Vector512.Create(BitMixer.SecondMultiplier);
        return bits ^ (bits >> 31);
    }
}
