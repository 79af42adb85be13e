using System.Numerics;
using ClusterDsl.Simulation.Numerics;

namespace ClusterDsl.Simulation.Randomness;

/// <summary>
/// Exact quantiles: the smallest k with P(K ≤ k) ≥ u of a distribution on 0, 1, 2, …
/// </summary>
/// <remarks>
/// Doubles decide where they can: P(K ≤ k) is computed with a relative error below 2^-41 (summed from 0, or, for a large mean, as an
/// integral near a normal start and masses from there), and a u outside 1 ± 2^-40 of every step settles it. The rest,
/// a share of about 10^-12 per step, is settled by summation in integers of 160 bits and more. So the answer is that of real numbers,
/// monotone in u and (where the distribution is) in its parameters, whatever rounding does.
/// </remarks>
internal static class LatticeQuantile
{
    /// <summary>Up to this mean, sums begin at 0; P(0) is then above 10^-302 and its ratio to P(Mode) harmless.</summary>
    public const double DirectMean = 500;

    /// <summary>The band around u within which doubles do not decide.</summary>
    private const double Doubt = 1.0 / (1L << 40);

    /// <summary>Beyond this many deviations the integrand is below 2^-60 of the integral.</summary>
    private const double IntegralDeviations = 9.5;

    /// <summary>Above ±this the normal start is poor. No draw comes here: its u is at least 2^-53 from 0 and 1, 8.2 deviations.</summary>
    private const double FarDeviations = 8.5;

    /// <summary>The quantile at u, or −1 where doubles cannot tell.</summary>
    /// <param name="u">The probability from below.</param>
    /// <param name="v">1 − u. The smaller of the two must be as given, not itself a rounded difference.</param>
    /// <param name="law">The distribution.</param>
    public static long Find<TLaw>(double u, double v, TLaw law)
        where TLaw : ILatticeLaw =>
        law.Mean <= DirectMean ? FindFromZero(u, law) : FindFromGuess(u, v, law);

    /// <summary>The quantile at u by integer arithmetic, up to a difference of 2^-100 of u.</summary>
    /// <remarks>
    /// Weights relative to the mode's, 2^bits, are multiplied outwards by exact ratios and cut off below; n steps put the sum off by less than
    /// n² units. That also makes the tolerance within which a sum counts as equal to u times the total: masses that are fractions
    /// (p = ½) can meet u exactly, and P(K ≤ k) ≥ u then holds.
    /// </remarks>
    public static long FindExactly<TLaw>(double u, TLaw law)
        where TLaw : ILatticeLaw
    {
        if (u == 0)
            return 0;
        var (share, shareOf) = DyadicFraction.Of(u);
        var modeWeight = BigInteger.One << (160 + (int)(shareOf.GetBitLength() - share.GetBitLength()));
        var steps = 1L;

        var below = modeWeight;
        var k = law.Mode;
        for (var weight = modeWeight; k > 0; steps++)
        {
            weight = StepDown(law, --k, weight);
            if (weight.IsZero)
                break;
            below += weight;
        }

        var total = below;
        k = law.Mode;
        for (var weight = modeWeight; k < law.Last; steps++)
        {
            weight = StepUp(law, k++, weight);
            if (weight.IsZero)
                break;
            total += weight;
        }

        var target = ((share * total) / shareOf) - (new BigInteger(steps) * steps);
        return Cross(law, modeWeight, below, target);
    }

    /// <summary>The smallest k whose cumulated weight reaches the target, given that up to and including the mode.</summary>
    private static long Cross<TLaw>(TLaw law, BigInteger modeWeight, BigInteger below, BigInteger target)
        where TLaw : ILatticeLaw
    {
        var k = law.Mode;
        var weight = modeWeight;
        if (below < target)
        {
            while (below < target && k < law.Last && !weight.IsZero)
            {
                weight = StepUp(law, k++, weight);
                below += weight;
            }

            return k;
        }

        while (k > 0 && below - weight >= target)
        {
            below -= weight;
            weight = StepDown(law, --k, weight);
        }

        return k;
    }

