using System.Numerics;
using ClusterDsl.Simulation.Numerics;

namespace ClusterDsl.Simulation.Randomness;

/// <summary>The binomial distribution with n ≥ 1 and 0 &lt; p &lt; 1; all but <see cref="ExactRatio"/> and <see cref="Mode"/> want p ≤ ½.</summary>
/// <remarks>
/// Masses by Stirling's series (C. Loader, "Fast and accurate computation of binomial probabilities", 2000). Tails by
/// P(K ≤ k) = (n − k)·C(n, k)·∫_p^1 x^k (1 − x)^(n − k − 1) dx, with x = p + y·√(p(1 − p) / n) (Abramowitz and Stegun 1964, 26.5.24).
/// The part of an exponent that is linear in y is a difference of nearly equal numbers and is taken with n·p in two doubles.
/// </remarks>
internal readonly struct BinomialLaw : ILatticeLaw
{
    private readonly long _n;
    private readonly double _p;
    private readonly double _q;
    private readonly double _odds;

    public BinomialLaw(long n, double p)
    {
        _n = n;
        _p = p;
        _q = 1 - p;
        _odds = p / _q;
        Deviation = Math.Sqrt(n * p * _q);
    }

    public double Mean => _n * _p;

    public double Deviation { get; }

    public long Mode => Math.Min(_n, (long)((_n + 1) * _p));

    public long Last => _n;

    public double MassAtZero => DeterministicMath.Exp(_n * DeterministicMath.Log1p(-_p));

    public double Ratio(long k) => _odds * (_n - k) / (k + 1);

    public (BigInteger Numerator, BigInteger Denominator) ExactRatio(long k)
    {
        var (numerator, denominator) = DyadicFraction.Of(_p);
        return (numerator * (_n - k), (denominator - numerator) * (k + 1));
    }

    public double Mass(long k)
    {
        var failures = _n - k;
        var excess = MeanLess(_n, k);
        var exponent = (k * DeterministicMath.Log1pMinusX(excess / k))
            + (failures * DeterministicMath.Log1pMinusX(-excess / failures))
            + (DeterministicMath.StirlingRemainder(_n) - DeterministicMath.StirlingRemainder(k) - DeterministicMath.StirlingRemainder(failures));
        return DeterministicMath.Exp(exponent) * Math.Sqrt(_n / (2 * Math.PI * k * failures));
    }

    public double TailScale(long k) => (_n - k) * Deviation / (_q * _n);

    public double TailExponent(long k, double y)
    {
        var w = y * Deviation / _n;
        return (k * DeterministicMath.Log1pMinusX(w / _p))
            + ((_n - k - 1) * DeterministicMath.Log1pMinusX(-w / _q))
            - (w * MeanLess(_n - 1, k) / (_p * _q));
    }

    /// <summary>trials·p − k, as accurate as p itself.</summary>
    private double MeanLess(long trials, long k)
    {
        var mean = DoubleDouble.Product(trials, _p, out var meanLow);
        return (mean - k) + meanLow;
    }
}
