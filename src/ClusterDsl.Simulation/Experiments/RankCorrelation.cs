using ClusterDsl.Simulation.Numerics;

namespace ClusterDsl.Simulation.Experiments;

/// <summary>
/// How steadily a report rises or falls with a factor: C. Spearman's rank correlation (<i>American Journal of Psychology</i> 15, 1904), which is 1 where it always
/// rises, −1 where it always falls. The 95% interval is that of D. G. Bonett and T. A. Wright (<i>Psychometrika</i> 65, 2000): tanh(artanh ρ ± z·√((1 + ρ²/2) / (n − 3))).
/// </summary>
/// <param name="Points">n, the design points at which the report is not missing in all runs.</param>
/// <param name="Coefficient">ρ, Pearson's correlation of the ranks, equal values sharing the mean of their ranks; NaN where one of the two does not vary.</param>
/// <param name="Low">Lower end of the interval; NaN with fewer than four points.</param>
/// <param name="High">Its upper end.</param>
public sealed record RankCorrelation(int Points, double Coefficient, double Low, double High)
{
    /// <summary>Whether the interval leaves no doubt of the sign.</summary>
    public bool IsClear => Low > 0 || High < 0;

    /// <summary>Correlates two rows of numbers; where either is NaN both are left out.</summary>
    public static RankCorrelation Of(IEnumerable<double> first, IEnumerable<double> second)
    {
        var pairs = first.Zip(second).Where(p => !double.IsNaN(p.First) && !double.IsNaN(p.Second)).ToList();
        var (x, y) = (Ranks([.. pairs.Select(p => p.First)]), Ranks([.. pairs.Select(p => p.Second)]));
        var middle = (pairs.Count + 1) / 2.0;
        var (products, squaresX, squaresY) = (0.0, 0.0, 0.0);
        for (var i = 0; i < x.Length; i++)
        {
            products += (x[i] - middle) * (y[i] - middle);
            squaresX += (x[i] - middle) * (x[i] - middle);
            squaresY += (y[i] - middle) * (y[i] - middle);
        }

        var coefficient = squaresX > 0 && squaresY > 0 ? products / Math.Sqrt(squaresX * squaresY) : double.NaN;
        var half = pairs.Count < 4 ? double.NaN
            : DeterministicMath.InverseNormal((1 + SampleSummary.Confidence) / 2) * Math.Sqrt((1 + (coefficient * coefficient / 2)) / (pairs.Count - 3));
        return new RankCorrelation(pairs.Count, coefficient, Moved(coefficient, -half), Moved(coefficient, half));
    }

    // tanh(artanh ρ + d), which for ρ = ±1 is ±1.
    private static double Moved(double coefficient, double distance)
    {
        var ratio = (1 + coefficient) / (1 - coefficient) * DeterministicMath.Exp(2 * distance);
        return double.IsInfinity(ratio) ? 1 : (ratio - 1) / (ratio + 1);
    }

    private static double[] Ranks(double[] values)
    {
        var order = Enumerable.Range(0, values.Length).OrderBy(i => values[i]).ToArray();
        var ranks = new double[values.Length];
        for (var i = 0; i < order.Length;)
        {
            var end = i + 1;
            while (end < order.Length && values[order[end]] == values[order[i]])
                end++;
            for (var j = i; j < end; j++)
                ranks[order[j]] = (i + end + 1) / 2.0;
            i = end;
        }

        return ranks;
    }
}
