using ClusterDsl.Language.Syntax;

namespace ClusterDsl.Language.Formatting;

/// <summary>Neighbouring items of one sort, without a blank line between them, whose columns stand under one another.</summary>
/// <param name="Kind">Their sort; none if no further item can join.</param>
/// <param name="Number">Which group of the file it is, from 1.</param>
internal readonly record struct ItemGroup(SyntaxKind? Kind, int Number);
