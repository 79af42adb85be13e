using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ClusterDsl.Simulation.Randomness;

/// <summary>
/// The luck of one race: 64 random bits drawn at its address, and from them for each candidate 64 bits that depend on the candidate's
/// identity alone. So one draw serves all candidates, and one more candidate changes none of the others.
/// </summary>
/// <remarks>
/// The upper 32 bits of a candidate come from a keyed bijection of its mark (the upper half of its identity): two multiplications by
/// odd numbers, with xor-shifts, and a half of the key exclusively or-ed in before each. They decide nearly every race. The lower 32 bits, which
/// settle what is left, are those of mix(identity ^ key). Winners and runners-up are uniform even among marks that differ in few bits: see the tests.
/// </remarks>
/// <param name="bits">The first number at the race's address.</param>
public readonly struct RaceKey(ulong bits)
{
    private const uint FirstMultiplier = 0x7FEB352D;
    private const uint SecondMultiplier = 0x846CA68B;

    private readonly ulong _bits = bits;

    private uint FirstMask => (uint)_bits;

    private uint SecondMask => (uint)(_bits >> 32);

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
        mark ^= FirstMask;
        mark = (mark ^ (mark >> 16)) * FirstMultiplier;
        return (mark ^ (mark >> 15) ^ SecondMask) * SecondMultiplier;
    }

    /// <summary>The same for eight candidates at once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Vector256<uint> UpperBits(Vector256<uint> marks)
    {
        marks ^= Vector256.Create(FirstMask);
        marks = (marks ^ (marks >> 16)) * Vector256.Create(FirstMultiplier);
        return (marks ^ (marks >> 15) ^ Vector256.Create(SecondMask)) * Vector256.Create(SecondMultiplier);
    }

    /// <summary>The same for sixteen.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Vector512<uint> UpperBits(Vector512<uint> marks)
    {
        marks ^= Vector512.Create(FirstMask);
        marks = (marks ^ (marks >> 16)) * Vector512.Create(FirstMultiplier);
        return (marks ^ (marks >> 15) ^ Vector512.Create(SecondMask)) * Vector512.Create(SecondMultiplier);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private uint LowerBits(ulong identity) => (uint)BitMixer.Mix(identity ^ _bits);
}
