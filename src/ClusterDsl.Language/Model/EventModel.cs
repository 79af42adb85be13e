using System.Collections.Immutable;

namespace ClusterDsl.Language.Model;

/// <summary>A countable occurrence.</summary>
public sealed record EventModel(string Name, ImmutableArray<AttributeModel> Fields);
