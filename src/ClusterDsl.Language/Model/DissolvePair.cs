using System.Collections.Immutable;

namespace ClusterDsl.Language.Model;

/// <summary><c>dissolve a -[t]- b</c>.</summary>
public sealed record DissolvePair(ModelExpression From, ImmutableArray<int> TieKinds, ModelExpression To, EdgeDirection Direction, Origin Origin)
    : EffectModel(Origin);
