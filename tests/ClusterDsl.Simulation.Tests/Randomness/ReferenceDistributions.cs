namespace ClusterDsl.Simulation.Tests.Randomness;

/// <summary>
/// Distribution functions for the tests, by other ways than the library's: incomplete gamma and beta functions as series and continued
/// fractions (Abramowitz and Stegun 1964, 6.5.29, 6.5.31, 26.5.8), masses through logarithms of factorials.
/// </summary>
internal static class ReferenceDistributions
{
    private const int MostTerms = 100_000;

    public static double NormalCdf(double z) =>
        z < 0 ? 0.5 * UpperGamma(0.5, z * z / 2) : 0.5 + (0.5 * (1 - UpperGamma(0.5, z * z / 2)));

    public static double GammaCdf(double shape, double x) => 1 - UpperGamma(shape, x);

    public static double BetaCdf(double a, double b, double x)
    {
        if (x <= 0)
            return 0;
        if (x >= 1)
            return 1;
        return x > (a + 1) / (a + b + 2) ? 1 - BetaFraction(b, a, 1 - x) : BetaFraction(a, b, x);
    }

    public static double PoissonMass(long k, double mean) => Math.Exp((k * Math.Log(mean)) - mean - LogGamma(k + 1));

    public static double BinomialMass(long k, long n, double p) =>
        Math.Exp(LogGamma(n + 1) - LogGamma(k + 1) - LogGamma(n - k + 1) + (k * Math.Log(p)) + ((n - k) * Math.Log(1 - p)));

    /// <summary>ln Γ(x), x &gt; 0: Stirling's series after shifting the argument above 12.</summary>
    public static double LogGamma(double x)
    {
        var product = 1.0;
        for (; x < 12; x++)
            product *= x;
        var s = 1 / (x * x);
        var series = ((1.0 / 12) - (s * ((1.0 / 360) - (s * ((1.0 / 1260) - (s * ((1.0 / 1680) - (s / 1188)))))))) / x;
        return ((x - 0.5) * Math.Log(x)) - x + (0.5 * Math.Log(2 * Math.PI)) + series - Math.Log(product);
    }

    /// <summary>Γ(a, x) / Γ(a).</summary>
    private static double UpperGamma(double a, double x)
    {
        if (x <= 0)
            return 1;
        var front = Math.Exp((a * Math.Log(x)) - x - LogGamma(a));
        if (x < a + 1)
        {
            var term = 1 / a;
            var sum = term;
            for (var n = 1; n < MostTerms && term > sum * 1e-17; n++)
            {
                term *= x / (a + n);
                sum += term;
            }

            return 1 - (front * sum);
        }

        // Backwards from far out: x ≥ a + 1 converges fast.
        var fraction = 0.0;
        for (var n = 200; n >= 1; n--)
            fraction = n * (n - a) / (x + (2 * n) + 1 - a - fraction);
        return front / (x + 1 - a - fraction);
    }

    private static double BetaFraction(double a, double b, double x)
    {
        var front = Math.Exp(LogGamma(a + b) - LogGamma(a) - LogGamma(b) + (a * Math.Log(x)) + (b * Math.Log(1 - x))) / a;
        var fraction = 1.0;
        for (var m = 60; m >= 1; m--)
        {
            var even = m * (b - m) * x / ((a + (2 * m) - 1) * (a + (2 * m)));
            var odd = -(a + m - 1) * (a + b + m - 1) * x / ((a + (2 * m) - 2) * (a + (2 * m) - 1));
            fraction = 1 + (odd / (1 + (even / fraction)));
        }

        return front / fraction;
    }
}
