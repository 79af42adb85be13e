using ClusterDsl.Simulation.Randomness;

namespace ClusterDsl.Simulation.Tests.Randomness;

/// <summary>100,000 draws of each distribution on whole numbers, one per identity, against its moments and its masses.</summary>
public class CountDistributionsTests
{
    private const int Count = 100_000;
    private const double WorstChiSquare = 4;

    private delegate long CountSampler(ref DrawStream draw);

    [Theory]
    [InlineData(0.05)]
    [InlineData(1)]
    [InlineData(7.3)]
    [InlineData(60)]
    [InlineData(900)]
    public void Poisson(double mean) =>
        AssertFits(
            (ref DrawStream draw) => Distributions.Poisson(ref draw, mean),
            k => ReferenceDistributions.PoissonMass(k, mean),
            mean,
            mean);

    [Theory]
    [InlineData(1, 0.3)]
    [InlineData(10, 0.5)]
    [InlineData(40, 0.95)]
    [InlineData(300, 0.02)]
    [InlineData(1000, 0.4)]
    [InlineData(5000, 0.8)]
    public void Binomial(long n, double p) =>
        AssertFits(
            (ref DrawStream draw) => Distributions.Binomial(ref draw, n, p),
            k => k > n ? 0 : ReferenceDistributions.BinomialMass(k, n, p),
            n * p,
            n * p * (1 - p));

    [Fact]
    public void Bernoulli() =>
        AssertFits(
            (ref DrawStream draw) => Distributions.Bernoulli(ref draw, 0.3) ? 1 : 0,
            k => k switch { 0 => 0.7, 1 => 0.3, _ => 0 },
            0.3,
            0.21);

    [Theory]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(1000)]
    public void Choice(long k) =>
        AssertFits(
            (ref DrawStream draw) => Distributions.Choice(ref draw, k),
            i => i < k ? 1.0 / k : 0,
            (k - 1) / 2.0,
            ((k * k) - 1) / 12.0);

    [Theory]
    [InlineData(3, 3)]
    [InlineData(-2, 4)]
    [InlineData(0, 99)]
    public void DiscreteUniform(long low, long high) =>
        AssertFits(
            (ref DrawStream draw) => Distributions.DiscreteUniform(ref draw, low, high) - low,
            i => i <= high - low ? 1.0 / (high - low + 1) : 0,
            (high - low) / 2.0,
            (((high - low + 1.0) * (high - low + 1.0)) - 1) / 12.0);

    [Fact]
    public void Choice_among_more_than_the_half_of_all_words_repeats_and_stays_uniform()
    {
        // 3·2^61: a quarter of all words is surplus; without rejection, choices of two residues mod 3 would get three words, of one two.
        const long Choices = 3L << 61;
        var thirds = new double[3];
        for (var i = 0UL; i < 30_000; i++)
        {
            var draw = new DrawStream(new RandomKey(3), 1, 1, i);
            thirds[Distributions.Choice(ref draw, Choices) % 3]++;
        }

        Assert.InRange(GoodnessOfFit.ChiSquare(thirds.Select(count => (count, 10_000.0))), -2, WorstChiSquare);
    }

    private static void AssertFits(CountSampler sampler, Func<long, double> mass, double mean, double variance)
    {
        var sample = new long[Count];
        for (var i = 0; i < Count; i++)
        {
            var draw = new DrawStream(new RandomKey(2010), RandomSite.Of("test"), 2, Identity.Of(1, i));
            sample[i] = sampler(ref draw);
        }

        GoodnessOfFit.AssertMoments([.. sample.Select(k => (double)k)], mean, variance);
        var deviation = GoodnessOfFit.ChiSquare(sample, mass);
        Assert.True(deviation < WorstChiSquare, $"chi-square {deviation:F2} deviations above its expectation");
    }
}
