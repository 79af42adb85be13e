namespace ClusterDsl.Simulation.Numerics;

public static partial class DeterministicMath
{
    /// <summary>ln n! − (n·ln n − n + ½·ln(2πn)), for n ≥ 16: 1/(12n) − 1/(360n³) + … to the term in n^-9 (the next is below 2^-54).</summary>
    /// <remarks>Source: Abramowitz and Stegun 1964, 6.1.41.</remarks>
    internal static double StirlingRemainder(double n)
    {
        var inverse = 1 / n;
        var square = inverse * inverse;
        return inverse * ((1.0 / 12) - (square * ((1.0 / 360) - (square * ((1.0 / 1260) - (square * ((1.0 / 1680) - (square * (1.0 / 1188)))))))));
    }
}
