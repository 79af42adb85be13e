using System.Collections.Immutable;

namespace ClusterDsl.Language.Model;

/// <summary><c>a -[t]- b</c>: is there such a tie? Several kinds stand for an abstract layer.</summary>
public sealed record HasTieExpression(ModelExpression From, ImmutableArray<int> TieKinds, ModelExpression To, EdgeDirection Direction) : ModelExpression(ModelType.Bool);
