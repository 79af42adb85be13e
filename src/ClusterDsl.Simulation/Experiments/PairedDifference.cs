namespace ClusterDsl.Simulation.Experiments;

/// <summary>
/// Two arms compared replicate by replicate, under the same luck (common random numbers): A. M. Law, <i>Simulation Modeling and Analysis</i>, 5th ed.
/// 2015, sections 10.2.1 (the paired-t interval) and 11.2 (common random numbers).
/// </summary>
/// <param name="Differences">The differences of the pairs in which neither value is missing, and their mean, standard error and interval.</param>
/// <param name="VarianceRemoved">
/// The share of the difference's variance that the common luck took away: 1 − s²(d) / (s²(a) + s²(b)), the sum being the variance that independent runs
/// would give. Below 0 where the common luck added to it; NaN where no arm varies.
/// </param>
public sealed record PairedDifference(SampleSummary Differences, double VarianceRemoved)
{
    private const long MostReplicates = 1_000_000_000;

    /// <summary>Compares two arms: <paramref name="arm"/> − <paramref name="other"/>, by replicate.</summary>
    public static PairedDifference Of(IReadOnlyList<double> arm, IReadOnlyList<double> other)
    {
        var pairs = arm.Zip(other).ToList();
        var known = pairs.Where(p => !double.IsNaN(p.First) && !double.IsNaN(p.Second)).ToList();
        var differences = SampleSummary.Of([.. pairs.Select(p => p.First - p.Second)]);
        var independent = Variance(known.Select(p => p.First)) + Variance(known.Select(p => p.Second));
        var removed = independent > 0 ? 1 - (differences.StandardDeviation * differences.StandardDeviation / independent) : double.NaN;
        return new PairedDifference(differences, removed);
    }

    /// <summary>
    /// How many times as many replicates independent seeds would need for an interval as narrow: 1 / (1 − share removed), for the variance of a mean is that of
    /// single differences by their number. Infinite where the common luck left no variance; NaN where no arm varies.
    /// </summary>
    public double TimesFewer => 1 / (1 - VarianceRemoved);

    /// <summary>Whether the interval leaves no doubt of the difference's sign.</summary>
    public bool IsClear => Differences.Low > 0 || Differences.High < 0;

    /// <summary>
    /// The least number of replicates with which the 95% interval would exclude 0 if mean and standard deviation of the differences stayed as they
    /// are: the least n with t·s/√n &lt; |d̄|. Null if the mean is 0 or not known, or if it would take more than a thousand million.
    /// </summary>
    public long? ReplicatesToDecide()
    {
        var (mean, deviation) = (Math.Abs(Differences.Mean), Differences.StandardDeviation);
        if (!(mean > 0) || !double.IsFinite(deviation))
            return null;
        var ratio = StudentT.TwoSided(SampleSummary.Confidence, int.MaxValue) * deviation / mean;
        var needed = Math.Ceiling(ratio * ratio);
        if (needed > MostReplicates)
            return null;
        var count = Math.Max(2, (int)needed);
        while (StudentT.TwoSided(SampleSummary.Confidence, count - 1) * deviation / Math.Sqrt(count) >= mean)
            count++;
        return count;
    }

    private static double Variance(IEnumerable<double> values)
    {
        var deviation = SampleSummary.Of([.. values]).StandardDeviation;
        return deviation * deviation;
    }
}
