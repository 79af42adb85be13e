using ClusterDsl.Simulation.Numerics;

namespace ClusterDsl.Simulation.Randomness;

/// <summary>
/// Draws from the distributions of the language. Each takes its numbers from the stream of one address and nothing else.
/// A parameter outside a distribution's range is a <see cref="DistributionParameterException"/>, never a silent repair.
/// </summary>
/// <remarks>
/// Uniform, normal, lognormal, exponential, Pareto, Weibull, Bernoulli, Poisson and binomial use exactly one uniform and are monotone in it
/// (inverse transform; L. Devroye, <i>Non-Uniform Random Variate Generation</i>, Springer 1986, chapter II.2): under common random numbers
/// a small change of a parameter changes the draw little. Gamma, beta and, rarely, choice reject, and may use more numbers of the
/// same address.
/// </remarks>
public static class Distributions
{
    /// <summary>2^-50, above the rounding error of 1 − mean.</summary>
    private const double ProbabilityGap = 1.0 / (1L << 50);

    /// <summary>Uniform on [lo, hi): lo + (hi − lo)·u. Gives lo when hi = lo.</summary>
    /// <param name="draw">The address.</param>
    /// <param name="lo">Lower end, finite.</param>
    /// <param name="hi">Upper end, finite, at least <paramref name="lo"/>; hi − lo must not overflow.</param>
    /// <exception cref="DistributionParameterException">An end is not finite, or hi &lt; lo.</exception>
    public static double Uniform(ref DrawStream draw, double lo, double hi)
    {
        RequireFinite("uniform", "lo", lo);
        RequireFinite("uniform", "hi", hi);
        var width = hi - lo;
        if (!(width >= 0))
            throw new DistributionParameterException("uniform", "hi", hi, "at least lo");
        RequireFinite("uniform", "hi - lo", width);
        var value = lo + (width * draw.NextUniform());

        // lo + width·u can round up to hi, which does not belong to the interval.
        return value < hi || width == 0 ? value : Math.BitDecrement(hi);
    }

    /// <summary>Normal: mean + sd·Φ⁻¹(u), density exp(−(x − mean)² / (2 sd²)) / (sd √(2π)).</summary>
    /// <param name="draw">The address.</param>
    /// <param name="mean">Mean, finite.</param>
    /// <param name="sd">Standard deviation, finite, 0 or more.</param>
    /// <exception cref="DistributionParameterException">A parameter is out of range.</exception>
    public static double Normal(ref DrawStream draw, double mean, double sd)
    {
        RequireFinite("normal", "mean", mean);
        RequireNotNegative("normal", "sd", sd);
        return mean + (sd * DeterministicMath.InverseNormal(draw.NextOpenUniform()));
    }

    /// <summary>
    /// Lognormal by the mean and standard deviation of the variable itself: exp(μ + σ·Φ⁻¹(u)) with
    /// σ² = ln(1 + (sd/mean)²) and μ = ln(mean) − σ²/2.
    /// </summary>
    /// <remarks>
    /// Source of the conversion: N. L. Johnson, S. Kotz, N. Balakrishnan, <i>Continuous Univariate Distributions</i>, vol. 1, Wiley
    /// 1994, chapter 14.
    /// </remarks>
    /// <param name="draw">The address.</param>
    /// <param name="mean">Mean of the variable (not of its logarithm), finite, above 0.</param>
    /// <param name="sd">Standard deviation of the variable (not of its logarithm), finite, 0 or more.</param>
    /// <exception cref="DistributionParameterException">A parameter is out of range.</exception>
    public static double LogNormal(ref DrawStream draw, double mean, double sd)
    {
        RequirePositive("lognormal", "mean", mean);
        RequireNotNegative("lognormal", "sd", sd);
        var ratio = sd / mean;

        // Beyond 10^9 the 1 of 1 + ratio² is lost anyway, and ratio² may overflow.
        var variance = ratio < 1e9
            ? DeterministicMath.Log1p(ratio * ratio)
            : 2 * (DeterministicMath.Log(sd) - DeterministicMath.Log(mean));
        var exponent = (Math.Sqrt(variance) * DeterministicMath.InverseNormal(draw.NextOpenUniform())) - (0.5 * variance);

        // mean·exp(…) rather than exp(ln(mean) + …): exact at sd = 0, and one logarithm less.
        return mean * DeterministicMath.Exp(exponent);
    }

