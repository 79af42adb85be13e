using System.Collections.Immutable;
using ClusterDsl.Language.Advice.Facts;
using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Symbols;

namespace ClusterDsl.Language.Advice.Rules;

/// <summary>
/// CL4018: nothing that a policy changes reaches a measure by way of a rule, a stage or a computed attribute. Reading the changed thing
/// itself is no way, and neither is the order of the policy's own queue.
/// </summary>
internal sealed class PolicyWithoutChannelRule : IAdviceRule
{
    public DiagnosticDescriptor Descriptor => DiagnosticDescriptors.PolicyWithoutChannel;

    public ImmutableArray<SourceDocument> Documents => [SourceDocument.D1, SourceDocument.D4];

    public bool RestsOn(Symbol word) => word is InstrumentSymbol;

    public IEnumerable<Diagnostic> Analyse(ScenarioFacts facts)
    {
        if (facts.Model.Measures.IsEmpty)
        {
            yield break;
        }

        foreach (var policy in facts.Policies.Where(p => !p.Writes.IsEmpty))
        {
            var consequences = facts.Flow.ConsequencesOf(policy.Writes);
            if (facts.Flow.MeasureReads.Any(r => r.Overlaps(consequences) || IsMoreThan(policy.Writes, r)))
            {
                continue;
            }

            var changed = policy.Writes.Select(facts.Words.NameOf).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(n => $"`{n}`");
            yield return Diagnostic.Create(Descriptor, policy.Location, policy.Name, string.Join(", ", changed)) with
            {
                Related = [.. Readers(facts, policy), .. Words(facts, policy)],
                Help = "let a rule, a weight or a stage read what it changes, measure what follows from that, or take the policy out",
            };
        }
    }

    /// <summary>Whether a measure makes something of what is changed and of other attributes or parameters.</summary>
    private static bool IsMoreThan(ImmutableHashSet<Datum> changed, ImmutableHashSet<Datum> reads) =>
        reads.Overlaps(changed) && reads.Any(d => !changed.Contains(d) && d.Sort is (DatumSort.ActorAttribute or DatumSort.TieAttribute or DatumSort.Parameter));

    private static IEnumerable<RelatedLocation> Words(ScenarioFacts facts, Mechanism policy) =>
        facts.Words.InstrumentOf(policy.Policy!)?.Location is { } instrument ? [new RelatedLocation(instrument, "what its instrument is for")] : [];

    private static IEnumerable<RelatedLocation> Readers(ScenarioFacts facts, Mechanism policy) =>
        facts.Mechanisms.Where(m => m != policy && m.Reads.Overlaps(policy.Writes))
            .Select(m => new RelatedLocation(m.Location, "reads it, but what this changes reaches no measure either"));
}
