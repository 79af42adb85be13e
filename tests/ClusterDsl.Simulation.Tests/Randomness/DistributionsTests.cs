using ClusterDsl.Simulation.Randomness;

namespace ClusterDsl.Simulation.Tests.Randomness;

/// <summary>100,000 draws of each continuous distribution, one per identity, against its moments and its distribution function.</summary>
public class DistributionsTests
{
    private const int Count = 100_000;
    private const double WorstKolmogorovSmirnov = 1.95;

    private delegate double Sampler(ref DrawStream draw);

    [Theory]
    [InlineData(0, 1)]
    [InlineData(-3, 20)]
    public void Uniform(double lo, double hi) =>
        AssertFits(
            (ref DrawStream draw) => Distributions.Uniform(ref draw, lo, hi),
            x => (x - lo) / (hi - lo),
            (lo + hi) / 2,
            (hi - lo) * (hi - lo) / 12);

    [Theory]
    [InlineData(0, 1)]
    [InlineData(-5, 0.01)]
    public void Normal(double mean, double sd) =>
        AssertFits(
            (ref DrawStream draw) => Distributions.Normal(ref draw, mean, sd),
            x => ReferenceDistributions.NormalCdf((x - mean) / sd),
            mean,
            sd * sd);

    [Theory]
    [InlineData(1.2, 0.6)]
    [InlineData(100, 10)]
    public void LogNormal_has_the_mean_and_sd_of_the_variable_itself(double mean, double sd)
    {
        var sigma = Math.Sqrt(Math.Log(1 + (sd * sd / (mean * mean))));
        AssertFits(
            (ref DrawStream draw) => Distributions.LogNormal(ref draw, mean, sd),
            x => ReferenceDistributions.NormalCdf((Math.Log(x / mean) + (sigma * sigma / 2)) / sigma),
            mean,
            sd * sd);
    }

    [Fact]
    public void Exponential() =>
        AssertFits((ref DrawStream draw) => Distributions.Exponential(ref draw, 2.5), x => 1 - Math.Exp(-x / 2.5), 2.5, 6.25);

    [Theory]
    [InlineData(2, 9)]
    [InlineData(0.1, 15)]
    public void Pareto(double minimum, double shape) =>
        AssertFits(
            (ref DrawStream draw) => Distributions.Pareto(ref draw, minimum, shape),
            x => 1 - Math.Pow(minimum / x, shape),
            shape * minimum / (shape - 1),
            minimum * minimum * shape / ((shape - 1) * (shape - 1) * (shape - 2)));

    [Theory]
    [InlineData(0.8, 3)]
    [InlineData(2.5, 0.5)]
    public void Weibull(double shape, double scale)
    {
        var first = Math.Exp(ReferenceDistributions.LogGamma(1 + (1 / shape)));
        var second = Math.Exp(ReferenceDistributions.LogGamma(1 + (2 / shape)));
        AssertFits(
            (ref DrawStream draw) => Distributions.Weibull(ref draw, shape, scale),
            x => 1 - Math.Exp(-Math.Pow(x / scale, shape)),
            scale * first,
            scale * scale * (second - (first * first)));
    }

    [Theory]
    [InlineData(0.05, 1)]
    [InlineData(0.7, 2)]
    [InlineData(1, 1)]
    [InlineData(2.5, 0.4)]
    [InlineData(80, 3)]
    public void Gamma(double shape, double scale) =>
        AssertFits(
            (ref DrawStream draw) => Distributions.Gamma(ref draw, shape, scale),
            x => ReferenceDistributions.GammaCdf(shape, x / scale),
            shape * scale,
            shape * scale * scale);

    [Theory]
    [InlineData(2, 6)]
    [InlineData(8, 2)]
    [InlineData(0.5, 0.5)]
    [InlineData(0.3, 4)]
    [InlineData(1, 1)]
    [InlineData(30, 50)]
    public void Beta(double a, double b) =>
        AssertFits(
            (ref DrawStream draw) => Distributions.Beta(ref draw, a, b),
            x => ReferenceDistributions.BetaCdf(a, b, x),
            a / (a + b),
            a * b / ((a + b) * (a + b) * (a + b + 1)));

