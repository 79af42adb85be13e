namespace ClusterDsl.Simulation.Observations;

/// <summary>How often an attribute was held at a bound.</summary>
public sealed record ClampReport(string Attribute, long Count);
