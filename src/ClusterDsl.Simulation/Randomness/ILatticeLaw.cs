using System.Numerics;

namespace ClusterDsl.Simulation.Randomness;

/// <summary>
/// A distribution on 0, 1, 2, … with one peak, as <see cref="LatticeQuantile"/> needs it: masses, their ratios, and tails as integrals.
/// </summary>
internal interface ILatticeLaw
{
    /// <summary>The expectation.</summary>
    double Mean { get; }

    /// <summary>The standard deviation.</summary>
    double Deviation { get; }

    /// <summary>A most probable value.</summary>
    long Mode { get; }

    /// <summary>The largest value, <see cref="long.MaxValue"/> if there is none.</summary>
    long Last { get; }

    /// <summary>P(0); called where the mean is at most <see cref="LatticeQuantile.DirectMean"/>.</summary>
    double MassAtZero { get; }

    /// <summary>P(k + 1) / P(k).</summary>
    double Ratio(long k);

    /// <summary>P(k + 1) / P(k) as an exact fraction of positive integers.</summary>
    (BigInteger Numerator, BigInteger Denominator) ExactRatio(long k);

    /// <summary>P(k), for k within 10 deviations of a mean above <see cref="LatticeQuantile.DirectMean"/>.</summary>
    double Mass(long k);

    /// <summary>
    /// The s of P(K ≤ k) = P(k)·s·∫₀^∞ exp(E(k, y)) dy and P(K > k) = P(k)·s·∫₀^∞ exp(E(k, −y)) dy, E being
    /// <see cref="TailExponent"/> and y counting deviations.
    /// </summary>
    double TailScale(long k);

    /// <summary>The exponent E(k, y) of the integrand above, 0 at y = 0.</summary>
    double TailExponent(long k, double y);
}
