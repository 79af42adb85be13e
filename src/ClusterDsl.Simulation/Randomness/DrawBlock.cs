using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ClusterDsl.Simulation.Randomness;

/// <summary>
/// The first numbers of many addresses that differ in the identity only, in one call: those of
/// <c>new DrawStream(site, identities[i])</c>, bit for bit.
/// </summary>
/// <remarks>What the machine has decides how many are made side by side, never what comes out: all of it is integer arithmetic.</remarks>
public static class DrawBlock
{
    /// <summary>The first number of 64 bits of each identity's stream.</summary>
    /// <param name="site">The luck of the draw's place in this step.</param>
    /// <param name="identities">Who draws.</param>
    /// <param name="numbers">The numbers: at least as long as <paramref name="identities"/>; may be the same memory.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Numbers(SiteKey site, ReadOnlySpan<ulong> identities, Span<ulong> numbers)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(numbers.Length, identities.Length, nameof(numbers));
        ref var source = ref MemoryMarshal.GetReference(identities);
        ref var target = ref MemoryMarshal.GetReference(numbers);
        var done = 0;
        if (Vector512.IsHardwareAccelerated)
        {
            for (; done <= identities.Length - Vector512<ulong>.Count; done += Vector512<ulong>.Count)
                site.NumbersOf(Vector512.LoadUnsafe(ref source, (nuint)done)).StoreUnsafe(ref target, (nuint)done);
        }
        else if (Vector256.IsHardwareAccelerated)
        {
            for (; done <= identities.Length - Vector256<ulong>.Count; done += Vector256<ulong>.Count)
                site.NumbersOf(Vector256.LoadUnsafe(ref source, (nuint)done)).StoreUnsafe(ref target, (nuint)done);
        }

        for (; done < identities.Length; done++)
            numbers[done] = site.NumberOf(identities[done]);
    }

    /// <summary>Lists the places of identities whose first number of 64 bits is below a limit, or of those whose is not.</summary>
    /// <param name="site">The luck of the draw's place in this step.</param>
    /// <param name="identities">Who draws.</param>
    /// <param name="limit">The limit.</param>
    /// <param name="isBelow">True for those below it, false for the others.</param>
    /// <param name="places">Where to put the places, in rising order: at least as long as <paramref name="identities"/>.</param>
    /// <returns>How many there are.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int Select(SiteKey site, ReadOnlySpan<ulong> identities, ulong limit, bool isBelow, Span<int> places)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(places.Length, identities.Length, nameof(places));
        ref var source = ref MemoryMarshal.GetReference(identities);
        var (done, count) = (0, 0);
        var others = isBelow ? 0 : ulong.MaxValue;
        if (Vector512.IsHardwareAccelerated)
        {
            // Two vectors at a time, so that the processor has something to do while a product is on its way.
            var limits = Vector512.Create(limit);
            for (; done <= identities.Length - (2 * Vector512<ulong>.Count); done += 2 * Vector512<ulong>.Count)
            {
                var first = site.NumbersOf(Vector512.LoadUnsafe(ref source, (nuint)done));
                var second = site.NumbersOf(Vector512.LoadUnsafe(ref source, (nuint)(done + Vector512<ulong>.Count)));
                var hits = Vector512.LessThan(first, limits).ExtractMostSignificantBits()
                    | (Vector512.LessThan(second, limits).ExtractMostSignificantBits() << Vector512<ulong>.Count);
                count = AddPlaces(places, count, done, hits ^ (others & ushort.MaxValue));
            }
        }
        else if (Vector256.IsHardwareAccelerated)
        {
            var limits = Vector256.Create(limit);
            for (; done <= identities.Length - Vector256<ulong>.Count; done += Vector256<ulong>.Count)
            {
                var hits = Vector256.LessThan(site.NumbersOf(Vector256.LoadUnsafe(ref source, (nuint)done)), limits).ExtractMostSignificantBits();
                count = AddPlaces(places, count, done, hits ^ (others & 0xF));
            }
        }

        for (; done < identities.Length; done++)
        {
            if (site.NumberOf(identities[done]) < limit == isBelow)
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
}
