namespace ClusterDsl.Simulation.Numerics;

public static partial class DeterministicMath
{
    /// <summary>From here on |y·ln x| exceeds 745 for every x but 1; below its reciprocal it is under 2^-54 for every positive double.</summary>
    private const double HugePower = 73786976294838206464.0; // 2^66

    /// <summary>x^y, with the special values of IEEE 754 pow (so x^0 = 1 for every x, NaN too).</summary>
    /// <remarks>
    /// e^(y·ln x), the logarithm and the product carried in two doubles (relative error below 2^-65, hence below 2^-55 in an exponent
    /// of at most 745). A result that is exactly a double is returned exactly. The squares, roots and reciprocals that models are full of
    /// (y = 2, 1/2, −1) take one operation, correctly rounded.
    /// </remarks>
    public static double Pow(double x, double y)
    {
        if (y == 0 || x == 1)
            return 1;
        if (double.IsNaN(x) || double.IsNaN(y))
            return double.NaN;
        if (y == 1)
            return x;
        if (y == 2)
            return x * x;
        if (y == -1)
            return 1 / x;

        var magnitude = Math.Abs(x);
        if (magnitude == 0 || double.IsInfinity(x) || double.IsInfinity(y))
            return PowOfSpecial(x, y, magnitude);
        var negative = false;
        if (x < 0)
        {
            if (Math.Floor(y) != y)
                return double.NaN;
            negative = IsOdd(y);
        }
        else if (y == 0.5)
        {
            return Math.Sqrt(x);
        }

        var result = PositivePow(magnitude, y);
        return negative ? -result : result;
    }

    /// <summary>x^y for finite x &gt; 0 and finite y ≠ 0.</summary>
    private static double PositivePow(double x, double y)
    {
        if (x == 1)
            return 1;
        if (Math.Abs(y) > HugePower)
            return x > 1 == y > 0 ? double.PositiveInfinity : 0;
        if (Math.Abs(y) < 1 / HugePower)
            return 1;

        var bits = BitConverter.DoubleToUInt64Bits(x);
        var extraExponent = 0;
        if (bits < LeastNormalBits)
        {
            bits = BitConverter.DoubleToUInt64Bits(x * TwoTo52);
            extraExponent = -52;
        }

        var exponent = SplitMantissa(bits, out var interval, out var mantissa) + extraExponent;
        var log = LogExtended(exponent, interval, mantissa, 0, out var logLow);
        var product = DoubleDouble.Product(y, log, out var productLow);
        return ExpExtended(product, productLow + (y * logLow));
    }

    /// <summary>x^y where x is 0 or infinite, or y is infinite; neither is NaN, y is not 0 and x is not 1.</summary>
    private static double PowOfSpecial(double x, double y, double magnitude)
    {
        if (double.IsInfinity(y))
        {
            if (magnitude == 1)
                return 1;
            return magnitude > 1 == y > 0 ? double.PositiveInfinity : 0;
        }

        var result = magnitude == 0 == y > 0 ? 0 : double.PositiveInfinity;
        return double.IsNegative(x) && IsOdd(y) ? -result : result;
    }

    /// <summary>Whether y is an odd integer; from 2^53 on every double is even.</summary>
    private static bool IsOdd(double y) => Math.Abs(y) < 2 * TwoTo52 && Math.Floor(y) == y && ((long)y & 1) != 0;
}
