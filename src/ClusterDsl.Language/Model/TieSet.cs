using System.Collections.Immutable;

namespace ClusterDsl.Language.Model;

/// <summary>All ties of some kinds, each once.</summary>
public sealed record TieSet(ImmutableArray<int> TieKinds) : ActorSet;
