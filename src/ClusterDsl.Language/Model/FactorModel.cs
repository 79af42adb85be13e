using System.Collections.Immutable;

namespace ClusterDsl.Language.Model;

/// <summary><c>vary NAME in …</c>.</summary>
/// <param name="Name">The parameter, policy or shock.</param>
/// <param name="Parameter">Index of the parameter, or -1 for a policy or shock.</param>
/// <param name="Levels">Its values, in base units; 1 is on, 0 is off. None if it may have any value of a range.</param>
public sealed record FactorModel(string Name, int Parameter, ImmutableArray<double> Levels)
{
    /// <summary>The range of which it may have any value; null if its values are listed.</summary>
    public FactorRange? Range { get; init; }
}