    /// <summary>Exponential with a mean: −mean·ln(u).</summary>
    /// <param name="draw">The address.</param>
    /// <param name="mean">Mean (1 / rate), finite, above 0.</param>
    /// <exception cref="DistributionParameterException">The mean is out of range.</exception>
    public static double Exponential(ref DrawStream draw, double mean)
    {
        RequirePositive("exponential", "mean", mean);
        return -mean * DeterministicMath.Log(draw.NextOpenUniform());
    }

    /// <summary>
    /// Pareto (type I): minimum·u^(−1/shape), P(X &gt; x) = (minimum / x)^shape for x ≥ minimum. The mean is
    /// shape·minimum / (shape − 1) for shape &gt; 1, else infinite.
    /// </summary>
    /// <param name="draw">The address.</param>
    /// <param name="minimum">Least value (the scale), finite, above 0.</param>
    /// <param name="shape">Tail exponent, finite, above 0.</param>
    /// <exception cref="DistributionParameterException">A parameter is out of range.</exception>
    public static double Pareto(ref DrawStream draw, double minimum, double shape)
    {
        RequirePositive("pareto", "minimum", minimum);
        RequirePositive("pareto", "shape", shape);
        return minimum * DeterministicMath.Pow(draw.NextOpenUniform(), -1 / shape);
    }

    /// <summary>Weibull: scale·(−ln u)^(1/shape), P(X &gt; x) = exp(−(x / scale)^shape). Parameters in the order of gamma's.</summary>
    /// <param name="draw">The address.</param>
    /// <param name="shape">Shape, finite, above 0; 1 is the exponential.</param>
    /// <param name="scale">Scale, finite, above 0.</param>
    /// <exception cref="DistributionParameterException">A parameter is out of range.</exception>
    public static double Weibull(ref DrawStream draw, double shape, double scale)
    {
        RequirePositive("weibull", "shape", shape);
        RequirePositive("weibull", "scale", scale);
        return scale * DeterministicMath.Pow(-DeterministicMath.Log(draw.NextOpenUniform()), 1 / shape);
    }

    /// <summary>Gamma: density x^(shape − 1)·exp(−x / scale) / (Γ(shape)·scale^shape); mean shape·scale, variance shape·scale².</summary>
    /// <remarks>
    /// Rejection from a cubed normal: G. Marsaglia, W. W. Tsang, "A simple method for generating gamma variables", ACM TOMS 26(3),
    /// 2000; for shape &lt; 1 by their section 6, G(shape) = G(shape + 1)·u^(1/shape).
    /// </remarks>
    /// <param name="draw">The address.</param>
    /// <param name="shape">Shape, finite, above 0.</param>
    /// <param name="scale">Scale, finite, above 0.</param>
    /// <exception cref="DistributionParameterException">A parameter is out of range.</exception>
    public static double Gamma(ref DrawStream draw, double shape, double scale)
    {
        RequirePositive("gamma", "shape", shape);
        RequirePositive("gamma", "scale", scale);
        if (shape >= 1)
            return scale * UnitGamma(ref draw, shape);
        var boost = DeterministicMath.Pow(draw.NextOpenUniform(), 1 / shape);
        return scale * (UnitGamma(ref draw, shape + 1) * boost);
    }

    /// <summary>Beta: density x^(a − 1)·(1 − x)^(b − 1) / B(a, b) on [0, 1]; mean a / (a + b).</summary>
    /// <remarks>
    /// X / (X + Y) of two gamma variables (Devroye 1986, chapter IX, theorem 4.1), taken through logarithms when both shapes
    /// are below 1, where both gamma variables may underflow.
    /// </remarks>
    /// <param name="draw">The address.</param>
    /// <param name="a">First shape, finite, above 0.</param>
    /// <param name="b">Second shape, finite, above 0.</param>
    /// <exception cref="DistributionParameterException">A parameter is out of range.</exception>
    public static double Beta(ref DrawStream draw, double a, double b)
    {
        RequirePositive("beta", "a", a);
        RequirePositive("beta", "b", b);
        if (a >= 1 || b >= 1)
        {
            var x = Gamma(ref draw, a, 1);
            return x / (x + Gamma(ref draw, b, 1));
        }

        var logX = LogSmallGamma(ref draw, a);
        return DeterministicMath.Logistic(logX - LogSmallGamma(ref draw, b));
    }

