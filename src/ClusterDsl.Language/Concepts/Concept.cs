using System.Collections.Immutable;
using ClusterDsl.Language.Symbols;

namespace ClusterDsl.Language.Concepts;

/// <summary>A word of the vocabulary.</summary>
/// <param name="Name">Its name; of an attribute with its owner: <c>Owner.attribute</c>.</param>
/// <param name="Sort">What sort of thing it is.</param>
/// <param name="Symbol">What the name means.</param>
/// <param name="Library">The library or scenario that declares it; empty for what is built into the language.</param>
/// <param name="Meaning">What its doc comment says, without the sources.</param>
/// <param name="Summary">The first sentence of that.</param>
/// <param name="Documents">The documents that it comes from.</param>
/// <param name="IsBuiltIn">Whether it comes with the compiler.</param>
public sealed record Concept(
    string Name, ConceptSort Sort, Symbol Symbol, string Library, string Meaning, string Summary, ImmutableArray<DocumentReference> Documents, bool IsBuiltIn);
