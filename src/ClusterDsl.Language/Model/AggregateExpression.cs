using System.Collections.Immutable;

namespace ClusterDsl.Language.Model;

/// <summary>An aggregate over everything that <paramref name="Elements"/> match and <paramref name="Where"/> keeps; its variables are slots of the enclosing frame.</summary>
/// <param name="Function">Which.</param>
/// <param name="Value">What is aggregated; null for <see cref="AggregateFunction.Count"/>.</param>
/// <param name="Elements">The comprehension.</param>
/// <param name="Where">The condition, or null.</param>
/// <param name="Arguments">Further arguments, such as the quantile.</param>
/// <param name="Type">Int for counts, Bool for any and all, else Real.</param>
public sealed record AggregateExpression(
    AggregateFunction Function,
    ModelExpression? Value,
    ImmutableArray<PatternElement> Elements,
    ModelExpression? Where,
    ImmutableArray<ModelExpression> Arguments,
    ModelType Type) : ModelExpression(Type);
