namespace ClusterDsl.Simulation.Experiments;

/// <summary>How many events two runs of the same luck do not share.</summary>
/// <param name="Contrast">Index of the comparison among the design's contrasts.</param>
/// <param name="Replicate">The replicate.</param>
/// <param name="Count">Events that are in one of the two runs only.</param>
public readonly record struct EventDifference(int Contrast, int Replicate, long Count);
