using System.Collections.Immutable;

namespace ClusterDsl.Language.Model;

/// <summary>A number about one or two actors in a network: degree, distance, common neighbours …</summary>
/// <param name="Function">Which.</param>
/// <param name="Actors">One or two actors.</param>
/// <param name="TieKinds">The layer (several for an abstract one); empty for <see cref="ActorFunction.Distance"/>.</param>
/// <param name="TieAttribute">For <see cref="ActorFunction.Strength"/>: the attribute summed.</param>
/// <param name="Type">Int or Real.</param>
public sealed record ActorCall(ActorFunction Function, ImmutableArray<ModelExpression> Actors, ImmutableArray<int> TieKinds, int? TieAttribute, ModelType Type)
    : ModelExpression(Type);
