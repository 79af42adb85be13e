using System.Numerics;
using ClusterDsl.Simulation.Numerics;

namespace ClusterDsl.Simulation.Randomness;

/// <summary>The Poisson distribution with a mean above 0.</summary>
/// <remarks>
/// Masses by Stirling's series for k!, so that only small quantities are exponentiated (C. Loader, "Fast and accurate computation of binomial
/// probabilities", 2000). Tails by P(K ≤ k) = ∫_mean^∞ t^k e^−t dt / k!, with t = mean·(1 + y / √mean)
/// (Abramowitz and Stegun 1964, 26.4.21).
/// </remarks>
internal readonly struct PoissonLaw : ILatticeLaw
{
    private readonly double _mean;

    public PoissonLaw(double mean)
    {
        _mean = mean;
        Deviation = Math.Sqrt(mean);
    }

    public double Mean => _mean;

    public double Deviation { get; }

    public long Mode => (long)_mean;

    public long Last => long.MaxValue;

    public double MassAtZero => DeterministicMath.Exp(-_mean);

    public double Ratio(long k) => _mean / (k + 1);

    public (BigInteger Numerator, BigInteger Denominator) ExactRatio(long k)
    {
        var (numerator, denominator) = DyadicFraction.Of(_mean);
        return (numerator, denominator * (k + 1));
    }

    public double Mass(long k)
    {
        var exponent = (k * DeterministicMath.Log1pMinusX((_mean - k) / k)) - DeterministicMath.StirlingRemainder(k);
        return DeterministicMath.Exp(exponent) / Math.Sqrt(2 * Math.PI * k);
    }

    public double TailScale(long k) => Deviation;

    public double TailExponent(long k, double y)
    {
        var s = y / Deviation;
        return (k * DeterministicMath.Log1pMinusX(s)) + ((k - _mean) * s);
    }
}
