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
    private const int Sixteen = 16;

    /// <summary>The first two numbers of 64 bits of each identity's stream.</summary>
    /// <param name="key">The run: seed and replicate.</param>
    /// <param name="site">The draw's place in the model, from <see cref="RandomSite"/>.</param>
    /// <param name="step">The step's number.</param>
    /// <param name="identities">Who draws.</param>
    /// <param name="first">The first numbers: at least as long as <paramref name="identities"/>; may be the same memory.</param>
    /// <param name="second">The second numbers, in memory of their own.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
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
            for (; done <= identities.Length - Sixteen; done += Sixteen)
            {
                var numbers = new Words(site, step, ref Unsafe.Add(ref source, done));
                numbers.Mix(key);
                numbers.Store(ref Unsafe.Add(ref firsts, done), ref Unsafe.Add(ref seconds, done));
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

        if (Vector512.IsHardwareAccelerated && done < identities.Length)
        {
            PairsOfRest(key, site, step, identities[done..], first[done..], second[done..]);
            return;
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
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int Select(RandomKey key, uint site, uint step, ReadOnlySpan<ulong> identities, ulong limit, bool isBelow, Span<int> places)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(places.Length, identities.Length, nameof(places));
        ref var source = ref MemoryMarshal.GetReference(identities);
        var (done, count) = (0, 0);
        var others = isBelow ? 0 : ulong.MaxValue;
        if (Vector512.IsHardwareAccelerated)
        {
            for (; done <= identities.Length - Sixteen; done += Sixteen)
            {
                var numbers = new Words(site, step, ref Unsafe.Add(ref source, done));
                numbers.Mix(key);
                count = AddPlaces(places, count, done, numbers.HitsBelow(limit) ^ (others & ushort.MaxValue));
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

        if (Vector512.IsHardwareAccelerated && done < identities.Length)
        {
            var numbers = Words.OfRest(site, step, identities[done..]);
            numbers.Mix(key);
            var hits = numbers.HitsBelow(limit) ^ (others & ushort.MaxValue);
            return AddPlaces(places, count, done, hits & ((1UL << (identities.Length - done)) - 1));
        }

        for (; done < identities.Length; done++)
        {
            if (new DrawStream(key, site, step, identities[done]).NextBits() < limit == isBelow)
                places[count++] = done;
        }

        return count;
    }

    private static void PairsOfRest(RandomKey key, uint site, uint step, ReadOnlySpan<ulong> identities, Span<ulong> first, Span<ulong> second)
    {
        Span<ulong> firsts = stackalloc ulong[Sixteen];
        Span<ulong> seconds = stackalloc ulong[Sixteen];
        var numbers = Words.OfRest(site, step, identities);
        numbers.Mix(key);
        numbers.Store(ref firsts[0], ref seconds[0]);
        firsts[..identities.Length].CopyTo(first);
        seconds[..identities.Length].CopyTo(second);
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

    /// <summary>The words of sixteen counters, two vectors of each word, so that the processor always has something to do while a product is on its way.</summary>
    private struct Words
    {
        private Vector512<ulong> _a0;
        private Vector512<ulong> _a1;
        private Vector512<ulong> _a2;
        private Vector512<ulong> _a3;
        private Vector512<ulong> _b0;
        private Vector512<ulong> _b1;
        private Vector512<ulong> _b2;
        private Vector512<ulong> _b3;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Words(uint site, uint step, ref readonly ulong identities)
        {
            _a0 = _b0 = Vector512.Create((ulong)site);
            _a1 = _b1 = Vector512.Create((ulong)step);
            _a2 = Vector512.LoadUnsafe(in identities);
            _b2 = Vector512.LoadUnsafe(in identities, (nuint)Vector512<ulong>.Count);
            _a3 = _a2 >> 32;
            _b3 = _b2 >> 32;
        }

        /// <summary>The words of fewer than sixteen identities; what comes of the others means nothing.</summary>
        public static Words OfRest(uint site, uint step, ReadOnlySpan<ulong> identities)
        {
            Span<ulong> filled = stackalloc ulong[Sixteen];
            identities.CopyTo(filled);
            return new Words(site, step, ref filled[0]);
        }

        /// <summary>Whose first number is below a limit, a bit each.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public readonly ulong HitsBelow(ulong limit)
        {
            var limits = Vector512.Create(limit);
            return Vector512.LessThan(Joined(_a0, _a1), limits).ExtractMostSignificantBits()
                | (Vector512.LessThan(Joined(_b0, _b1), limits).ExtractMostSignificantBits() << Vector512<ulong>.Count);
        }

        /// <summary>Puts down the sixteen first and second numbers.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public readonly void Store(ref ulong first, ref ulong second)
        {
            Joined(_a0, _a1).StoreUnsafe(ref first);
            Joined(_b0, _b1).StoreUnsafe(ref first, (nuint)Vector512<ulong>.Count);
            Joined(_a2, _a3).StoreUnsafe(ref second);
            Joined(_b2, _b3).StoreUnsafe(ref second, (nuint)Vector512<ulong>.Count);
        }

        /// <summary>The ten rounds.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Mix(RandomKey key)
        {
            var (key0, key1) = (Vector512.Create((ulong)key.Word0), Vector512.Create((ulong)key.Word1));
            for (var round = 0; round < Philox4x32.Rounds; round++)
            {
                Round(ref _a0, ref _a1, ref _a2, ref _a3, key0, key1);
                Round(ref _b0, ref _b1, ref _b2, ref _b3, key0, key1);
                key0 += Vector512.Create((ulong)Philox4x32.Weyl0);
                key1 += Vector512.Create((ulong)Philox4x32.Weyl1);
            }
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static void Round(
            ref Vector512<ulong> x0, ref Vector512<ulong> x1, ref Vector512<ulong> x2, ref Vector512<ulong> x3, Vector512<ulong> key0, Vector512<ulong> key1)
        {
            var product0 = WideningProduct(Vector512.Create((ulong)Philox4x32.Multiplier0), x0);
            var product1 = WideningProduct(Vector512.Create((ulong)Philox4x32.Multiplier1), x2);
            x0 = (product1 >> 32) ^ x1 ^ key0;
            x1 = product1;
            x2 = (product0 >> 32) ^ x3 ^ key1;
            x3 = product0;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector512<ulong> Joined(Vector512<ulong> low, Vector512<ulong> high) => (low & Vector512.Create((ulong)uint.MaxValue)) | (high << 32);
    }
}
