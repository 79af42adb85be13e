using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace ClusterDsl.Simulation.Randomness;

/// <summary>
/// The first numbers of many addresses that differ in the identity only, in one call: those of
/// <c>new DrawStream(key, site, step, identities[i])</c>, bit for bit.
/// </summary>
/// <remarks>
/// Sixteen (or four) counters are taken through <see cref="Philox4x32"/> side by side, each of their 32-bit words in a 64-bit lane. What
/// the machine has decides how many, never what comes out: all of it is integer arithmetic.
/// </remarks>
public static class DrawBlock
{
    /// <summary>The first two numbers of 64 bits of each identity's stream.</summary>
    /// <param name="key">The run: seed and replicate.</param>
    /// <param name="site">The draw's place in the model, from <see cref="RandomSite"/>.</param>
    /// <param name="step">The step's number.</param>
    /// <param name="identities">Who draws.</param>
    /// <param name="first">The first numbers: at least as long as <paramref name="identities"/>; may be the same memory.</param>
    /// <param name="second">The second numbers, in memory of their own.</param>
    public static void Pairs(RandomKey key, uint site, uint step, ReadOnlySpan<ulong> identities, Span<ulong> first, Span<ulong> second)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(first.Length, identities.Length, nameof(first));
        ArgumentOutOfRangeException.ThrowIfLessThan(second.Length, identities.Length, nameof(second));
        ref var source = ref MemoryMarshal.GetReference(identities);
        ref var firsts = ref MemoryMarshal.GetReference(first);
        ref var seconds = ref MemoryMarshal.GetReference(second);
        var done = 0;
        if (Vector512.IsHardwareAccelerated)
        {
            for (; done <= identities.Length - Vector512<ulong>.Count; done += Vector512<ulong>.Count)
            {
                var (a, b) = Generate(key, site, step, Vector512.LoadUnsafe(ref source, (nuint)done));
                a.StoreUnsafe(ref firsts, (nuint)done);
                b.StoreUnsafe(ref seconds, (nuint)done);
            }
        }
        else if (Vector256.IsHardwareAccelerated)
        {
            for (; done <= identities.Length - Vector256<ulong>.Count; done += Vector256<ulong>.Count)
            {
                var (a, b) = Generate(key, site, step, Vector256.LoadUnsafe(ref source, (nuint)done));
                a.StoreUnsafe(ref firsts, (nuint)done);
                b.StoreUnsafe(ref seconds, (nuint)done);
            }
        }

