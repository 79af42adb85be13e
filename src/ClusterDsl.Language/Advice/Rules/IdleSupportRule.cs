using System.Collections.Immutable;
using ClusterDsl.Language.Advice.Facts;
using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Symbols;

namespace ClusterDsl.Language.Advice.Rules;

/// <summary>
/// CL4004: a source of knowledge, a lender or a broker that no tie joins to a firm and that no rule or policy names.
/// </summary>
internal sealed class IdleSupportRule : IAdviceRule
{
    public DiagnosticDescriptor Descriptor => DiagnosticDescriptors.IdleSupport;

    public ImmutableArray<SourceDocument> Documents => [SourceDocument.D4];

    public bool RestsOn(Symbol word) => Marks.IsAny(word, Marks.KnowledgeSource, Marks.Finance, Marks.Broker);

    private static readonly ImmutableArray<(string Mark, string What)> Supports =
        [(Marks.KnowledgeSource, "a source of knowledge"), (Marks.Finance, "a lender"), (Marks.Broker, "a broker")];

    public IEnumerable<Diagnostic> Analyse(ScenarioFacts facts)
    {
        if (!facts.IsDynamic || !facts.IsLayered || facts.Populated.Firms.Count == 0)
        {
            yield break;
        }

        foreach (var population in facts.Populated.Populations)
        {
            var what = Supports.FirstOrDefault(s => facts.Words.IsMarked(population, s.Mark)).What;
            var symbol = facts.Words.Populations[population];
            if (what is not null && !facts.Populated.Ties.Any(t => t.Joins([population], facts.Populated.Firms)) && !facts.Mechanisms.Any(m => m.Names(population)))
            {
                yield return Diagnostic.Create(Descriptor, symbol.Location!, symbol.Name, what) with
                {
                    Related = [new RelatedLocation(facts.Words.Populations[facts.Populated.Firms[0]].Location!, "the firms")],
                    Help = $"link `{symbol.Name}` to firms by a tie, let a rule say what it does, or take it out",
                };
            }
        }
    }
}
