namespace ClusterDsl.Simulation.Experiments;

/// <summary>What the replicates of one design point say of one report.</summary>
/// <param name="Count">Runs in which it is not missing.</param>
/// <param name="Missing">Runs in which it is missing.</param>
/// <param name="Mean">x̄, the arithmetic mean; NaN without values.</param>
/// <param name="StandardDeviation">s = √(Σ(x − x̄)² / (n − 1)); NaN with fewer than two values.</param>
/// <param name="StandardError">s / √n.</param>
/// <param name="Low">Lower end of the 95% interval of the mean, x̄ − t·s/√n, t being Student's with n − 1 degrees of freedom.</param>
/// <param name="High">Its upper end.</param>
public sealed record SampleSummary(int Count, int Missing, double Mean, double StandardDeviation, double StandardError, double Low, double High)
{
    /// <summary>The confidence of all intervals.</summary>
    public const double Confidence = 0.95;

    private double[] Sorted { get; init; } = [];

    /// <summary>Summarises values; NaN is missing.</summary>
    public static SampleSummary Of(IReadOnlyCollection<double> values)
    {
        var known = values.Where(v => !double.IsNaN(v)).ToArray();
        var mean = known.Length == 0 ? double.NaN : known.Sum() / known.Length;
        var deviation = known.Length < 2 ? double.NaN : Math.Sqrt(known.Sum(x => (x - mean) * (x - mean)) / (known.Length - 1));
        var error = deviation / Math.Sqrt(known.Length);
        var half = known.Length < 2 ? double.NaN : StudentT.TwoSided(Confidence, known.Length - 1) * error;
        Array.Sort(known);
        return new SampleSummary(known.Length, values.Count - known.Length, mean, deviation, error, mean - half, mean + half) { Sorted = known };
    }

    /// <summary>
    /// A quantile of the values, between two of them by linear interpolation at (n − 1)·p: type 7 of R. J. Hyndman and Y. Fan, Sample quantiles in
    /// statistical packages, <i>The American Statistician</i> 50 (1996), as in R and NumPy. NaN without values.
    /// </summary>
    public double Quantile(double probability)
    {
        if (Sorted.Length == 0)
            return double.NaN;
        var place = (Sorted.Length - 1) * probability;
        var below = (int)Math.Floor(place);
        var above = Math.Min(below + 1, Sorted.Length - 1);
        return Sorted[below] + ((place - below) * (Sorted[above] - Sorted[below]));
    }
}
