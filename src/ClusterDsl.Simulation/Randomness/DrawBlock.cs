using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace ClusterDsl.Simulation.Randomness;

/// <summary>
/// The first number of many addresses that differ in the identity only, in one call: element i equals the first number of
/// <c>new DrawStream(key, site, step, identities[i])</c>, bit for bit.
/// </summary>
/// <remarks>
/// Eight (or four) counters are taken through <see cref="Philox4x32"/> side by side, each of their 32-bit words in a 64-bit lane. What
/// the machine has decides how many, never what comes out: all of it is integer arithmetic and one exact conversion.
/// </remarks>
public static class DrawBlock
{
    private const double TwoToMinus52 = 1.0 / (1L << 52);
    private const double TwoToMinus53 = 1.0 / (1L << 53);

    /// <summary>First 64 random bits of each identity's stream.</summary>
    /// <param name="key">The run: seed and replicate.</param>
    /// <param name="site">The draw's place in the model, from <see cref="RandomSite"/>.</param>
    /// <param name="step">The step's number.</param>
    /// <param name="identities">Who draws.</param>
    /// <param name="result">At least as long as <paramref name="identities"/>; may be the same memory.</param>
    public static void Bits(RandomKey key, uint site, uint step, ReadOnlySpan<ulong> identities, Span<ulong> result) =>
        Fill<BitsConversion, ulong>(key, site, step, identities, result);

    /// <summary>First uniform number in [0, 1) of each identity's stream, as <see cref="DrawStream.NextUniform"/>.</summary>
    /// <inheritdoc cref="Bits"/>
    public static void Uniforms(RandomKey key, uint site, uint step, ReadOnlySpan<ulong> identities, Span<double> result) =>
        Fill<UniformConversion, double>(key, site, step, identities, result);

    /// <summary>First uniform number in (0, 1) of each identity's stream, as <see cref="DrawStream.NextOpenUniform"/>.</summary>
    /// <inheritdoc cref="Bits"/>
    public static void OpenUniforms(RandomKey key, uint site, uint step, ReadOnlySpan<ulong> identities, Span<double> result) =>
        Fill<OpenUniformConversion, double>(key, site, step, identities, result);

    /// <summary>What becomes of 64 random bits.</summary>
    private interface IConversion<T>
        where T : unmanaged
    {
        static abstract T Convert(ulong bits);

        static abstract Vector256<T> Convert(Vector256<ulong> bits);

        static abstract Vector512<T> Convert(Vector512<ulong> bits);
    }

    private static void Fill<TConversion, T>(RandomKey key, uint site, uint step, ReadOnlySpan<ulong> identities, Span<T> result)
        where TConversion : IConversion<T>
        where T : unmanaged
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(result.Length, identities.Length, nameof(result));
        ref var source = ref MemoryMarshal.GetReference(identities);
        ref var target = ref MemoryMarshal.GetReference(result);
        var done = 0;
        if (Vector512.IsHardwareAccelerated)
        {
            for (; done <= identities.Length - Vector512<ulong>.Count; done += Vector512<ulong>.Count)
            {
                var bits = FirstBits(key, site, step, Vector512.LoadUnsafe(ref source, (nuint)done));
                TConversion.Convert(bits).StoreUnsafe(ref target, (nuint)done);
            }
        }

        if (Vector256.IsHardwareAccelerated)
        {
            for (; done <= identities.Length - Vector256<ulong>.Count; done += Vector256<ulong>.Count)
            {
                var bits = FirstBits(key, site, step, Vector256.LoadUnsafe(ref source, (nuint)done));
                TConversion.Convert(bits).StoreUnsafe(ref target, (nuint)done);
            }
        }

