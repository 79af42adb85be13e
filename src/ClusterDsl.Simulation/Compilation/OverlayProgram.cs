using ClusterDsl.Language.Model;
using ClusterDsl.Simulation.State;

namespace ClusterDsl.Simulation.Compilation;

/// <summary>A <c>set</c>, compiled.</summary>
internal sealed record OverlayProgram(OverlayModel Model, FaultSite Site, Func<RunState, Block, double> Value);
