namespace ClusterDsl.Simulation.Experiments;

/// <summary>Two design points that differ in one factor.</summary>
/// <param name="Factor">Index of the factor.</param>
/// <param name="Point">Index of the point.</param>
/// <param name="BasePoint">Index of the point with the factor's base level.</param>
public sealed record DesignContrast(int Factor, int Point, int BasePoint);
