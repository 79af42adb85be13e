namespace ClusterDsl.Simulation.Observations;

/// <summary>An event.</summary>
/// <param name="Step">The step.</param>
/// <param name="Event">Index of the event.</param>
/// <param name="Fields">Values by field: numbers in base units, categories and actors as their indices (-1 for none). To be read during the call only.</param>
/// <param name="Cause">Name of the rule, policy or shock.</param>
public readonly record struct EventRecord(int Step, int Event, ReadOnlyMemory<double> Fields, string Cause);