    /// <summary>Poisson: P(k) = exp(−mean)·mean^k / k!, by <see cref="PoissonQuantile"/> of one uniform.</summary>
    /// <param name="draw">The address.</param>
    /// <param name="mean">Mean, 0 … 10^9.</param>
    /// <exception cref="DistributionParameterException">The mean is out of range.</exception>
    public static long Poisson(ref DrawStream draw, double mean) => PoissonQuantile(draw.NextOpenUniform(), mean);

    /// <summary>
    /// The Poisson quantile: the smallest k with P(K ≤ k) ≥ u. Exact, as if computed in real numbers; so it never falls as u or the mean rises.
    /// </summary>
    /// <param name="u">A probability, 0 ≤ u &lt; 1.</param>
    /// <param name="mean">Mean, 0 … 10^9.</param>
    /// <exception cref="DistributionParameterException">u or the mean is out of range.</exception>
    public static long PoissonQuantile(double u, double mean)
    {
        RequireQuantileProbability("poisson", u);
        if (!(mean >= 0 && mean <= 1e9))
            throw new DistributionParameterException("poisson", "mean", mean, "between 0 and 1e9");

        // P(0) = exp(−mean) ≥ 1 − mean: settles most draws of a small mean.
        if (u < 1 - mean - ProbabilityGap || mean == 0)
            return 0;
        var law = new PoissonLaw(mean);
        var k = LatticeQuantile.Find(u, 1 - u, law);
        return k >= 0 ? k : LatticeQuantile.FindExactly(u, law);
    }

    /// <summary>Binomial: successes in n independent trials, P(k) = C(n, k)·p^k·(1 − p)^(n − k), by <see cref="BinomialQuantile"/> of one uniform.</summary>
    /// <param name="draw">The address.</param>
    /// <param name="n">Number of trials, 0 … 10^9.</param>
    /// <param name="p">Probability of success, 0 … 1.</param>
    /// <exception cref="DistributionParameterException">A parameter is out of range.</exception>
    public static long Binomial(ref DrawStream draw, long n, double p) => BinomialQuantile(draw.NextOpenUniform(), n, p);

    /// <summary>
    /// The binomial quantile: the smallest k with P(K ≤ k) ≥ u. Exact, as if computed in real numbers; so it never falls as u, n or p rises.
    /// </summary>
    /// <param name="u">A probability, 0 ≤ u &lt; 1.</param>
    /// <param name="n">Number of trials, 0 … 10^9.</param>
    /// <param name="p">Probability of success, 0 … 1.</param>
    /// <exception cref="DistributionParameterException">u or a parameter is out of range.</exception>
    public static long BinomialQuantile(double u, long n, double p)
    {
        RequireQuantileProbability("binomial", u);
        if (n is < 0 or > 1_000_000_000)
            throw new DistributionParameterException("binomial", "n", n, "between 0 and 1e9");
        RequireProbability("binomial", "p", p);
        if (n == 0 || p == 0 || u == 0)
            return 0;
        if (p == 1)
            return n;

        // Failures are the rarer for p above ½: count those, and take u from the other end.
        var k = p <= 0.5
            ? LatticeQuantile.Find(u, 1 - u, new BinomialLaw(n, p))
            : FromFailures(LatticeQuantile.Find(1 - u, u, new BinomialLaw(n, 1 - p)), n);
        return k >= 0 ? k : LatticeQuantile.FindExactly(u, new BinomialLaw(n, p));
    }

