namespace ClusterDsl.Simulation.Observations;

/// <summary>A tie's beginning or end.</summary>
/// <param name="Step">The step.</param>
/// <param name="TieKind">Index of the kind.</param>
/// <param name="Tie">A number that this tie alone has in this run.</param>
/// <param name="Source">Its source (for an undirected tie: the end written first).</param>
/// <param name="Target">Its target.</param>
/// <param name="Cause">Name of the rule, policy or shock; <c>start</c> for initial ties; <c>exit</c> where an end left.</param>
public readonly record struct TieChange(int Step, int TieKind, long Tie, int Source, int Target, string Cause);
