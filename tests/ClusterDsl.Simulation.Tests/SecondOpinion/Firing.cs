namespace ClusterDsl.Simulation.Tests.SecondOpinion;

/// <summary>A match that fires: what it brings about and, for a policy, what it costs and who comes first.</summary>
internal sealed record Firing(ulong OrderKey, double Rank, double Cost, Actor? Beneficiary, List<Consequence> Consequences);
