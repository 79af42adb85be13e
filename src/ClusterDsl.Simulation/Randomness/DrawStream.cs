using System.Runtime.CompilerServices;

namespace ClusterDsl.Simulation.Randomness;

/// <summary>
/// The random numbers at one address (key, site, step, identity). Creating a stream costs nothing and shares nothing: the
/// n-th number of an address is a pure function of the address and n.
/// </summary>
/// <remarks>
/// The Philox counter is (site, step, low half of the identity, high half), which no two addresses of a run share. One block holds
/// two 64-bit numbers; block b takes the key (k0, k1 + b), so a draw that needs many numbers (a rejection) stays at its own
/// address, with the full 32 bits left for the step. The stream is a mutable struct: pass it by <c>ref</c>.
/// </remarks>
public struct DrawStream
{
    private const double TwoToMinus52 = 1.0 / (1L << 52);
    private const double TwoToMinus53 = 1.0 / (1L << 53);

    private readonly uint _key0;
    private readonly uint _site;
    private readonly uint _step;
    private readonly ulong _identity;
    private uint _nextKey1;
    private bool _hasSecond;
    private ulong _second;

    /// <summary>Opens the stream of an address.</summary>
    /// <param name="key">The run: seed and replicate.</param>
    /// <param name="site">The draw's place in the model, from <see cref="RandomSite"/>.</param>
    /// <param name="step">The step's number.</param>
    /// <param name="identity">Who draws, from <see cref="Identity"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public DrawStream(RandomKey key, uint site, uint step, ulong identity)
    {
        _key0 = key.Word0;
        _nextKey1 = key.Word1;
        _site = site;
        _step = step;
        _identity = identity;
        _hasSecond = false;
        _second = 0;
    }

    /// <summary>The next 64 random bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong NextBits()
    {
        if (_hasSecond)
        {
            _hasSecond = false;
            return _second;
        }

        var counter = new PhiloxBlock(_site, _step, (uint)_identity, (uint)(_identity >> 32));
        var block = Philox4x32.Generate(counter, _key0, _nextKey1++);
        _second = block.Second;
        _hasSecond = true;
        return block.First;
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
