using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ClusterDsl.Simulation.Randomness;

/// <summary>
/// The luck of one race: 128 random bits drawn at its address, and from them for each candidate 64 bits that depend on the candidate's
/// identity alone. So one draw serves all candidates, and one more candidate changes none of the others.
/// </summary>
/// <remarks>
/// The upper 32 bits of a candidate come from a keyed bijection of its mark (the upper half of its identity): exclusive or with a key, three
/// multiplications by odd numbers, two of them keys, and xor-shifts between them. They decide nearly every race. The lower 32 bits, which settle what is left, are those of
/// mix(identity ^ second + first). Winners and runners-up are uniform even among marks that differ in few bits: see the tests.
/// </remarks>
/// <param name="first">The first 64 bits drawn.</param>
/// <param name="second">The next 64 bits.</param>
public readonly struct RaceKey(ulong first, ulong second)
{
    private const uint LastMultiplier = 0x846CA68B;

    private readonly ulong _first = first;
    private readonly ulong _second = second;

    private uint Mask => (uint)_first;

    private uint FirstMultiplier => (uint)(_first >> 32) | 1;

    private uint SecondMultiplier => (uint)_second | 1;

    private uint SecondMask => (uint)(_second >> 32);

    /// <summary>The key of the race at an address.</summary>
    /// <param name="key">The run: seed and replicate.</param>
    /// <param name="site">The choice's place in the model, from <see cref="RandomSite"/>.</param>
    /// <param name="step">The step's number.</param>
    /// <param name="identity">Who chooses.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static RaceKey Draw(RandomKey key, uint site, uint step, ulong identity)
    {
        var block = Philox4x32.Generate(new PhiloxBlock(site, step, (uint)identity, (uint)(identity >> 32)), key.Word0, key.Word1);
        return new RaceKey(block.First, block.Second);
    }

    /// <summary>A candidate's number in (0, 1); the least wins.</summary>
    /// <param name="identity">The candidate's own identity, the chooser not in it.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double NumberOf(ulong identity) => DrawStream.ToOpenUniform(((ulong)UpperBits(MarkOf(identity)) << 32) | LowerBits(identity));

    /// <summary>What the upper bits need of an identity.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static uint MarkOf(ulong identity) => (uint)(identity >> 32);

    /// <summary>The upper 32 of a candidate's bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal uint UpperBits(uint mark)
    {
        var bits = (mark ^ Mask) * FirstMultiplier;
        bits = (bits ^ (bits >> 16) ^ SecondMask) * SecondMultiplier;
        return (bits ^ (bits >> 15)) * LastMultiplier;
    }

    /// <summary>The same for eight candidates at once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Vector256<uint> UpperBits(Vector256<uint> marks)
    {
        var bits = (marks ^ Vector256.Create(Mask)) * Vector256.Create(FirstMultiplier);
        bits = (bits ^ (bits >> 16) ^ Vector256.Create(SecondMask)) * Vector256.Create(SecondMultiplier);
        return (bits ^ (bits >> 15)) * Vector256.Create(LastMultiplier);
    }

    /// <summary>The same for sixteen.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Vector512<uint> UpperBits(Vector512<uint> marks)
    {
        var bits = (marks ^ Vector512.Create(Mask)) * Vector512.Create(FirstMultiplier);
        bits = (bits ^ (bits >> 16) ^ Vector512.Create(SecondMask)) * Vector512.Create(SecondMultiplier);
        return (bits ^ (bits >> 15)) * Vector512.Create(LastMultiplier);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private uint LowerBits(ulong identity) => (uint)BitMixer.Mix((identity ^ _second) + _first);
}
