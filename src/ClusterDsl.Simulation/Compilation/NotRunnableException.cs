using ClusterDsl.Simulation.State;

namespace ClusterDsl.Simulation.Compilation;

/// <summary>The model breaks a promise that the compiler keeps: only one made by other means can.</summary>
internal sealed class NotRunnableException(FaultSite site, string reason) : ArgumentException($"{site.Declaration} cannot be run: {reason}");
