using System.Collections.Immutable;

namespace ClusterDsl.Simulation.Experiments;

/// <summary>A run that has ended.</summary>
/// <param name="Arm">Index of its arm; in an experiment, of its design point.</param>
/// <param name="Replicate">Its replicate, from 0.</param>
/// <param name="Values">The arm's values, in base units; NaN where missing.</param>
/// <param name="Trace">What was seen of it.</param>
public sealed record FinishedRun(int Arm, int Replicate, ImmutableArray<double> Values, RunTrace Trace);
