namespace ClusterDsl.Simulation.Observations;

/// <summary>A firing that a policy funds.</summary>
/// <param name="Step">The step.</param>
/// <param name="Policy">Name of the policy.</param>
/// <param name="Actor">The actor in the first variable of the policy's <c>for</c>: the beneficiary; -1 if there is none.</param>
/// <param name="Amount">What it costs, in base units.</param>
public readonly record struct FundedFiring(int Step, string Policy, int Actor, double Amount);
