using ClusterDsl.Language.Model;
using ClusterDsl.Simulation.State;

namespace ClusterDsl.Simulation.Compilation;

/// <summary>What the records of an effect's buffer mean, for whoever applies them.</summary>
/// <param name="Model">The effect.</param>
/// <param name="Site">Where it is written.</param>
/// <param name="Layout">For <c>enter</c>, <c>form</c> and <c>emit</c>: the numbers of a record.</param>
/// <param name="IsShort">Whether a record is an actor and a number: a change of an attribute that is no vector, by a rule or shock.</param>
/// <param name="OrderSite">For <c>form</c>: where the order keys of firings that form the same tie are drawn.</param>
internal sealed record EffectPlan(EffectModel Model, FaultSite Site, ValueLayout Layout, bool IsShort, int OrderSite);
