namespace ClusterDsl.Simulation.Experiments;

/// <summary>A level of a factor.</summary>
/// <param name="Factor">Index of the factor.</param>
/// <param name="Level">Index of the level.</param>
public readonly record struct FactorLevel(int Factor, int Level);
