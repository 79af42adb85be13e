using System.Numerics;

namespace ClusterDsl.Simulation.Randomness;

/// <summary>Doubles as the exact fractions that they are.</summary>
internal static class DyadicFraction
{
    /// <summary>A finite double, 0 or more, as numerator / denominator, the denominator a power of 2.</summary>
    public static (BigInteger Numerator, BigInteger Denominator) Of(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        var exponent = (int)(bits >> 52);
        var mantissa = bits & 0xFFFFFFFFFFFFF;
        if (exponent == 0)
            exponent = 1;
        else
            mantissa |= 1L << 52;
        var shift = exponent - 1075;
        return shift >= 0 ? (new BigInteger(mantissa) << shift, BigInteger.One) : (mantissa, BigInteger.One << -shift);
    }
}
