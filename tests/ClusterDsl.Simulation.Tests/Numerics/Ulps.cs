namespace ClusterDsl.Simulation.Tests.Numerics;

/// <summary>Distances between doubles, counted in doubles.</summary>
internal static class Ulps
{
    /// <summary>How many doubles lie from one to the other: positive if the second is the greater.</summary>
    public static double Between(double from, double to)
    {
        if (double.IsNaN(from) || double.IsNaN(to))
            return double.IsNaN(from) && double.IsNaN(to) ? 0 : double.PositiveInfinity;
        return Position(to) - Position(from);
    }

    public static double Distance(double a, double b) => Math.Abs(Between(a, b));

    private static long Position(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        return bits >= 0 ? bits : long.MinValue - bits;
    }
}
