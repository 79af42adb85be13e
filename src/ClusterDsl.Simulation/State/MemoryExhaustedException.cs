namespace ClusterDsl.Simulation.State;

/// <summary>A run needs more memory than it may take.</summary>
internal sealed class MemoryExhaustedException : Exception;
