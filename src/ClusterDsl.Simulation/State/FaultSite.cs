using ClusterDsl.Language.Text;

namespace ClusterDsl.Simulation.State;

/// <summary>A place in the model whose evaluation may fail.</summary>
/// <param name="Declaration">What it belongs to, for example <c>rule `seek`</c>.</param>
/// <param name="Location">Where it is written.</param>
internal sealed record FaultSite(string Declaration, Location Location);
