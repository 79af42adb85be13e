using System.Collections.Immutable;
using ClusterDsl.Language.Advice.Facts;
using ClusterDsl.Language.Diagnostics;

namespace ClusterDsl.Language.Advice.Rules;

/// <summary>
/// CL4021: a stage that some <c>next</c> names, but none that can ever hold. What follows from it alone is told with it, not by itself.
/// </summary>
internal sealed class UnreachableStageRule : IAdviceRule
{
    public DiagnosticDescriptor Descriptor => DiagnosticDescriptors.UnreachableStage;

    public ImmutableArray<SourceDocument> Documents => [];

    public IEnumerable<Diagnostic> Analyse(ScenarioFacts facts)
    {
        var stages = facts.Stages;
        var unreached = Enumerable.Range(0, facts.Model.Stages.Length).Where(s => !stages.Reachable.Contains(s)).ToList();
        var roots = unreached.Where(s => stages.Transitions.Any(t => t.To == s && stages.Reachable.Contains(t.From))).ToList();
        var told = stages.From(roots, _ => true);

        // Stages that only lead to one another: of each such group the first.
        foreach (var stage in unreached)
        {
            if (!told.Contains(stage))
            {
                roots.Add(stage);
                told = told.Union(stages.From([stage], _ => true));
            }
        }

        return roots.Order().Select(r => Report(facts, r, unreached));
    }

    private Diagnostic Report(ScenarioFacts facts, int stage, List<int> unreached)
    {
        var symbol = facts.Words.Stages[stage];
        var blocked = facts.Stages.Transitions.Where(t => t.To == stage && facts.Stages.Reachable.Contains(t.From)).ToList();
        var after = facts.Stages.From([stage], _ => true).Where(s => s != stage && unreached.Contains(s)).Select(s => facts.Words.Stages[s]);
        return Diagnostic.Create(
            Descriptor, symbol.Location!, symbol.Name, blocked.Count > 0 ? "what leads there can never hold" : "only stages lead there that are never reached themselves") with
        {
            Related = [.. blocked.Select(t => new RelatedLocation(t.Location, "can never hold")), .. after.Select(s => new RelatedLocation(s.Location!, "never reached either"))],
            Help = $"change the condition, add `next {symbol.Name} when …` to a stage that is reached, or take the stage out",
        };
    }
}
