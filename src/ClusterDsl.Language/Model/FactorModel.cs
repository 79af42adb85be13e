using System.Collections.Immutable;

namespace ClusterDsl.Language.Model;

/// <summary><c>vary NAME in …</c>.</summary>
/// <param name="Name">The parameter, policy or shock.</param>
/// <param name="Parameter">Index of the parameter, or -1 for a policy or shock.</param>
/// <param name="Levels">Its values, in base units, at least one; 1 is on, 0 is off.</param>
public sealed record FactorModel(string Name, int Parameter, ImmutableArray<double> Levels);
