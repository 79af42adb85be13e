using ClusterDsl.Simulation.Experiments;

namespace ClusterDsl.Simulation.Tests.Experiments;

/// <summary>Against tables and against R.</summary>
public sealed class StatisticsTests
{
    /// <summary>Student's sleep data (<i>Biometrika</i> 6, 1908), as in R's <c>sleep</c>: extra hours under two drugs, ten patients.</summary>
    private static readonly double[] First = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0];
    private static readonly double[] Second = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];

    [Theory]
    [InlineData(1, 12.7062)]
    [InlineData(2, 4.30265)]
    [InlineData(3, 3.18245)]
    [InlineData(4, 2.77645)]
    [InlineData(9, 2.26216)]
    [InlineData(30, 2.04227)]
    [InlineData(99, 1.98422)]
    [InlineData(120, 1.97993)]
    [InlineData(500, 1.96472)]
    [InlineData(1000, 1.96234)]
    [InlineData(int.MaxValue, 1.95996)]
    public void Students_t_is_that_of_the_tables(int degrees, double t) => Assert.Equal(t, StudentT.TwoSided(0.95, degrees), 5e-5 * t / 12);

    [Fact]
    public void The_two_ways_to_students_t_meet() => Assert.Equal(StudentT.TwoSided(0.95, 400), StudentT.TwoSided(0.95, 399), 3e-5);

    [Fact]
    public void The_paired_interval_is_that_of_R()
    {
        // t.test(first, second, paired = TRUE)
        var paired = PairedDifference.Of(First, Second);
        Assert.Equal(-1.58, paired.Differences.Mean, 1e-12);
        Assert.Equal(-2.4598858, paired.Differences.Low, 1e-7);
        Assert.Equal(-0.7001142, paired.Differences.High, 1e-7);
        Assert.Equal(-4.0621, paired.Differences.Mean / paired.Differences.StandardError, 1e-4);

        // Variances 3.200556 and 4.009; that of the differences is 1.512889.
        Assert.Equal(1 - (1.512889 / (3.200556 + 4.009)), paired.VarianceRemoved, 1e-6);
        Assert.True(paired.IsClear);
    }

    [Fact]
    public void A_missing_value_takes_its_pair_away()
    {
        var paired = PairedDifference.Of([1, double.NaN, 3, 8], [0, 5, 1, double.NaN]);
        Assert.Equal((2, 2, 1.5), (paired.Differences.Count, paired.Differences.Missing, paired.Differences.Mean));
    }

    [Fact]
    public void The_replicates_that_would_decide_are_the_fewest_whose_interval_excludes_zero()
    {
        // Mean 0.5, standard deviation √2: t·s/√n < 0.5 first at n = 34 (t of 33 is 2.0345, of 32 is 2.0369).
        var paired = PairedDifference.Of([1.5, -0.5], [0, 0]);
        Assert.False(paired.IsClear);
        Assert.True(2.0345 * Math.Sqrt(2.0 / 34) < 0.5 && 2.0369 * Math.Sqrt(2.0 / 33) > 0.5);
        Assert.Equal(34, paired.ReplicatesToDecide());
        Assert.Null(PairedDifference.Of([1, -1], [0, 0]).ReplicatesToDecide());
    }

    [Fact]
    public void Quantiles_are_those_of_R()
    {
        // quantile(c(4, 1, 3, 2), c(0.05, 0.5, 0.95))
        var summary = SampleSummary.Of([4, 1, double.NaN, 3, 2]);
        Assert.Equal([1.15, 2.5, 3.85], new[] { 0.05, 0.5, 0.95 }.Select(p => Math.Round(summary.Quantile(p), 12)));
        Assert.Equal((4, 1), (summary.Count, summary.Missing));
        Assert.Equal(Math.Sqrt(5.0 / 3), summary.StandardDeviation, 1e-12);
    }

    [Fact]
    public void One_value_has_no_interval_and_none_has_no_mean()
    {
        Assert.Equal((3, double.NaN, double.NaN), (SampleSummary.Of([3]).Mean, SampleSummary.Of([3]).Low, SampleSummary.Of([3]).StandardError));
        Assert.Equal((double.NaN, double.NaN), (SampleSummary.Of([double.NaN]).Mean, SampleSummary.Of([]).Quantile(0.5)));
    }
}
