namespace ClusterDsl.Simulation.Observations;

/// <summary>How often a rule fired.</summary>
public sealed record RuleReport(string Name, long Firings);
