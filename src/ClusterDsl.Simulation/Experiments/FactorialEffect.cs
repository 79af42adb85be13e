namespace ClusterDsl.Simulation.Experiments;

/// <summary>What a level of one factor, or levels of two factors together, change, averaged over all levels of the other factors.</summary>
/// <param name="First">The factor, and the level that is compared with its base level.</param>
/// <param name="Second">Of an interaction the other factor and its level; null for a main effect.</param>
/// <param name="Sample">One value for each replicate, of runs of the same luck: their mean, standard error and interval.</param>
public sealed record FactorialEffect(FactorLevel First, FactorLevel? Second, SampleSummary Sample)
{
    /// <summary>Whether the interval leaves no doubt of the effect's sign.</summary>
    public bool IsClear => Sample.Low > 0 || Sample.High < 0;
}
