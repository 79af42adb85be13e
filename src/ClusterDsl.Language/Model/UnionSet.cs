using System.Collections.Immutable;

namespace ClusterDsl.Language.Model;

/// <summary>Several sets together.</summary>
public sealed record UnionSet(ImmutableArray<ActorSet> Sets) : ActorSet;
