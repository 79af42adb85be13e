namespace ClusterDsl.Simulation.Tests;

/// <summary>What tests of random results need.</summary>
internal static class Statistic
{
    /// <summary>Asserts that a value lies within 4 standard errors of what is expected.</summary>
    public static void IsNear(double expected, double actual, double standardError) =>
        Assert.InRange(actual, expected - (4 * standardError), expected + (4 * standardError));

    public static double Variance(double[] values)
    {
        var mean = values.Average();
        return values.Sum(v => (v - mean) * (v - mean)) / (values.Length - 1);
    }
}
