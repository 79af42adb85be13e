using System.Collections.Immutable;
using ClusterDsl.Language.Advice;
using ClusterDsl.Language.Advice.Facts;
using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Symbols;

namespace ClusterDsl.Language.Concepts;

/// <summary>Which checks and which advice rest on a word, whatever it is called: by its sort and its own marks.</summary>
internal static class ConceptChecks
{
    private static readonly ImmutableArray<(DiagnosticDescriptor Check, Func<Symbol, bool> RestsOn)> Errors =
    [
        (DiagnosticDescriptors.TieEnds, w => w is TieKindSymbol { IsAbstract: false }),
        (DiagnosticDescriptors.InstrumentIssuer, w => w is InstrumentSymbol { Issuers.IsEmpty: false }),
        (DiagnosticDescriptors.InstrumentReach, w => w is InstrumentSymbol),
        (DiagnosticDescriptors.FlowWithoutCarrier, w => Marks.Of(w).Contains(Marks.CarriesKnowledge) || (w is AttributeSymbol && Marks.IsAny(w, Marks.Knowledge, Marks.Tacit))),
        (DiagnosticDescriptors.TroubleNoExit, w => Marks.IsAny(w, Marks.Trouble)),
    ];

    /// <summary>Checks and advice that rest on a word, in order of code.</summary>
    public static IEnumerable<DiagnosticDescriptor> KnowingOf(Symbol word) =>
        Errors.Where(e => e.RestsOn(word)).Select(e => e.Check).Concat(AdviceRules.All.Where(r => r.RestsOn(word)).Select(r => r.Descriptor));
}
