using System.Collections.Immutable;
using System.Globalization;
using ClusterDsl.Language.Advice.Facts;
using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Model;
using ClusterDsl.Language.Symbols;
using ClusterDsl.Language.Syntax;
using ClusterDsl.Language.Text;

namespace ClusterDsl.Language.Advice.Rules;

/// <summary>
/// CL4024: a policy whose budget for a period, as written, does not pay one firing.
/// </summary>
internal sealed class BudgetBelowCostRule : IAdviceRule
{
    public DiagnosticDescriptor Descriptor => DiagnosticDescriptors.BudgetBelowCost;

    public ImmutableArray<SourceDocument> Documents => [];

    public IEnumerable<Diagnostic> Analyse(ScenarioFacts facts)
    {
        foreach (var mechanism in facts.Policies)
        {
            var policy = mechanism.Policy!;
            if (policy is not { Budget.Amount: { } amount, Cost: { } cost })
            {
                continue;
            }

            var values = new IntervalAnalysis(facts.Model, asWritten: true, policy.Body);
            var (paid, due) = (values.Of(amount).High, values.Of(cost).Low);
            if (paid < due)
            {
                yield return Diagnostic.Create(Descriptor, PlaceOf<BudgetClauseSyntax>(facts, mechanism), policy.Name, Shown(paid, policy.CostUnit), Shown(due, policy.CostUnit)) with
                {
                    Related = [new RelatedLocation(PlaceOf<CostClauseSyntax>(facts, mechanism), "the cost of one firing")],
                    Help = "raise the budget, lower the cost, or give the budget for a longer period: what is left of a period lapses",
                };
            }
        }
    }

    private static Location PlaceOf<TClause>(ScenarioFacts facts, Mechanism policy)
        where TClause : ItemSyntax
    {
        var clause = (facts.Words.Find(policy.Name) as PolicySymbol)?.Syntax.Body.Items.OfType<TClause>().FirstOrDefault();
        return clause is null ? policy.Location : new Location(policy.Location.Source, clause.Span);
    }

    private static string Shown(double value, DisplayUnit unit) => $"{unit.ToShown(value).ToString("G6", CultureInfo.InvariantCulture)} {unit.Name}".Trim();
}
