using System.Collections.Immutable;
using ClusterDsl.Language.Advice.Facts;
using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Model;
using ClusterDsl.Language.Symbols;

namespace ClusterDsl.Language.Advice.Rules;

/// <summary>
/// CL4001: firms that no tie and no nearness joins. Asked of studies of a cluster's development with two or more firms.
/// </summary>
internal sealed class ConcentrationRule : IAdviceRule
{
    public DiagnosticDescriptor Descriptor => DiagnosticDescriptors.Concentration;

    public ImmutableArray<SourceDocument> Documents => [SourceDocument.D4];

    public bool RestsOn(Symbol word) => Marks.IsAny(word, Marks.Firm);

    public IEnumerable<Diagnostic> Analyse(ScenarioFacts facts)
    {
        if (!facts.IsDevelopmentStudy || !HasSeveral(facts) || facts.Populated.BetweenFirms.Any() || facts.Mechanisms.Any(ReadsNearness))
        {
            yield break;
        }

        var firms = facts.Populated.Firms.Select(p => facts.Words.Populations[p].Location!).ToList();
        yield return Diagnostic.Create(Descriptor, firms[0]) with
        {
            Related = [.. firms.Skip(1).Select(l => new RelatedLocation(l, "firms, too"))],
            Help = "link them: with `ties` at the start, with a rule that lets them `form` ties, or with a rule that looks at who is near (`within`, `distance`)",
        };

        bool ReadsNearness(Mechanism mechanism) => mechanism.ReadsNearness;
    }

    private static bool HasSeveral(ScenarioFacts facts) =>
        facts.Populated.Firms.Sum(p => facts.Populated.Entered.Contains(p) ? 2 : facts.Model.Populations[p].Count is NumberConstant count ? count.Value : 2) >= 2;
}
