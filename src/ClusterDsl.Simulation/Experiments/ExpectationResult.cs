using ClusterDsl.Language.Model;

namespace ClusterDsl.Simulation.Experiments;

/// <summary>What came of an expectation.</summary>
/// <param name="Expectation">The expectation.</param>
/// <param name="Verdict">Whether it holds.</param>
public sealed record ExpectationResult(ExpectationModel Expectation, Verdict Verdict)
{
    /// <summary>Runs, or pairs of runs, that were looked at.</summary>
    public required int Runs { get; init; }

    /// <summary>In how many of them it held; for an average, in how many the difference had the expected sign.</summary>
    public required int Held { get; init; }

    /// <summary>The comparison of an average, or null.</summary>
    public PairedDifference? Difference { get; init; }

    /// <summary>The means of the two sides of a comparison, over the pairs of which both have a value.</summary>
    public (double Left, double Right)? Means { get; init; }

    /// <summary>How many replicates would decide, if the runs to come were like those made; null if it is decided or nobody can say.</summary>
    public long? ReplicatesToDecide { get; init; }

    /// <summary>The first replicate that speaks against it, if it failed.</summary>
    public int? Counterexample { get; init; }
}
