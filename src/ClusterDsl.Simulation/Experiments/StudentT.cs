using ClusterDsl.Simulation.Numerics;

namespace ClusterDsl.Simulation.Experiments;

/// <summary>Student's t distribution with a whole number of degrees of freedom.</summary>
public static class StudentT
{
    // From here on the first terms of the expansion about the normal distribution are exact to ten digits.
    private const int Many = 400;

    /// <summary>
    /// The t that a Student variable exceeds in size with probability 1 − <paramref name="confidence"/>: the factor of a two-sided interval.
    /// </summary>
    /// <param name="confidence">For example 0.95.</param>
    /// <param name="degrees">Degrees of freedom, at least 1.</param>
    public static double TwoSided(double confidence, int degrees)
    {
        if (degrees >= Many)
            return Expansion(DeterministicMath.InverseNormal((1 + confidence) / 2), degrees);
        var (low, high) = (0.0, 2.0);
        while (Within(high, degrees) < confidence)
            high *= 2;

        // Halving until neighbours are left.
        for (var middle = (low + high) / 2; middle > low && middle < high; middle = (low + high) / 2)
            (low, high) = Within(middle, degrees) < confidence ? (middle, high) : (low, middle);
        return high;
    }

    /// <summary>P(|T| ≤ t), by the finite series for whole degrees of freedom: M. Abramowitz and I. A. Stegun, <i>Handbook of Mathematical Functions</i>, 26.7.3 and 26.7.4.</summary>
    public static double Within(double t, int degrees)
    {
        var sine = t / Math.Sqrt(degrees + (t * t));
        var cosineSquared = degrees / (degrees + (t * t));
        var isOdd = degrees % 2 == 1;
        var (term, sum) = (1.0, 0.0);
        for (var k = isOdd ? 2 : 1; k < degrees; k += 2)
        {
            sum += term;
            term *= cosineSquared * k / (k + 1);
        }

        return isOdd
            ? 2 / Math.PI * (ArcTangent(t / Math.Sqrt(degrees)) + (sine * Math.Sqrt(cosineSquared) * sum))
            : sine * sum;
    }

    /// <summary>The angle is halved by tan(θ/2) = tan θ / (1 + √(1 + tan² θ)) until Gregory's series is short. The same bits everywhere, which <see cref="Math.Atan"/> does not promise.</summary>
    private static double ArcTangent(double x)
    {
        const int Halvings = 4;
        for (var i = 0; i < Halvings; i++)
            x /= 1 + Math.Sqrt(1 + (x * x));
        var (power, sum) = (x, 0.0);
        for (var k = 1; Math.Abs(power / k) > 1e-18; k += 2)
        {
            sum += power / k;
            power *= -x * x;
        }

        return sum * (1 << Halvings);
    }

    /// <summary>Abramowitz and Stegun, 26.7.5: the quantile as a series in 1/ν about the normal one.</summary>
    private static double Expansion(double z, int degrees)
    {
        var square = z * z;
        var first = z * (square + 1) / 4;
        var second = z * ((((5 * square) + 16) * square) + 3) / 96;
        var third = z * ((((((3 * square) + 19) * square) + 17) * square) - 15) / 384;
        return z + ((first + ((second + (third / degrees)) / degrees)) / degrees);
    }
}
