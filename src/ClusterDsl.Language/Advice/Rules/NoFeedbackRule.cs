using System.Collections.Immutable;
using ClusterDsl.Language.Advice.Facts;
using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Symbols;

namespace ClusterDsl.Language.Advice.Rules;

/// <summary>
/// CL4013: the last phase of a cycle has rules, and none of them changes anything that a rule of an earlier phase reads. Asked where at
/// least three phases have rules.
/// </summary>
internal sealed class NoFeedbackRule : IAdviceRule
{
    public DiagnosticDescriptor Descriptor => DiagnosticDescriptors.NoFeedback;

    public ImmutableArray<SourceDocument> Documents => [SourceDocument.D1];

    public bool RestsOn(Symbol word) => word is CycleSymbol;

    public IEnumerable<Diagnostic> Analyse(ScenarioFacts facts)
    {
        foreach (var cycle in facts.Words.Cycles.Where(c => c.Phases.Length > 1))
        {
            // A model with rules in a phase or two only borrows the names: it does not go round.
            if (cycle.Phases.Count(p => facts.Rules.Any(r => r.Rule!.Phase == p.Index)) < Math.Min(BrokenCycleRule.Least, cycle.Phases.Length))
            {
                continue;
            }

            var last = facts.Rules.Where(r => r.Rule!.Phase == cycle.Phases[^1].Index).ToList();
            var earlier = facts.Rules.Where(r => cycle.Phases.SkipLast(1).Any(p => p.Index == r.Rule!.Phase)).ToList();
            if (last.Count == 0 || earlier.Count == 0 || earlier.Exists(e => last.Exists(l => l.Writes.Overlaps(e.Reads))))
            {
                continue;
            }

            yield return Diagnostic.Create(Descriptor, last[0].Location, cycle.Phases[^1].Name, cycle.Name) with
            {
                Related = [.. last.Select(l => new RelatedLocation(l.Location, $"changes {Listed(facts, l.Writes)}, which no rule of an earlier phase reads"))],
                Help = $"let a rule of `{cycle.Phases[0].Name}` or of another earlier phase read what is changed here",
            };
        }
    }

    private static string Listed(ScenarioFacts facts, IEnumerable<Datum> data) =>
        string.Join(", ", data.Select(facts.Words.NameOf).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(n => $"`{n}`"));
}
