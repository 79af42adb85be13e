namespace ClusterDsl.Simulation.Tests.Randomness;

/// <summary>Tests of samples against distributions. Seeds are fixed, so a bound that holds once holds always.</summary>
internal static class GoodnessOfFit
{
    /// <summary>Kolmogorov–Smirnov: √n·max |empirical − true|. P(above 1.95) is 0.001 for a correct sampler.</summary>
    public static double KolmogorovSmirnov(double[] sample, Func<double, double> cdf)
    {
        var sorted = sample.Order().ToArray();
        var worst = 0.0;
        for (var i = 0; i < sorted.Length; i++)
        {
            var f = cdf(sorted[i]);
            worst = Math.Max(worst, Math.Max(f - ((double)i / sorted.Length), ((i + 1.0) / sorted.Length) - f));
        }

        return worst * Math.Sqrt(sample.Length);
    }

    /// <summary>
    /// Chi-square of counts against expected counts, as a number of standard deviations from its expectation: (χ² − df) / √(2·df). Cells
    /// are pooled from the left until 10 are expected.
    /// </summary>
    public static double ChiSquare(IEnumerable<(double Observed, double Expected)> cells)
    {
        var chiSquare = 0.0;
        var degrees = -1;
        var (observed, expected) = (0.0, 0.0);
        foreach (var cell in cells)
        {
            observed += cell.Observed;
            expected += cell.Expected;
            if (expected < 10)
                continue;
            chiSquare += (observed - expected) * (observed - expected) / expected;
            degrees++;
            (observed, expected) = (0, 0);
        }

        if (expected > 1)
            chiSquare += (observed - expected) * (observed - expected) / expected;
        return (chiSquare - degrees) / Math.Sqrt(2 * Math.Max(1, degrees));
    }

    /// <summary>Chi-square of values 0, 1, … against masses.</summary>
    public static double ChiSquare(long[] sample, Func<long, double> mass)
    {
        var last = sample.Max() + 1;
        var counts = new double[last + 1];
        foreach (var k in sample)
            counts[k]++;
        var cells = new List<(double, double)>();
        var rest = 1.0;
        for (var k = 0L; k < last; k++)
        {
            cells.Add((counts[k], mass(k) * sample.Length));
            rest -= mass(k);
        }

        cells.Add((0, Math.Max(0, rest) * sample.Length));
        return ChiSquare(cells);
    }

    /// <summary>Mean and variance within 4 standard errors, the latter's from the sample's fourth moment.</summary>
    public static void AssertMoments(double[] sample, double mean, double variance)
    {
        var n = sample.Length;
        var sampleMean = sample.Average();
        Assert.True(Math.Abs(sampleMean - mean) <= 4 * Math.Sqrt(variance / n), $"mean {sampleMean:R}, not {mean:R}");

        var squares = sample.Select(x => (x - mean) * (x - mean)).ToArray();
        var sampleVariance = squares.Average();
        var error = Math.Sqrt(squares.Select(s => (s - sampleVariance) * (s - sampleVariance)).Average() / n);
        Assert.True(Math.Abs(sampleVariance - variance) <= 4 * error, $"variance {sampleVariance:R}, not {variance:R}");
    }
}
