using System.Collections.Immutable;
using ClusterDsl.Language.Diagnostics.Pages;

namespace ClusterDsl.Language.Concepts;

/// <summary>What a name means, for people: as a page, or above the name in an editor.</summary>
/// <param name="Signature">Its declaration in one line, without what stands between braces.</param>
/// <param name="Meaning">What its doc comment says, without the sources; empty if there is none.</param>
/// <param name="Blocks">Everything else: marks, attributes, relations to other words, documents, examples, checks.</param>
public sealed record SymbolDescription(string Signature, string Meaning, ImmutableArray<PageBlock> Blocks);
