namespace ClusterDsl.Simulation.Numerics;

public static partial class DeterministicMath
{
    private const double CentreEdge = 0.375;
    private const double NearEdge = 6.5;

    /// <summary>The quantile of the standard normal distribution: the z with Φ(z) = probability; −∞ at 0, ∞ at 1, NaN outside.</summary>
    /// <remarks>
    /// For |q| ≤ 0.375, q = probability − ½, z = q·(√(2π) + q²·W(0.375² − q²)). In the tails, with p the smaller of probability and 1 − probability
    /// and t = √(−2 ln p), z = ±(t − G(t)), where t carries most of z and the rational G the rest. Fitted by <c>tables.py</c>.
    /// </remarks>
    public static double InverseNormal(double probability)
    {
        var q = probability - 0.5;
        if (Math.Abs(q) <= CentreEdge)
        {
            var s = (CentreEdge - q) * (CentreEdge + q);
            var w = Ratio(InverseNormalCoefficients.CentreNumerator, InverseNormalCoefficients.CentreDenominator, s);
            return (q * InverseNormalCoefficients.Slope) + (q * (InverseNormalCoefficients.SlopeLow + (q * q * w)));
        }

        if (!(probability > 0 && probability < 1))
        {
            if (probability == 0)
                return double.NegativeInfinity;
            return probability == 1 ? double.PositiveInfinity : double.NaN;
        }

        var t = Math.Sqrt(-2 * Log(Math.Min(probability, 1 - probability)));
        var gap = t < NearEdge
            ? Ratio(InverseNormalCoefficients.NearNumerator, InverseNormalCoefficients.NearDenominator, t)
            : Ratio(InverseNormalCoefficients.FarNumerator, InverseNormalCoefficients.FarDenominator, t);
        return q < 0 ? gap - t : t - gap;
    }

    private static double Ratio(ReadOnlySpan<ulong> numerator, ReadOnlySpan<ulong> denominator, double x)
    {
        var top = Entry(numerator, numerator.Length - 1);
        var bottom = Entry(denominator, denominator.Length - 1);

        // Both at once: the two chains of dependent operations overlap.
        for (var i = numerator.Length - 2; i >= 0; i--)
        {
            top = (top * x) + Entry(numerator, i);
            bottom = (bottom * x) + Entry(denominator, i);
        }

        return top / bottom;
    }
}
