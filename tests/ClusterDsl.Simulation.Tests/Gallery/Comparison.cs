using ClusterDsl.Simulation.Experiments;

namespace ClusterDsl.Simulation.Tests.Gallery;

/// <summary>What the engine gives, beside what is known.</summary>
/// <param name="Published">What is known.</param>
/// <param name="Obtained">What the replicates gave.</param>
internal sealed record Comparison(Published Published, SampleSummary Obtained)
{
    /// <summary>How sure a disagreement has to be: that of four standard deviations of a normal law.</summary>
    private const double Confidence = 0.999936657516334;

    /// <summary>How far the two are apart.</summary>
    public double Difference => Obtained.Mean - Published.Value;

    /// <summary>
    /// How far they may be apart: four standard errors of the difference, more (by Student's <i>t</i>) where few replicates leave the error itself uncertain,
    /// and what the known value is rounded by.
    /// </summary>
    public double Allowed => Published.Rounding
        + (StudentT.TwoSided(Confidence, Math.Max(1, Obtained.Count - 1))
            * Math.Sqrt((Obtained.StandardError * Obtained.StandardError) + (Published.StandardError * Published.StandardError)));

    /// <summary>Whether they agree.</summary>
    public bool Agrees => Math.Abs(Difference) <= Allowed;

    /// <summary>Compares.</summary>
    /// <param name="published">What is known.</param>
    /// <param name="isMoved">Whether the model is to be moved from where it is known.</param>
    /// <param name="share">How many of the experiment's replicates are run; at least 5.</param>
    public static Comparison Make(Published published, bool isMoved = false, double share = 1)
    {
        var scenario = GalleryScenario.Read(published.Scenario);
        var replicates = Math.Max(5, (int)(scenario.ReplicatesOf(published.Report) * share));
        var settings = published.Settings.Where(s => !isMoved || published.Moved.All(m => m.Name != s.Name)).Concat(isMoved ? published.Moved : []);
        return new Comparison(published, scenario.Run(published.Report, settings, replicates));
    }

    /// <inheritdoc/>
    public override string ToString() =>
        FormattableString.Invariant($"{Published}: known {Published.Value:g6}, obtained {Obtained.Mean:g6} ± {Obtained.StandardError:g3}, allowed ± {Allowed:g3}");
}
