using System.Runtime.CompilerServices;

namespace ClusterDsl.Simulation.Numerics;

public static partial class DeterministicMath
{
    /// <summary>The bits of 0.75, where the mantissa's interval begins: [0.75, 1.5) has 1 inside, so ln near 1 needs no ln 2.</summary>
    private const ulong MantissaStartBits = 0x3FE8000000000000;

    /// <summary>ln x: NaN below 0, −∞ at 0.</summary>
    /// <remarks>
    /// x = 2^e·m with m in [0.75, 1.5). A table gives R ≈ 1/m with few bits and ln R; r = m·R − 1 (|r| ≤ 2^-7) is then computed without
    /// error but for one final rounding, and ln x = e·ln 2 − ln R + ln(1 + r), the last from the Taylor polynomial of degree 8 (remainder
    /// below 2^-59 of r). Beside 1, R = 1 and e = 0, which keeps the relative accuracy.
    /// </remarks>
    public static double Log(double x)
    {
        var bits = BitConverter.DoubleToUInt64Bits(x);
        var extraExponent = 0;
        if (bits - LeastNormalBits >= ExponentBits - LeastNormalBits)
        {
            if (!(x > 0) || double.IsPositiveInfinity(x))
                return LogOfSpecial(x);
            bits = BitConverter.DoubleToUInt64Bits(x * TwoTo52);
            extraExponent = -52;
        }

        var exponent = SplitMantissa(bits, out var interval, out var mantissa) + extraExponent;
        var reciprocal = Entry(LogarithmTable.Intervals, interval);
        var rHigh = ReducedMantissa(mantissa, reciprocal, out var rLow);

        // Exact: all three are multiples of 2^-42 below 2^10. Then |rLow| < |start|, or start = 0.
        var start = (exponent * LogarithmTable.Ln2High) + Entry(LogarithmTable.Intervals, interval + 1) + rHigh;
        var startLow = (exponent * LogarithmTable.Ln2Low) + Entry(LogarithmTable.Intervals, interval + 2);
        var high = DoubleDouble.SumOrdered(start, rLow, out var low);

        var r = rHigh + rLow;
        var square = r * r;
        var curvature = square * ((-0.5 + (r * (1.0 / 3)))
            + (square * ((-0.25 + (r * 0.2)) + (square * ((-1.0 / 6) + (r * (1.0 / 7)) + (square * (-1.0 / 8)))))));
        return high + (low + startLow + curvature);
    }

    /// <summary>ln(1 + x), accurate also near 0: NaN below −1, −∞ at −1.</summary>
    public static double Log1p(double x)
    {
        // Below 2^-54 the next term, x² / 2, is under half an ulp; this also keeps −0 and NaN.
        if (!(Math.Abs(x) > 1.0 / (1L << 54)))
            return x;
        if (!(x > -1) || double.IsPositiveInfinity(x))
            return LogOfSpecial(1 + x);

        // From 2^60 on, 1 / x is far below half an ulp of the result.
        if (x >= 1L << 60)
            return Log(x);
        var sum = DoubleDouble.Sum(1, x, out var tail);
        var exponent = SplitMantissa(BitConverter.DoubleToUInt64Bits(sum), out var interval, out var mantissa);
        return LogExtended(exponent, interval, mantissa, tail * PowerOfTwo(-exponent), out var low) + low;
    }

    /// <summary>ln(1 + x) − x, without the cancellation, for x &gt; −1: what is left of a log-probability near its maximum.</summary>
    /// <remarks>Below 2^-6 the series −x² / 2 + x³ / 3 − … to x^10 (remainder below 2^-51 of it); else ln(1 + x) in two doubles, less x.</remarks>
    internal static double Log1pMinusX(double x)
    {
        if (Math.Abs(x) < 1.0 / 64)
        {
            return x * x * (-0.5 + (x * ((1.0 / 3) + (x * (-0.25 + (x * (0.2 + (x * ((-1.0 / 6) + (x * ((1.0 / 7)
                + (x * (-0.125 + (x * ((1.0 / 9) + (x * -0.1))))))))))))))));
        }

        var sum = DoubleDouble.Sum(1, x, out var tail);
        var exponent = SplitMantissa(BitConverter.DoubleToUInt64Bits(sum), out var interval, out var mantissa);
        var log = LogExtended(exponent, interval, mantissa, tail * PowerOfTwo(-exponent), out var low);
        return (log - x) + low;
    }

    private static double LogOfSpecial(double x)
    {
        if (x == 0)
            return double.NegativeInfinity;
        return x < 0 ? double.NaN : x;
    }

    /// <summary>
    /// ln((mantissa + tail)·2^exponent) as a sum of two doubles, good to 2^-66 of it; |tail| ≤ ulp(mantissa) / 2.
    /// </summary>
    /// <remarks>As <see cref="Log"/>, with r and r² / 2 kept in two doubles each, and terms up to r^10.</remarks>
    private static double LogExtended(int exponent, int interval, double mantissa, double tail, out double low)
    {
        var reciprocal = Entry(LogarithmTable.Intervals, interval);
        var rHigh = ReducedMantissa(mantissa, reciprocal, out var rLow);
        var r = DoubleDouble.Sum(rHigh, rLow, out var rTail);
        r = DoubleDouble.Sum(r, tail * reciprocal, out var tailError);
        rTail += tailError;

        var start = (exponent * LogarithmTable.Ln2High) + Entry(LogarithmTable.Intervals, interval + 1);
        var startLow = (exponent * LogarithmTable.Ln2Low) + Entry(LogarithmTable.Intervals, interval + 2);

        var square = DoubleDouble.Product(r, r, out var squareLow);
        var cubic = square * r * ((1.0 / 3) + (r * -0.25)
            + (square * (0.2 + (r * (-1.0 / 6))
            + (square * ((1.0 / 7) + (r * -0.125)
            + (square * ((1.0 / 9) + (r * -0.1))))))));

        var first = DoubleDouble.SumOrdered(start, r, out var firstLow);
        var second = DoubleDouble.SumOrdered(first, -0.5 * square, out var secondLow);
        var rest = firstLow + secondLow + startLow + (rTail - (0.5 * squareLow) - (r * rTail)) + cubic;
        return DoubleDouble.SumOrdered(second, rest, out low);
    }

    /// <summary>The exponent e and mantissa in [0.75, 1.5) of a normal double's bits, and where its interval's table entries start.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int SplitMantissa(ulong bits, out int interval, out double mantissa)
    {
        var offset = bits - MantissaStartBits;
        interval = (int)((offset >> 45) & 127) * 3;
        mantissa = BitConverter.UInt64BitsToDouble(bits - (offset & 0xFFF0000000000000));
        return (int)((long)offset >> 52);
    }

    /// <summary>mantissa·reciprocal − 1 as an unevaluated sum, without error: each partial product has at most 45 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double ReducedMantissa(double mantissa, double reciprocal, out double low)
    {
        var upper = BitConverter.UInt64BitsToDouble(BitConverter.DoubleToUInt64Bits(mantissa) & 0xFFFFFFFF00000000);
        low = (mantissa - upper) * reciprocal;
        return (upper * reciprocal) - 1;
    }
}
