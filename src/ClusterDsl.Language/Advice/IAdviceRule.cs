using System.Collections.Immutable;
using ClusterDsl.Language.Advice.Facts;
using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Symbols;

namespace ClusterDsl.Language.Advice;

/// <summary>One piece of advice (CL4xxx): it looks at the facts of a scenario that has no errors, and says where it applies. Without state.</summary>
internal interface IAdviceRule
{
    /// <summary>Its code.</summary>
    DiagnosticDescriptor Descriptor { get; }

    /// <summary>The documents whose idea it is; none for what is good practice with any model.</summary>
    ImmutableArray<SourceDocument> Documents { get; }

    /// <summary>Whether it rests on a word of a vocabulary, by the word's sort or own marks: then the sources of that word are its sources, too.</summary>
    bool RestsOn(Symbol word) => false;

    /// <summary>Looks at a scenario.</summary>
    IEnumerable<Diagnostic> Analyse(ScenarioFacts facts);
}
