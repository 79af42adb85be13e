using ClusterDsl.Simulation.Randomness;

namespace ClusterDsl.Simulation.Tests.Randomness;

/// <summary>Poisson and binomial quantiles are those of real numbers: at steps, between steps, and in order.</summary>
public class QuantileTests
{
    [Fact]
    public void Poisson_is_exact_at_the_doubles_beside_a_step()
    {
        foreach (var (u, mean, expected) in ReferenceQuantiles.Poisson)
            Assert.True(expected == Distributions.PoissonQuantile(u, mean), $"u {u:R}, mean {mean:R}: not {expected}");
    }

    [Fact]
    public void Binomial_is_exact_at_the_doubles_beside_a_step()
    {
        foreach (var (u, n, p, expected) in ReferenceQuantiles.Binomial)
            Assert.True(expected == Distributions.BinomialQuantile(u, n, p), $"u {u:R}, n {n}, p {p:R}: not {expected}");
    }

    /// <summary>P(K ≤ k) summed mass by mass; a u too close to a step for that sum to tell is skipped, and few are.</summary>
    [Theory]
    [InlineData(0.001)]
    [InlineData(0.5)]
    [InlineData(3)]
    [InlineData(29.5)]
    [InlineData(499)]
    [InlineData(501)]
    [InlineData(5000)]
    public void Poisson_agrees_with_summation(double mean) =>
        AssertAgrees(u => Distributions.PoissonQuantile(u, mean), k => ReferenceDistributions.PoissonMass(k, mean));

    [Theory]
    [InlineData(1, 0.25)]
    [InlineData(12, 0.9)]
    [InlineData(100, 0.5)]
    [InlineData(2000, 0.3)]
    [InlineData(4000, 0.99)]
    public void Binomial_agrees_with_summation(long n, double p) =>
        AssertAgrees(u => Distributions.BinomialQuantile(u, n, p), k => k > n ? 0 : ReferenceDistributions.BinomialMass(k, n, p));

    /// <summary>A rate raised by one unit in the last place never loses a firing, exactly where rounding would take one.</summary>
    [Fact]
    public void Poisson_never_falls_from_one_double_to_the_next()
    {
        foreach (var (stepU, stepMean, _) in ReferenceQuantiles.Poisson)
        {
            if (stepMean > 600)
                continue;
            var mean = Back(stepMean, 3);
            for (var i = 0; i < 6; i++)
            {
                var higher = Math.BitIncrement(mean);
                Assert.True(Distributions.PoissonQuantile(stepU, mean) <= Distributions.PoissonQuantile(stepU, higher));
                mean = higher;
            }

            var u = Back(stepU, 3);
            for (var i = 0; i < 6 && Math.BitIncrement(u) < 1; i++)
            {
                var higher = Math.BitIncrement(u);
                Assert.True(Distributions.PoissonQuantile(u, stepMean) <= Distributions.PoissonQuantile(higher, stepMean));
                u = higher;
            }
        }
    }

    [Fact]
    public void Quantiles_never_fall_over_the_whole_range()
    {
        var draw = new DrawStream(new RandomKey(1), 1, 1, 1);
        for (var i = 0; i < 2000; i++)
        {
            var (u, v) = (draw.NextOpenUniform(), draw.NextOpenUniform());
            var mean = Math.Pow(10, Distributions.Uniform(ref draw, -3, 9));
            var higher = mean * (1 + (0.1 * draw.NextUniform()));
            higher = Math.Min(higher, 1e9);
            Assert.True(Distributions.PoissonQuantile(Math.Min(u, v), mean) <= Distributions.PoissonQuantile(Math.Max(u, v), mean));
            Assert.True(Distributions.PoissonQuantile(u, Math.Min(mean, higher)) <= Distributions.PoissonQuantile(u, higher));

            var n = (long)Math.Pow(10, Distributions.Uniform(ref draw, 0, 6));
            var p = draw.NextUniform();
            var more = p + ((1 - p) * 0.01 * draw.NextUniform());
            Assert.True(Distributions.BinomialQuantile(Math.Min(u, v), n, p) <= Distributions.BinomialQuantile(Math.Max(u, v), n, p));
            Assert.True(Distributions.BinomialQuantile(u, n, p) <= Distributions.BinomialQuantile(u, n, more));
            Assert.True(Distributions.BinomialQuantile(u, n, p) <= Distributions.BinomialQuantile(u, n + 1, p));
        }
    }

