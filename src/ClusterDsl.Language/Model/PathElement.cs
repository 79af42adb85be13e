using System.Collections.Immutable;

namespace ClusterDsl.Language.Model;

/// <summary><c>a -[t]- b -[u]- c</c>: all named actors differ. <c>Edges.Length == Nodes.Length - 1</c>.</summary>
public sealed record PathElement(ImmutableArray<PathNode> Nodes, ImmutableArray<PathEdge> Edges) : PatternElement;
