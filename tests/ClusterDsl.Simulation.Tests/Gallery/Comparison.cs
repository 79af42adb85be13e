using ClusterDsl.Simulation.Experiments;

namespace ClusterDsl.Simulation.Tests.Gallery;

/// <summary>What the engine gives, beside what is known.</summary>
/// <param name="Published">What is known.</param>
/// <param name="Obtained">What the replicates gave.</param>
internal sealed record Comparison(Published Published, SampleSummary Obtained)
{
    private const double StandardErrors = 4;

    /// <summary>How far the two are apart.</summary>
    public double Difference => Obtained.Mean - Published.Value;

    /// <summary>How far they may be apart: four standard errors of the difference, and what the known value is rounded by.</summary>
    public double Allowed => Published.Rounding + (StandardErrors * Math.Sqrt((Obtained.StandardError * Obtained.StandardError) + (Published.StandardError * Published.StandardError)));

    /// <summary>Whether they agree.</summary>
    public bool Agrees => Math.Abs(Difference) <= Allowed;

    /// <summary>Compares.</summary>
    /// <param name="published">What is known.</param>
    /// <param name="isMoved">Whether the model is to be moved from where it is known.</param>
    /// <param name="share">How many of the experiment's replicates are run; at least 20, or all.</param>
    public static Comparison Make(Published published, bool isMoved = false, double share = 1)
    {
        var scenario = GalleryScenario.Read(published.Scenario);
        var all = scenario.ReplicatesOf(published.Report);
        var replicates = Math.Max(Math.Min(all, 20), (int)(all * share));
        var settings = published.Settings.Where(s => !isMoved || published.Moved.All(m => m.Name != s.Name)).Concat(isMoved ? published.Moved : []);
        return new Comparison(published, scenario.Run(published.Report, settings, replicates));
    }

    /// <inheritdoc/>
    public override string ToString() =>
        FormattableString.Invariant($"{Published}: known {Published.Value:g6}, obtained {Obtained.Mean:g6} ± {Obtained.StandardError:g3}, allowed ± {Allowed:g3}");
}