        for (; done < identities.Length; done++)
        {
            var stream = new DrawStream(key, site, step, identities[done]);
            (first[done], second[done]) = (stream.NextBits(), stream.NextBits());
        }
    }

    /// <summary>Lists the places of identities whose first number of 64 bits is below a limit, or of those whose is not.</summary>
    /// <param name="key">The run: seed and replicate.</param>
    /// <param name="site">The draw's place in the model, from <see cref="RandomSite"/>.</param>
    /// <param name="step">The step's number.</param>
    /// <param name="identities">Who draws.</param>
    /// <param name="limit">The limit.</param>
    /// <param name="isBelow">True for those below it, false for the others.</param>
    /// <param name="places">Where to put the places, in rising order: at least as long as <paramref name="identities"/>.</param>
    /// <returns>How many there are.</returns>
    public static int Select(RandomKey key, uint site, uint step, ReadOnlySpan<ulong> identities, ulong limit, bool isBelow, Span<int> places)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(places.Length, identities.Length, nameof(places));
        ref var source = ref MemoryMarshal.GetReference(identities);
        var (done, count) = (0, 0);
        var others = isBelow ? 0 : ulong.MaxValue;
        if (Vector512.IsHardwareAccelerated)
        {
            var limits = Vector512.Create(limit);
            for (; done <= identities.Length - (2 * Vector512<ulong>.Count); done += 2 * Vector512<ulong>.Count)
            {
                var (a, _) = Generate(key, site, step, Vector512.LoadUnsafe(ref source, (nuint)done));
                var (b, _) = Generate(key, site, step, Vector512.LoadUnsafe(ref source, (nuint)(done + Vector512<ulong>.Count)));
                var hits = Vector512.LessThan(a, limits).ExtractMostSignificantBits() | (Vector512.LessThan(b, limits).ExtractMostSignificantBits() << Vector512<ulong>.Count);
                count = AddPlaces(places, count, done, hits ^ (others & ushort.MaxValue));
            }
        }
        else if (Vector256.IsHardwareAccelerated)
        {
            var limits = Vector256.Create(limit);
            for (; done <= identities.Length - Vector256<ulong>.Count; done += Vector256<ulong>.Count)
            {
                var (bits, _) = Generate(key, site, step, Vector256.LoadUnsafe(ref source, (nuint)done));
                count = AddPlaces(places, count, done, Vector256.LessThan(bits, limits).ExtractMostSignificantBits() ^ (others & 0xF));
            }
        }

        for (; done < identities.Length; done++)
        {
            if (new DrawStream(key, site, step, identities[done]).NextBits() < limit == isBelow)
                places[count++] = done;
        }

        return count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int AddPlaces(Span<int> places, int count, int start, ulong hits)
    {
        for (; hits != 0; hits &= hits - 1)
            places[count++] = start + BitOperations.TrailingZeroCount(hits);
        return count;
    }

    // In both forms only the low half of a lane means anything: the widening product reads no more, and what exclusive or, shift
    // and the growing keys leave above is cut off at the end.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector512<ulong> First, Vector512<ulong> Second) Generate(RandomKey key, uint site, uint step, Vector512<ulong> identities)
    {
        var (x0, x1, x2, x3) = (Vector512.Create((ulong)site), Vector512.Create((ulong)step), identities, identities >> 32);
        var (key0, key1) = (key.Word0, key.Word1);

        // Ten rounds written out: the JIT keeps the words in registers and the keys outside of the caller's loop.
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

        var low = Vector512.Create((ulong)uint.MaxValue);
        return ((x0 & low) | (x1 << 32), (x2 & low) | (x3 << 32));
    }

    /// <inheritdoc cref="Generate(RandomKey, uint, uint, Vector512{ulong})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector256<ulong> First, Vector256<ulong> Second) Generate(RandomKey key, uint site, uint step, Vector256<ulong> identities)
    {
        var (x0, x1, x2, x3) = (Vector256.Create((ulong)site), Vector256.Create((ulong)step), identities, identities >> 32);
        var (key0, key1) = (key.Word0, key.Word1);
        for (var round = 0; round < Philox4x32.Rounds; round++)
        {
            var product0 = WideningProduct(Vector256.Create((ulong)Philox4x32.Multiplier0), x0);
            var product1 = WideningProduct(Vector256.Create((ulong)Philox4x32.Multiplier1), x2);
            x0 = (product1 >> 32) ^ x1 ^ Vector256.Create((ulong)key0);
            x1 = product1;
            x2 = (product0 >> 32) ^ x3 ^ Vector256.Create((ulong)key1);
            x3 = product0;
            key0 += Philox4x32.Weyl0;
            key1 += Philox4x32.Weyl1;
        }

        var low = Vector256.Create((ulong)uint.MaxValue);
        return ((x0 & low) | (x1 << 32), (x2 & low) | (x3 << 32));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Round(
        ref Vector512<ulong> x0, ref Vector512<ulong> x1, ref Vector512<ulong> x2, ref Vector512<ulong> x3, ref uint key0, ref uint key1)
    {
        var product0 = WideningProduct(Vector512.Create((ulong)Philox4x32.Multiplier0), x0);
        var product1 = WideningProduct(Vector512.Create((ulong)Philox4x32.Multiplier1), x2);
        x0 = (product1 >> 32) ^ x1 ^ Vector512.Create((ulong)key0);
        x1 = product1;
        x2 = (product0 >> 32) ^ x3 ^ Vector512.Create((ulong)key1);
        x3 = product0;
        key0 += Philox4x32.Weyl0;
        key1 += Philox4x32.Weyl1;
    }

    /// <summary>The 64-bit products of the low halves of the lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ulong> WideningProduct(Vector512<ulong> a, Vector512<ulong> b)
    {
        if (Avx512F.IsSupported)
            return Avx512F.Multiply(a.AsUInt32(), b.AsUInt32());
        var low = Vector512.Create((ulong)uint.MaxValue);
        return (a & low) * (b & low);
    }

    /// <inheritdoc cref="WideningProduct(Vector512{ulong}, Vector512{ulong})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ulong> WideningProduct(Vector256<ulong> a, Vector256<ulong> b)
    {
        if (Avx2.IsSupported)
            return Avx2.Multiply(a.AsUInt32(), b.AsUInt32());
        var low = Vector256.Create((ulong)uint.MaxValue);
        return (a & low) * (b & low);
    }
}