    [Theory]
    [InlineData(1e4)]
    [InlineData(1e6)]
    [InlineData(1e9)]
    public void Poisson_of_a_large_mean_is_near_its_normal(double mean)
    {
        // Cornish–Fisher to the second term; the next is below 1 for these u.
        foreach (var (u, z) in new[] { (0.5, 0), (0.15865525393145707, -1), (0.9772498680518208, 2.0), (0.0013498980316300945, -3) })
        {
            var expected = mean + (z * Math.Sqrt(mean)) + (((z * z) - 1) / 6);
            Assert.InRange(Distributions.PoissonQuantile(u, mean), expected - 1.5, expected + 1.5);
        }
    }

    /// <summary>Both ways of finding a quantile agree wherever doubles claim to know.</summary>
    [Fact]
    public void Doubles_and_integers_agree()
    {
        var draw = new DrawStream(new RandomKey(2), 1, 1, 1);
        for (var i = 0; i < 300; i++)
        {
            // Up to 8 deviations out, on both sides.
            var u = draw.NextOpenUniform() * Math.Pow(2, -48 * draw.NextUniform());
            u = draw.NextUniform() < 0.5 ? u : 1 - u;
            var poisson = new PoissonLaw(Math.Pow(10, Distributions.Uniform(ref draw, -2, 4.5)));
            AssertSame(u, poisson, $"mean {poisson.Mean:R}");
            var n = (long)Math.Pow(10, Distributions.Uniform(ref draw, 1, 4.5));
            var p = 0.5 * draw.NextOpenUniform();
            AssertSame(u, new BinomialLaw(n, p), $"n {n}, p {p:R}");
        }
    }

    [Fact]
    public void Far_tails_are_exact_too()
    {
        // P(0) = exp(−600) = 2.65·10^-261: below it the answer is 0, above it 1.
        Assert.Equal(0, Distributions.PoissonQuantile(2.6e-261, 600));
        Assert.Equal(1, Distributions.PoissonQuantile(2.7e-261, 600));
        Assert.Equal(0, Distributions.PoissonQuantile(double.Epsilon, 600));
        Assert.Equal(0, Distributions.PoissonQuantile(Math.BitDecrement(1), 1e-300));
        Assert.Equal(1, Distributions.PoissonQuantile(Math.BitDecrement(1), 1e-10));
        Assert.Equal(50, Distributions.BinomialQuantile(Math.BitDecrement(1), 50, 0.5));
        Assert.Equal(0, Distributions.BinomialQuantile(Math.ScaleB(1, -1074), 1074, 0.5));
        Assert.Equal(1, Distributions.BinomialQuantile(Math.ScaleB(1, -1073), 1074, 0.5));
    }

    private static void AssertSame<TLaw>(double u, TLaw law, string what)
        where TLaw : ILatticeLaw
    {
        var found = LatticeQuantile.Find(u, 1 - u, law);
        if (found >= 0)
            Assert.True(LatticeQuantile.FindExactly(u, law) == found, $"u {u:R}, {what}: doubles say {found}");
    }

    private static void AssertAgrees(Func<double, long> quantile, Func<long, double> mass)
    {
        var cumulated = new List<double>();
        var sum = 0.0;
        for (var k = 0L; sum < 1 - 1e-9; k++)
        {
            sum += mass(k);
            cumulated.Add(sum);
        }

        var draw = new DrawStream(new RandomKey(3), 1, 1, 1);
        var skipped = 0;
        for (var i = 0; i < 3000; i++)
        {
            var u = draw.NextOpenUniform() * (1 - 1e-8);
            var k = cumulated.FindIndex(c => c >= u);
            if (cumulated[k] - u < 1e-11 || (k > 0 && u - cumulated[k - 1] < 1e-11))
                skipped++;
            else
                Assert.True(k == quantile(u), $"u {u:R}: {quantile(u)}, not {k}");
        }

        Assert.True(skipped < 5);
    }

    private static double Back(double x, int doubles)
    {
        for (var i = 0; i < doubles; i++)
            x = Math.BitDecrement(x);
        return x;
    }
}
