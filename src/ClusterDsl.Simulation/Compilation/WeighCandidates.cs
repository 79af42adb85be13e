using ClusterDsl.Simulation.State;

namespace ClusterDsl.Simulation.Compilation;

/// <summary>Puts the weight of each <c>actors[i]</c>, from <paramref name="low"/> to before <paramref name="high"/>, into <c>weights[i + shift]</c>.</summary>
internal delegate void WeighCandidates(RunState run, Block block, int[] actors, int low, int high, double[] weights, int shift);
