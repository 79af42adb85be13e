using System.Collections.Immutable;
using ClusterDsl.Language.Advice.Facts;
using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Model;

namespace ClusterDsl.Language.Advice.Rules;

/// <summary>
/// CL4029: a measure of what no rule, policy, shock or stage changes, and that does not read the time.
/// </summary>
internal sealed class FlatMeasureRule : IAdviceRule
{
    public DiagnosticDescriptor Descriptor => DiagnosticDescriptors.FlatMeasure;

    public ImmutableArray<SourceDocument> Documents => [];

    public IEnumerable<Diagnostic> Analyse(ScenarioFacts facts)
    {
        if (!facts.IsDynamic)
        {
            yield break;
        }

        var changed = facts.Mechanisms.SelectMany(m => m.Writes).ToImmutableHashSet();
        var moving = changed.Union(facts.Flow.ConsequencesOf(changed)).Union(facts.Flow.ChangedByStages);
        for (var i = 0; i < facts.Model.Measures.Length; i++)
        {
            if (facts.Words.MeasureAt(i) is not { } symbol || ReadsTime(facts.Model.Measures[i].Value) || facts.Flow.MeasureReads[i].Overlaps(moving))
            {
                continue;
            }

            yield return Diagnostic.Create(Descriptor, symbol.Location!, symbol.Name) with
            {
                Help = "measure something that a rule changes, or take it out; what stays as it is can be read off the first step",
            };
        }
    }

    private static bool ReadsTime(ModelExpression value) =>
        ModelTraversal.SelfAndDescendants(value).Any(e => e is NowValue or StepNumber or MeasureOverTime or MeasureValue);
}
