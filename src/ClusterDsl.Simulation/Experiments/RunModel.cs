using ClusterDsl.Simulation.Observations;
using ClusterDsl.Simulation.Stepping;

namespace ClusterDsl.Simulation.Experiments;

/// <summary>Runs one model once; called on several threads at once (<see cref="Simulator.Run"/> of one simulator is such a method).</summary>
public delegate void RunModel(RunOptions options, IRunObserver observer, CancellationToken cancellation);