    /// <summary>Bernoulli: true with probability p, as u &lt; p. Never at p = 0, always at p = 1.</summary>
    /// <param name="draw">The address.</param>
    /// <param name="p">Probability, 0 … 1.</param>
    /// <exception cref="DistributionParameterException">p is out of range.</exception>
    public static bool Bernoulli(ref DrawStream draw, double p)
    {
        RequireProbability("bernoulli", "p", p);
        return draw.NextUniform() < p;
    }

    /// <summary>One of 0, 1, …, k − 1, each exactly equally likely.</summary>
    /// <remarks>
    /// The high half of bits·k, repeated while the low half is among the 2^64 mod k surplus values: D. Lemire, "Fast random integer
    /// generation in an interval", ACM TOMACS 29(1), 2019.
    /// </remarks>
    /// <param name="draw">The address.</param>
    /// <param name="k">Number of choices, 1 or more.</param>
    /// <exception cref="DistributionParameterException">k is below 1.</exception>
    public static long Choice(ref DrawStream draw, long k)
    {
        if (k < 1)
            throw new DistributionParameterException("choice", "k", k, "1 or more");
        var range = (ulong)k;
        var high = Math.BigMul(draw.NextBits(), range, out ulong low);
        if (low < range)
        {
            var surplus = unchecked(0UL - range) % range;
            while (low < surplus)
                high = Math.BigMul(draw.NextBits(), range, out low);
        }

        return (long)high;
    }

    /// <summary>Discrete uniform: each whole number from lo to hi, both included, with the same chance.</summary>
    /// <param name="draw">The address.</param>
    /// <param name="lo">The least, above −2^62.</param>
    /// <param name="hi">The greatest, at least <paramref name="lo"/>, below 2^62.</param>
    /// <exception cref="DistributionParameterException">hi &lt; lo.</exception>
    public static long DiscreteUniform(ref DrawStream draw, long lo, long hi) => hi >= lo
        ? lo + Choice(ref draw, hi - lo + 1)
        : throw new DistributionParameterException("discrete_uniform", "high", hi, "at least low");

    private static long FromFailures(long failures, long n) => failures < 0 ? failures : n - failures;

    /// <summary>Gamma with scale 1 and shape ≥ 1 (Marsaglia and Tsang 2000).</summary>
    private static double UnitGamma(ref DrawStream draw, double shape)
    {
        var d = shape - (1.0 / 3);
        var c = 1 / Math.Sqrt(9 * d);
        while (true)
        {
            var x = DeterministicMath.InverseNormal(draw.NextOpenUniform());
            var t = 1 + (c * x);
            var u = draw.NextOpenUniform();
            if (t <= 0)
                continue;
            var v = t * t * t;
            if (DeterministicMath.Log(u) < (0.5 * x * x) + (d * (1 - v + DeterministicMath.Log(v))))
                return d * v;
        }
    }

    /// <summary>Logarithm of a gamma variable with scale 1 and shape &lt; 1, which may itself be below the least double.</summary>
    private static double LogSmallGamma(ref DrawStream draw, double shape)
    {
        var logBoost = DeterministicMath.Log(draw.NextOpenUniform()) / shape;
        return logBoost + DeterministicMath.Log(UnitGamma(ref draw, shape + 1));
    }

    private static void RequireFinite(string distribution, string parameter, double value)
    {
        if (!double.IsFinite(value))
            throw new DistributionParameterException(distribution, parameter, value, "a finite number");
    }

    private static void RequireNotNegative(string distribution, string parameter, double value)
    {
        if (!(value >= 0 && double.IsFinite(value)))
            throw new DistributionParameterException(distribution, parameter, value, "a finite number, 0 or more");
    }

    private static void RequirePositive(string distribution, string parameter, double value)
    {
        if (!(value > 0 && double.IsFinite(value)))
            throw new DistributionParameterException(distribution, parameter, value, "a finite number above 0");
    }

    private static void RequireProbability(string distribution, string parameter, double value)
    {
        if (!(value >= 0 && value <= 1))
            throw new DistributionParameterException(distribution, parameter, value, "a probability between 0 and 1");
    }

    private static void RequireQuantileProbability(string distribution, double u)
    {
        if (!(u >= 0 && u < 1))
            throw new DistributionParameterException(distribution, "u", u, "at least 0 and below 1");
    }
}
