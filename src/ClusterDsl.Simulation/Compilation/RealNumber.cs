namespace ClusterDsl.Simulation.Compilation;

/// <summary>Rounding and remainders as the language defines them.</summary>
internal static class RealNumber
{
    /// <summary>The nearest whole number; halves go away from zero.</summary>
    public static double Round(double x) => Math.Round(x, MidpointRounding.AwayFromZero);

    /// <summary>x − y·⌊x / y⌋: the exact remainder, with the sign of the divisor.</summary>
    public static double Mod(double x, double y)
    {
        var remainder = x % y;
        return remainder != 0 && (remainder < 0) != (y < 0) ? remainder + y : remainder;
    }
}
