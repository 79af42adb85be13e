using System.Runtime.CompilerServices;

namespace ClusterDsl.Simulation.Numerics;

public static partial class DeterministicMath
{
    /// <summary>1.5·2^52: adding it rounds a number below 2^51 to an integer, which then stands in the low bits.</summary>
    private const double RoundingShift = 6755399441055744;

    /// <summary>Up to this |x|, even the last bits of 2^e·e^r are normal doubles; beyond it the result may overflow or vanish.</summary>
    private const double ExpFastLimit = 660;

    /// <summary>e^x.</summary>
    /// <remarks>
    /// With k the integer nearest to 128·x / ln 2 and r = x − k·ln 2 / 128 (|r| ≤ 0.00271), e^x = 2^(k / 128)·e^r. The first factor
    /// comes from a table, the second from the Taylor polynomial of degree 5, whose remainder is below 2^-60.
    /// </remarks>
    public static double Exp(double x)
    {
        if (Math.Abs(x) < ExpFastLimit)
        {
            var k = ReduceExponent(x, out var r);
            var tail = Entry(ExponentialTable.Powers, ((k & 127) * 2) + 1);
            var power = BitConverter.UInt64BitsToDouble(
                ExponentialTable.Powers[(k & 127) * 2] + ((ulong)(long)(k >> 7) << 52));
            return power + (power * (tail + ExpPolynomial(r)));
        }

        return double.IsNaN(x) ? x : ExpExtended(x, 0);
    }

    /// <summary>e^x − 1, accurate also near 0.</summary>
    /// <remarks>The reduction of <see cref="Exp"/>; 2^(k/128) − 1, 2^(k/128)·r and the rest are added in two doubles.</remarks>
    public static double Expm1(double x)
    {
        // Below 2^-54 the next term, x² / 2, is under half an ulp; this also keeps −0 and NaN.
        if (!(Math.Abs(x) > 1.0 / (1L << 54)))
            return x;
        if (x > 40)
            return Exp(x);
        if (x < -40)
            return -1;

        var k = ReduceExponent(x, out var r, out var rTail);
        var tail = Entry(ExponentialTable.Powers, ((k & 127) * 2) + 1);
        var power = BitConverter.UInt64BitsToDouble(
            ExponentialTable.Powers[(k & 127) * 2] + ((ulong)(long)(k >> 7) << 52));
        var linear = DoubleDouble.Product(power, r, out var linearTail);
        var high = DoubleDouble.Sum(power, -1, out var highTail);
        var sum = DoubleDouble.Sum(high, linear, out var sumTail);
        return sum + (sumTail + highTail + linearTail + (power * (rTail + tail + (tail * r) + ExpCurvatureLong(r))));
    }

    /// <summary>The logistic function 1 / (1 + e^−x).</summary>
    public static double Logistic(double x)
    {
        if (x >= 0)
            return 1 / (1 + Exp(-x));
        var e = Exp(x);
        return e / (1 + e);
    }

    /// <summary>e^(high + low) for |low| far below |high|, or low = 0; overflow gives ∞, underflow rounds to subnormals and 0.</summary>
    private static double ExpExtended(double high, double low)
    {
        if (high > 710)
            return double.PositiveInfinity;
        if (high < -746)
            return 0;

        var k = ReduceExponent(high, out var r);
        r += low;
        var power = Entry(ExponentialTable.Powers, (k & 127) * 2);
        var tail = Entry(ExponentialTable.Powers, ((k & 127) * 2) + 1);
        var mantissa = power + (power * (tail + ExpPolynomial(r)));

        // Two exact factors: 2^e itself may be subnormal or beyond the largest power.
        var e = k >> 7;
        var half = e >> 1;
        return mantissa * PowerOfTwo(half) * PowerOfTwo(e - half);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int ReduceExponent(double x, out double r)
    {
        var shifted = (x * ExponentialTable.StepsPerUnit) + RoundingShift;
        var steps = shifted - RoundingShift;
        r = (x - (steps * ExponentialTable.StepHigh)) - (steps * ExponentialTable.StepLow);
        return (int)BitConverter.DoubleToInt64Bits(shifted);
    }

    private static int ReduceExponent(double x, out double r, out double rTail)
    {
        var shifted = (x * ExponentialTable.StepsPerUnit) + RoundingShift;
        var steps = shifted - RoundingShift;
        r = DoubleDouble.Sum(x - (steps * ExponentialTable.StepHigh), -(steps * ExponentialTable.StepLow), out rTail);
        return (int)BitConverter.DoubleToInt64Bits(shifted);
    }

    /// <summary>e^r − 1 for |r| ≤ 0.0028.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double ExpPolynomial(double r) => r + ExpCurvature(r);

    /// <summary>e^r − 1 − r for |r| ≤ 0.0028.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double ExpCurvature(double r)
    {
        var square = r * r;
        return square * ((0.5 + (r * (1.0 / 6))) + (square * ((1.0 / 24) + (r * (1.0 / 120)))));
    }

    /// <summary>As <see cref="ExpCurvature"/> with one term more: what is small beside 1 is not beside e^r − 1.</summary>
    private static double ExpCurvatureLong(double r)
    {
        var square = r * r;
        return square * ((0.5 + (r * (1.0 / 6))) + (square * ((1.0 / 24) + (r * (1.0 / 120)) + (square * (1.0 / 720)))));
    }
}
