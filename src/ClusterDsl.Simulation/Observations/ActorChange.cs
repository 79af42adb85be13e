namespace ClusterDsl.Simulation.Observations;

/// <summary>An actor's entry or exit.</summary>
/// <param name="Step">The step.</param>
/// <param name="Actor">The actor's number in this run; never used again.</param>
/// <param name="Cause">Name of the rule, policy or shock.</param>
public readonly record struct ActorChange(int Step, int Actor, string Cause);
