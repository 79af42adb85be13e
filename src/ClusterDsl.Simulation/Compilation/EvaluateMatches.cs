using ClusterDsl.Simulation.State;

namespace ClusterDsl.Simulation.Compilation;

/// <summary>Evaluates the matches whose outermost element is <c>outer[low] … outer[high - 1]</c> and puts what they do into the block's buffers.</summary>
internal delegate void EvaluateMatches(RunState run, Block block, int[] outer, int low, int high);
