namespace ClusterDsl.Simulation.Numerics;

/// <summary>
/// Elementary functions with the same bits on every platform. Only +, −, ·, /, square root, comparison and operations on the bits
/// of a double are used, all of which IEEE 754 defines to the last bit; <see cref="Math.Exp"/> and its kin are left to each
/// platform's C library and differ between them.
/// </summary>
/// <remarks>
/// Accuracy, in units in the last place (ulp): Exp, Log, Pow, Expm1, Log1p within 0.6 (so at most one neighbour off); Logistic within 2;
/// InverseNormal within 4. NaN, infinities, zeros and subnormals follow IEEE 754-2019, section 9.2.1.
/// The methods are the textbook ones — table-driven argument reduction, a short Taylor polynomial, and the leading terms carried in two
/// doubles (P.-T. P. Tang, ACM TOMS 15(2), 1989 and 16(4), 1990; J.-M. Muller, <i>Elementary Functions</i>, 3rd ed. 2016) — with our own
/// tables and coefficients, made by <c>tables.py</c> in this folder.
/// </remarks>
public static partial class DeterministicMath
{
    private const ulong ExponentBits = 0x7FF0000000000000;
    private const ulong LeastNormalBits = 0x0010000000000000;
    private const double TwoTo52 = 4503599627370496;

    /// <summary>2^exponent as a double, for exponents −1022 … 1023.</summary>
    private static double PowerOfTwo(int exponent) => BitConverter.UInt64BitsToDouble((ulong)(exponent + 1023) << 52);

    private static double Entry(ReadOnlySpan<ulong> table, int index) => BitConverter.UInt64BitsToDouble(table[index]);
}
