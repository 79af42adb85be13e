using System.Collections.Immutable;

namespace ClusterDsl.Language.Model;

/// <summary>All present actors of some populations; kinds are resolved to the populations that hold them, in ordinal order of names.</summary>
public sealed record PopulationSet(ImmutableArray<int> Populations) : ActorSet;
