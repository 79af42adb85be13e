using System.Collections.Immutable;
using ClusterDsl.Language.Advice.Facts;
using ClusterDsl.Language.Diagnostics;

namespace ClusterDsl.Language.Advice.Rules;

/// <summary>
/// CL4023: a phase with rules that every stage which is reached leaves out.
/// </summary>
internal sealed class PhaseNeverRunRule : IAdviceRule
{
    public DiagnosticDescriptor Descriptor => DiagnosticDescriptors.PhaseNeverRun;

    public ImmutableArray<SourceDocument> Documents => [];

    public IEnumerable<Diagnostic> Analyse(ScenarioFacts facts)
    {
        foreach (var rules in facts.Rules.Where(r => !facts.Stages.IsEverRun(r.Rule!.Phase)).GroupBy(r => r.Rule!.Phase).OrderBy(g => g.Key))
        {
            var phase = facts.Words.Phases[rules.Key];
            var names = rules.Select(r => $"`{r.Name}`").ToList();
            yield return Diagnostic.Create(Descriptor, rules.First().Location, phase.Name, $"{string.Join(" and ", names)} never {(names.Count == 1 ? "acts" : "act")}") with
            {
                Related = [.. facts.Stages.Reachable.Select(s => new RelatedLocation(facts.Words.Stages[s].Location!, "runs other phases only"))],
                Help = $"add `{phase.Name}` to the `run` of a stage, or move the rule to a phase that is run",
            };
        }
    }
}
