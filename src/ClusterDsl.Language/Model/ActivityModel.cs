using System.Collections.Immutable;

namespace ClusterDsl.Language.Model;

/// <summary>When a policy or shock is active: all parts that are given must hold.</summary>
/// <param name="Stages">Indices of stages, or null.</param>
/// <param name="From">First time, in ticks, or null.</param>
/// <param name="Until">Time before which, in ticks, or null.</param>
/// <param name="At">The one time at which (a shock's <c>at</c>), or null.</param>
/// <param name="When">Condition, or null.</param>
/// <param name="WhenFrame">Its variables.</param>
public sealed record ActivityModel(
    ImmutableArray<int>? Stages, ModelExpression? From, ModelExpression? Until, ModelExpression? At, ModelExpression? When, FrameModel WhenFrame)
{
    /// <summary>Always.</summary>
    public static readonly ActivityModel Always = new(null, null, null, null, null, FrameModel.Empty);
}
