using System.Collections.Immutable;

namespace ClusterDsl.Language.Model;

/// <summary>A tie kind that ties can be made of (abstract ones are resolved to these).</summary>
/// <param name="Name">Its name, part of addresses.</param>
/// <param name="IsDirected">Whether source and target differ.</param>
/// <param name="Attributes">Indices of all its attributes.</param>
/// <param name="SourceKinds">Kinds (with descendants) that may stand at the source.</param>
/// <param name="TargetKinds">Kinds (with descendants) that may stand at the target; the same set for undirected ties whose ends are alike.</param>
public sealed record TieKindModel(string Name, bool IsDirected, ImmutableArray<int> Attributes, ImmutableArray<int> SourceKinds, ImmutableArray<int> TargetKinds);
