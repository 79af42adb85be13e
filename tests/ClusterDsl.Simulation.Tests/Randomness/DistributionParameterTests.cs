using ClusterDsl.Simulation.Randomness;

namespace ClusterDsl.Simulation.Tests.Randomness;

/// <summary>Parameters outside a distribution's range are refused by name, whatever the draw.</summary>
public class DistributionParameterTests
{
    private const double Infinity = double.PositiveInfinity;
    private const double NaN = double.NaN;

    [Theory]
    [InlineData("uniform", "lo", NaN, 1)]
    [InlineData("uniform", "hi", 0, Infinity)]
    [InlineData("uniform", "hi", 1, 0)]
    [InlineData("uniform", "hi - lo", -1e308, 1e308)]
    [InlineData("normal", "mean", NaN, 1)]
    [InlineData("normal", "mean", Infinity, 1)]
    [InlineData("normal", "sd", 0, -1)]
    [InlineData("normal", "sd", 0, NaN)]
    [InlineData("lognormal", "mean", 0, 1)]
    [InlineData("lognormal", "sd", 1, -1e-9)]
    [InlineData("exponential", "mean", 0, 0)]
    [InlineData("pareto", "minimum", 0, 1)]
    [InlineData("pareto", "shape", 1, -1)]
    [InlineData("weibull", "shape", 0, 1)]
    [InlineData("weibull", "scale", 1, Infinity)]
    [InlineData("gamma", "shape", -1, 1)]
    [InlineData("gamma", "scale", 1, 0)]
    [InlineData("beta", "a", 0, 1)]
    [InlineData("beta", "b", 1, NaN)]
    [InlineData("poisson", "mean", -1e-9, 0)]
    [InlineData("poisson", "mean", NaN, 0)]
    [InlineData("poisson", "mean", 1.1e9, 0)]
    [InlineData("binomial", "n", -1, 0.5)]
    [InlineData("binomial", "n", 2e9, 0.5)]
    [InlineData("binomial", "p", 1, 1.0000001)]
    [InlineData("binomial", "p", 1, NaN)]
    [InlineData("bernoulli", "p", -0.1, 0)]
    [InlineData("bernoulli", "p", NaN, 0)]
    [InlineData("discrete_uniform", "high", 3, 2)]
    [InlineData("choice", "k", 0, 0)]
    public void Are_refused(string distribution, string parameter, double first, double second)
    {
        var exception = Assert.Throws<DistributionParameterException>(() => Draw(distribution, first, second));
        Assert.Equal(distribution, exception.Distribution);
        Assert.Equal(parameter, exception.Parameter);
        Assert.Contains(exception.Requirement, exception.Message);
        Assert.StartsWith($"{distribution}: {parameter} is ", exception.Message);
        if (parameter is not "hi - lo")
            Assert.Contains(exception.Value, new[] { first, second });
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.0)]
    [InlineData(NaN)]
    public void Quantiles_refuse_what_is_no_probability(double u)
    {
        Assert.Equal("u", Assert.Throws<DistributionParameterException>(() => Distributions.PoissonQuantile(u, 1)).Parameter);
        Assert.Equal("u", Assert.Throws<DistributionParameterException>(() => Distributions.BinomialQuantile(u, 1, 0.5)).Parameter);
    }

    private static double Draw(string distribution, double first, double second)
    {
        var draw = new DrawStream(new RandomKey(1), 1, 1, 1);
        return distribution switch
        {
            "uniform" => Distributions.Uniform(ref draw, first, second),
            "normal" => Distributions.Normal(ref draw, first, second),
            "lognormal" => Distributions.LogNormal(ref draw, first, second),
            "exponential" => Distributions.Exponential(ref draw, first),
            "pareto" => Distributions.Pareto(ref draw, first, second),
            "weibull" => Distributions.Weibull(ref draw, first, second),
            "gamma" => Distributions.Gamma(ref draw, first, second),
            "beta" => Distributions.Beta(ref draw, first, second),
            "poisson" => Distributions.Poisson(ref draw, first),
            "binomial" => Distributions.Binomial(ref draw, (long)first, second),
            "bernoulli" => Distributions.Bernoulli(ref draw, first) ? 1 : 0,
            "discrete_uniform" => Distributions.DiscreteUniform(ref draw, (long)first, (long)second),
            "choice" => Distributions.Choice(ref draw, (long)first),
            _ => throw new ArgumentException("no such distribution", nameof(distribution)),
        };
    }
}
