using System.Collections.Immutable;

namespace ClusterDsl.Language.Syntax;

/// <summary>A list among a node's children, whatever its kind of node.</summary>
internal interface ISyntaxList
{
    ImmutableArray<SyntaxElement> Elements { get; }
}
