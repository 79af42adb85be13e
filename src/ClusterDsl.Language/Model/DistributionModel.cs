using System.Collections.Immutable;

namespace ClusterDsl.Language.Model;

/// <summary>A distribution with its parameters.</summary>
public sealed record DistributionModel(DistributionKind Kind, ImmutableArray<ModelExpression> Parameters);
