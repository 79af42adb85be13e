using System.Collections.Immutable;

namespace ClusterDsl.Language.Model;

/// <summary>The actors tied to one actor.</summary>
public sealed record NeighbourSet(ModelExpression Actor, ImmutableArray<int> TieKinds, EdgeDirection Direction) : ActorSet;
