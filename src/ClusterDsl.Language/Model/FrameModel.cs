using System.Collections.Immutable;

namespace ClusterDsl.Language.Model;

/// <summary>The variables of a rule body, a measure, a condition or an initialiser, including those of its comprehensions.</summary>
public sealed record FrameModel(ImmutableArray<VariableModel> Variables)
{
    /// <summary>No variables.</summary>
    public static readonly FrameModel Empty = new([]);
}
