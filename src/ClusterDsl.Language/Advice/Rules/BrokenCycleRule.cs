using System.Collections.Immutable;
using ClusterDsl.Language.Advice.Facts;
using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Symbols;

namespace ClusterDsl.Language.Advice.Rules;

/// <summary>
/// CL4012: rules in three or more phases of a cycle, but not in all; or a stage that runs such a part of it.
/// </summary>
internal sealed class BrokenCycleRule : IAdviceRule
{
    public DiagnosticDescriptor Descriptor => DiagnosticDescriptors.BrokenCycle;

    public ImmutableArray<SourceDocument> Documents => [SourceDocument.D1];

    public bool RestsOn(Symbol word) => word is CycleSymbol;

    /// <summary>How many phases must have rules before a model is taken to go through the cycle.</summary>
    internal const int Least = 3;

    public IEnumerable<Diagnostic> Analyse(ScenarioFacts facts)
    {
        if (facts.IsEmpirical)
        {
            yield break;
        }

        var used = facts.Rules.Select(r => r.Rule!.Phase).ToHashSet();
        foreach (var cycle in facts.Words.Cycles)
        {
            var missing = cycle.Phases.Where(p => !used.Contains(p.Index)).ToList();
            if (missing.Count > 0 && cycle.Phases.Length - missing.Count >= Least)
            {
                yield return Report(facts.Location, "the scenario", cycle, missing);
            }
            else if (missing.Count == 0)
            {
                foreach (var diagnostic in Stages(facts, cycle))
                {
                    yield return diagnostic;
                }
            }
        }
    }

    private IEnumerable<Diagnostic> Stages(ScenarioFacts facts, CycleSymbol cycle)
    {
        foreach (var stage in facts.Words.Stages)
        {
            var missing = cycle.Phases.Where(p => !facts.Stages.Runs(stage.Index, p.Index)).ToList();
            if (missing.Count > 0 && cycle.Phases.Length - missing.Count >= Least)
            {
                yield return Report(stage.Location!, $"the stage `{stage.Name}`", cycle, missing);
            }
        }
    }

    private Diagnostic Report(Text.Location location, string what, CycleSymbol cycle, IReadOnlyCollection<PhaseSymbol> missing)
    {
        var names = string.Join(" and ", missing.Select(p => $"`{p.Name}`"));
        return Diagnostic.Create(Descriptor, location, what, names, cycle.Name) with
        {
            Related = cycle.Location is null ? [] : [new RelatedLocation(cycle.Location, "the whole cycle")],
            Help = $"add a rule in {names}, or say why the round is cut short: `allow CL4012 \"…\"`",
        };
    }
}
