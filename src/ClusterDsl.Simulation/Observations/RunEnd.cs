using System.Collections.Immutable;

namespace ClusterDsl.Simulation.Observations;

/// <summary>How a run ended.</summary>
/// <param name="Steps">Steps taken after step 0.</param>
/// <param name="Message">The message of the <c>end</c> that ended it, or null if it reached the horizon.</param>
/// <param name="Policies">What each policy did, in declaration order.</param>
/// <param name="Rules">How often each rule fired, in declaration order.</param>
/// <param name="Clamped">How often each attribute was held at a bound, where that happened.</param>
/// <param name="State">The final state, to be read during the call only.</param>
public sealed record RunEnd(
    int Steps, string? Message, ImmutableArray<PolicyReport> Policies, ImmutableArray<RuleReport> Rules, ImmutableArray<ClampReport> Clamped, IStateView State);
