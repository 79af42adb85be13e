using System.Collections.Immutable;

namespace ClusterDsl.Language.Model;

/// <summary>A category and its values.</summary>
public sealed record CategoryModel(string Name, ImmutableArray<string> Values);
