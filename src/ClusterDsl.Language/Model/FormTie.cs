using System.Collections.Immutable;

namespace ClusterDsl.Language.Model;

/// <summary><c>form a -[t]- b { … }</c>; attributes not named take their defaults.</summary>
public sealed record FormTie(ModelExpression From, int TieKind, ModelExpression To, ImmutableArray<InitialiserModel> Attributes, Origin Origin)
    : EffectModel(Origin);
