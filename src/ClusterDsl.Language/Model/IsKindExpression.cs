using System.Collections.Immutable;

namespace ClusterDsl.Language.Model;

/// <summary><c>x is Kind</c>: the actor's kind is one of <paramref name="Kinds"/> (the kind and its descendants). None is of no kind.</summary>
public sealed record IsKindExpression(ModelExpression Actor, ImmutableArray<int> Kinds) : ModelExpression(ModelType.Bool);
