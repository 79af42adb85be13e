using ClusterDsl.Simulation.Tests.Randomness;

namespace ClusterDsl.Simulation.Tests.Gallery.Naive;

/// <summary>
/// The first quarter of the market of ideas, before anybody has learned anything: sixty ideas drawn at random. Which product an idea gives has an exact law, and so has its quality; therefore it is
/// known how many sell theirs.
/// </summary>
internal static class FirstMarket
{
    private const int Products = 60;
    private const int Firms = 60;

    /// <summary>The expected number of firms that sell: those whose product is wanted and earns its upkeep, shared with k others who offer the same.</summary>
    public static double Sellers(int wanted, double demand, double upkeep)
    {
        var law = ProductLaw();
        var sellers = 0.0;
        for (var product = 0; product < Products; product += wanted)
        {
            for (var others = 0; others < Firms; others++)
            {
                var shared = ReferenceDistributions.BinomialMass(others, Firms - 1, law[product]);
                sellers += Firms * law[product] * shared * (1 - MeanOfThree(((10 * upkeep * (others + 1) / demand) - 1) / 9));
            }
        }

        return sellers;
    }

    /// <summary>What the sum of three products of a field (0 to 19) and an ability (1 to 9) leaves when divided by the number of conceivable products.</summary>
    private static double[] ProductLaw()
    {
        var one = new double[Products];
        for (var field = 0; field < 20; field++)
        {
            for (var ability = 1; ability <= 9; ability++)
                one[field * ability % Products] += 1 / 180.0;
        }

        return Sum(one, Sum(one, one));
    }

    private static double[] Sum(double[] a, double[] b)
    {
        var sum = new double[Products];
        for (var i = 0; i < Products; i++)
        {
            for (var j = 0; j < Products; j++)
                sum[(i + j) % Products] += a[i] * b[j];
        }

        return sum;
    }

    /// <summary>The probability that the mean of three uniform numbers is below x (Irwin and Hall 1927).</summary>
    private static double MeanOfThree(double x)
    {
        var sum = Math.Clamp(3 * x, 0, 3);
        return (Cube(sum) - (3 * Cube(sum - 1)) + (3 * Cube(sum - 2))) / 6;
    }

    private static double Cube(double x) => x > 0 ? x * x * x : 0;
}
