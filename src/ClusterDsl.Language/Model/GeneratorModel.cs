using System.Collections.Immutable;

namespace ClusterDsl.Language.Model;

/// <summary>A generator with its arguments by name.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Sources">One side; all actors for <c>among</c>.</param>
/// <param name="Targets">The other side; null for <c>among</c>.</param>
/// <param name="Arguments">Arguments by name.</param>
public sealed record GeneratorModel(GeneratorKind Kind, ActorSet Sources, ActorSet? Targets, ImmutableDictionary<string, ModelExpression> Arguments);
