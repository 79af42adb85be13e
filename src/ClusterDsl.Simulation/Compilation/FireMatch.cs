using ClusterDsl.Simulation.State;

namespace ClusterDsl.Simulation.Compilation;

/// <summary>Tests a match of the block's list again and, if it still holds, puts what it does into the block's buffers.</summary>
internal delegate void FireMatch(RunState run, Block block, int match);
