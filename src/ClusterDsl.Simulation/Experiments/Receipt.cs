namespace ClusterDsl.Simulation.Experiments;

/// <summary>What an actor received of a policy in the course of a run.</summary>
/// <param name="Policy">The policy.</param>
/// <param name="Actor">The actor's label; empty where the policy's firings are for nobody.</param>
/// <param name="Amount">What its firings cost, in base units.</param>
/// <param name="Firings">How many they were.</param>
public sealed record Receipt(string Policy, string Actor, double Amount, long Firings);