        for (; done < identities.Length; done++)
            result[done] = TConversion.Convert(new DrawStream(key, site, step, identities[done]).NextBits());
    }

    // In both forms only the low half of a lane means anything: the widening product reads no more, and what exclusive or, shift
    // and the growing keys leave above is cut off at the end.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ulong> FirstBits(RandomKey key, uint site, uint step, Vector512<ulong> identities)
    {
        var multiplier0 = Vector512.Create((ulong)Philox4x32.Multiplier0);
        var multiplier1 = Vector512.Create((ulong)Philox4x32.Multiplier1);
        var x0 = Vector512.Create((ulong)site);
        var x1 = Vector512.Create((ulong)step);
        var x2 = identities;
        var x3 = identities >> 32;
        var key0 = Vector512.Create((ulong)key.Word0);
        var key1 = Vector512.Create((ulong)key.Word1);
        for (var round = 0; round < Philox4x32.Rounds; round++)
        {
            var product0 = WideningProduct(multiplier0, x0);
            var product1 = WideningProduct(multiplier1, x2);
            x0 = (product1 >> 32) ^ x1 ^ key0;
            x1 = product1;
            x2 = (product0 >> 32) ^ x3 ^ key1;
            x3 = product0;
            key0 += Vector512.Create((ulong)Philox4x32.Weyl0);
            key1 += Vector512.Create((ulong)Philox4x32.Weyl1);
        }

        return (x0 & Vector512.Create((ulong)uint.MaxValue)) | (x1 << 32);
    }

    /// <inheritdoc cref="FirstBits(RandomKey, uint, uint, Vector512{ulong})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ulong> FirstBits(RandomKey key, uint site, uint step, Vector256<ulong> identities)
    {
        var multiplier0 = Vector256.Create((ulong)Philox4x32.Multiplier0);
        var multiplier1 = Vector256.Create((ulong)Philox4x32.Multiplier1);
        var x0 = Vector256.Create((ulong)site);
        var x1 = Vector256.Create((ulong)step);
        var x2 = identities;
        var x3 = identities >> 32;
        var key0 = Vector256.Create((ulong)key.Word0);
        var key1 = Vector256.Create((ulong)key.Word1);
        for (var round = 0; round < Philox4x32.Rounds; round++)
        {
            var product0 = WideningProduct(multiplier0, x0);
            var product1 = WideningProduct(multiplier1, x2);
            x0 = (product1 >> 32) ^ x1 ^ key0;
            x1 = product1;
            x2 = (product0 >> 32) ^ x3 ^ key1;
            x3 = product0;
            key0 += Vector256.Create((ulong)Philox4x32.Weyl0);
            key1 += Vector256.Create((ulong)Philox4x32.Weyl1);
        }

        return (x0 & Vector256.Create((ulong)uint.MaxValue)) | (x1 << 32);
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

    private readonly struct BitsConversion : IConversion<ulong>
    {
        public static ulong Convert(ulong bits) => bits;

        public static Vector256<ulong> Convert(Vector256<ulong> bits) => bits;

        public static Vector512<ulong> Convert(Vector512<ulong> bits) => bits;
    }

    private readonly struct UniformConversion : IConversion<double>
    {
        public static double Convert(ulong bits) => DrawStream.ToUniform(bits);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector256<double> Convert(Vector256<ulong> bits) =>
            Vector256.ConvertToDouble((bits >> 11).AsInt64()) * TwoToMinus53;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<double> Convert(Vector512<ulong> bits) =>
            Vector512.ConvertToDouble((bits >> 11).AsInt64()) * TwoToMinus53;
    }

    private readonly struct OpenUniformConversion : IConversion<double>
    {
        public static double Convert(ulong bits) => DrawStream.ToOpenUniform(bits);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector256<double> Convert(Vector256<ulong> bits) =>
            (Vector256.ConvertToDouble((bits >> 12).AsInt64()) + Vector256.Create(0.5)) * TwoToMinus52;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<double> Convert(Vector512<ulong> bits) =>
            (Vector512.ConvertToDouble((bits >> 12).AsInt64()) + Vector512.Create(0.5)) * TwoToMinus52;
    }
}
