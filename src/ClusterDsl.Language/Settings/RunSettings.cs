using System.Collections.Immutable;

namespace ClusterDsl.Language.Settings;

/// <summary>What <c>--set</c> changes.</summary>
/// <param name="Parameters">Values by parameter index, in base units.</param>
/// <param name="SwitchedOff">Names of policies and shocks that are switched off.</param>
public sealed record RunSettings(ImmutableDictionary<int, double> Parameters, ImmutableHashSet<string> SwitchedOff);