    private static BigInteger StepUp<TLaw>(TLaw law, long k, BigInteger weight)
        where TLaw : ILatticeLaw
    {
        var (numerator, denominator) = law.ExactRatio(k);
        return weight * numerator / denominator;
    }

    private static BigInteger StepDown<TLaw>(TLaw law, long k, BigInteger weight)
        where TLaw : ILatticeLaw
    {
        var (numerator, denominator) = law.ExactRatio(k);
        return weight * denominator / numerator;
    }

    private static long FindFromZero<TLaw>(double u, TLaw law)
        where TLaw : ILatticeLaw
    {
        var mass = law.MassAtZero;
        var sum = mass;
        var k = 0L;
        var surelyBelow = u * (1 - Doubt);
        while (sum < surelyBelow && k < law.Last)
        {
            mass *= law.Ratio(k++);
            sum += mass;
        }

        return sum > u * (1 + Doubt) ? k : -1;
    }

    private static long FindFromGuess<TLaw>(double u, double v, TLaw law)
        where TLaw : ILatticeLaw
    {
        var z = u <= v ? DeterministicMath.InverseNormal(u) : -DeterministicMath.InverseNormal(v);
        if (!(Math.Abs(z) < FarDeviations))
            return -1;

        // Cornish–Fisher with the skewness's first term (that of a Poisson): within a few of the answer.
        var guess = Math.Round(law.Mean + (law.Deviation * z) + (((z * z) - 1) / 6));
        var start = (long)Math.Min(Math.Max(guess, 1), law.Last - 1.0);
        return u <= v ? SearchLower(u, start, z, law) : SearchUpper(v, start, z, law);
    }

    private static long SearchLower<TLaw>(double u, long k, double z, TLaw law)
        where TLaw : ILatticeLaw
    {
        var mass = law.Mass(k);
        var sum = mass * law.TailScale(k) * TailIntegral(law, k, z, 1);
        while (sum < u)
        {
            mass *= law.Ratio(k++);
            sum += mass;
        }

        while (sum - mass >= u)
        {
            sum -= mass;
            mass /= law.Ratio(--k);
        }

        return sum > u * (1 + Doubt) && sum - mass < u * (1 - Doubt) ? k : -1;
    }

    /// <summary>As <see cref="SearchLower"/>, by P(K &gt; k) ≤ v = 1 − u, which is accurate where P(K ≤ k) is near 1.</summary>
    private static long SearchUpper<TLaw>(double v, long k, double z, TLaw law)
        where TLaw : ILatticeLaw
    {
        var mass = law.Mass(k);
        var tail = mass * law.TailScale(k) * TailIntegral(law, k, z, -1);
        while (tail > v)
        {
            mass *= law.Ratio(k++);
            tail -= mass;
        }

        while (tail + mass <= v)
        {
            tail += mass;
            mass /= law.Ratio(--k);
        }

        return tail < v * (1 - Doubt) && tail + mass > v * (1 + Doubt) ? k : -1;
    }

    /// <summary>∫₀^∞ exp(E(k, ±y)) dy; the integrand falls like exp(−|z|·y − y² / 2), so little is left after 9.5 or 36 / |z|.</summary>
    private static double TailIntegral<TLaw>(TLaw law, long k, double z, int direction)
        where TLaw : ILatticeLaw
    {
        var length = Math.Min(IntegralDeviations, 36 / Math.Abs(z));
        var points = GaussLegendreRule.Points;
        var sum = 0.0;
        for (var i = 0; i < points.Length; i += 2)
        {
            var y = length * BitConverter.UInt64BitsToDouble(points[i]);
            sum += BitConverter.UInt64BitsToDouble(points[i + 1]) * DeterministicMath.Exp(law.TailExponent(k, direction * y));
        }

        return length * sum;
    }
}
