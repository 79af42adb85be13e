using System.Collections.Immutable;

namespace ClusterDsl.Language.Model;

/// <summary>A tie of a path.</summary>
/// <param name="TieKinds">The kinds that match.</param>
/// <param name="Slot">The tie's variable, or -1.</param>
/// <param name="Direction">Which way, from the node before to the node after.</param>
public sealed record PathEdge(ImmutableArray<int> TieKinds, int Slot, EdgeDirection Direction);
