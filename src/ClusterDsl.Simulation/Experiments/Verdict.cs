namespace ClusterDsl.Simulation.Experiments;

/// <summary>What the runs say of an expectation, at 95% confidence.</summary>
public enum Verdict
{
    /// <summary>It holds.</summary>
    Pass,

    /// <summary>It does not hold.</summary>
    Fail,

    /// <summary>The runs are too few to tell.</summary>
    Undecided,
}
