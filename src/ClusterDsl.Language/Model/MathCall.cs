using System.Collections.Immutable;

namespace ClusterDsl.Language.Model;

/// <summary>A mathematical function.</summary>
public sealed record MathCall(MathFunction Function, ImmutableArray<ModelExpression> Arguments, ModelType Type) : ModelExpression(Type);
