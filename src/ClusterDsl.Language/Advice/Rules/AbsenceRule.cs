using System.Collections.Immutable;
using ClusterDsl.Language.Advice.Facts;
using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Symbols;

namespace ClusterDsl.Language.Advice.Rules;

/// <summary>
/// CL4007: a time of trouble in which no policy of the scenario can act. A policy that is bound to times or conditions counts as one that
/// can.
/// </summary>
internal sealed class AbsenceRule : IAdviceRule
{
    public DiagnosticDescriptor Descriptor => DiagnosticDescriptors.Absence;

    public ImmutableArray<SourceDocument> Documents => [SourceDocument.D4];

    public bool RestsOn(Symbol word) => Marks.IsAny(word, Marks.Trouble);

    public IEnumerable<Diagnostic> Analyse(ScenarioFacts facts)
    {
        if (facts.Policies.IsEmpty)
        {
            yield break;
        }

        foreach (var stage in facts.Stages.Marked(Marks.Trouble).Where(facts.Stages.Reachable.Contains))
        {
            if (facts.Policies.Any(p => p.Activity.Stages is not { } listed || listed.Contains(stage)))
            {
                continue;
            }

            var symbol = facts.Words.Stages[stage];
            yield return Diagnostic.Create(Descriptor, symbol.Location!, symbol.Name) with
            {
                Related = [.. facts.Policies.Select(p => new RelatedLocation(p.Location, "is not active then"))],
                Help = $"let a policy be active in `{symbol.Name}`, or say why nobody acts: `allow CL4007 \"…\"`",
            };
        }
    }
}
