namespace ClusterDsl.Simulation.Observations;

/// <summary>A step's record.</summary>
/// <param name="Step">Its number, from 0.</param>
/// <param name="Time">Time since the start, in ticks.</param>
/// <param name="Stage">Index of the stage in which it was recorded, or -1 if the scenario has none.</param>
/// <param name="Measures">Values by measure index, in base units; NaN where missing. To be read during the call only.</param>
public readonly record struct StepRecord(int Step, double Time, int Stage, ReadOnlyMemory<double> Measures);