    [Fact]
    public void Beta_of_tiny_shapes_is_0_or_1_and_never_undefined()
    {
        var ones = 0;
        for (var i = 0UL; i < 2000; i++)
        {
            var draw = new DrawStream(new RandomKey(1), 1, 1, i);
            var x = Distributions.Beta(ref draw, 1e-5, 1e-5);
            Assert.InRange(x, 0, 1);
            ones += x > 0.5 ? 1 : 0;
        }

        Assert.InRange(ones, 1000 - 90, 1000 + 90);
    }

    [Fact]
    public void Degenerate_parameters_give_what_they_say()
    {
        for (var i = 0UL; i < 1000; i++)
        {
            var draw = new DrawStream(new RandomKey(4), 1, 1, i);
            Assert.Equal(3, Distributions.Uniform(ref draw, 3, 3));
            Assert.Equal(5, Distributions.Normal(ref draw, 5, 0));
            Assert.Equal(5, Distributions.LogNormal(ref draw, 5, 0));
            Assert.Equal(0, Distributions.Poisson(ref draw, 0));
            Assert.Equal(0, Distributions.Binomial(ref draw, 0, 0.5));
            Assert.Equal(0, Distributions.Binomial(ref draw, 9, 0));
            Assert.Equal(9, Distributions.Binomial(ref draw, 9, 1));
            Assert.False(Distributions.Bernoulli(ref draw, 0));
            Assert.True(Distributions.Bernoulli(ref draw, 1));
            Assert.Equal(0, Distributions.Choice(ref draw, 1));
        }
    }

    [Fact]
    public void Uniform_never_reaches_its_upper_end()
    {
        // Two neighbouring doubles: lo + (hi − lo)·u rounds to hi half of the time.
        var hi = Math.BitIncrement(1.0);
        for (var i = 0UL; i < 1000; i++)
        {
            var draw = new DrawStream(new RandomKey(5), 1, 1, i);
            Assert.Equal(1, Distributions.Uniform(ref draw, 1, hi));
        }
    }

    [Fact]
    public void LogNormal_of_an_extreme_spread_stays_a_number()
    {
        for (var i = 0UL; i < 1000; i++)
        {
            var draw = new DrawStream(new RandomKey(6), 1, 1, i);
            Assert.True(double.IsFinite(Distributions.LogNormal(ref draw, 1e-300, 1e300)));
        }
    }

    /// <summary>Common random numbers: one uniform each, so whatever the parameter, the next number of the stream is the same.</summary>
    [Fact]
    public void Inverse_transforms_take_one_number()
    {
        Sampler[] samplers =
        [
            (ref DrawStream draw) => Distributions.Uniform(ref draw, 0, 3),
            (ref DrawStream draw) => Distributions.Normal(ref draw, 1, 2),
            (ref DrawStream draw) => Distributions.LogNormal(ref draw, 1, 2),
            (ref DrawStream draw) => Distributions.Exponential(ref draw, 2),
            (ref DrawStream draw) => Distributions.Pareto(ref draw, 1, 2),
            (ref DrawStream draw) => Distributions.Weibull(ref draw, 1, 2),
            (ref DrawStream draw) => Distributions.Poisson(ref draw, 3),
            (ref DrawStream draw) => Distributions.Poisson(ref draw, 3000),
            (ref DrawStream draw) => Distributions.Binomial(ref draw, 30, 0.5),
            (ref DrawStream draw) => Distributions.Binomial(ref draw, 30_000, 0.5),
            (ref DrawStream draw) => Distributions.Bernoulli(ref draw, 0.5) ? 1 : 0,
        ];
        var plain = new DrawStream(new RandomKey(7), 1, 1, 1);
        plain.NextBits();
        var second = plain.NextBits();
        foreach (var sampler in samplers)
        {
            var draw = new DrawStream(new RandomKey(7), 1, 1, 1);
            sampler(ref draw);
            Assert.Equal(second, draw.NextBits());
        }
    }

    private static void AssertFits(Sampler sampler, Func<double, double> cdf, double mean, double variance)
    {
        var sample = new double[Count];
        for (var i = 0; i < Count; i++)
        {
            var draw = new DrawStream(new RandomKey(2010), RandomSite.Of("test"), 1, Identity.Of(1, i));
            sample[i] = sampler(ref draw);
        }

        GoodnessOfFit.AssertMoments(sample, mean, variance);
        var distance = GoodnessOfFit.KolmogorovSmirnov(sample, cdf);
        Assert.True(distance < WorstKolmogorovSmirnov, $"Kolmogorov–Smirnov {distance:F2}");
    }
}
