using System.Collections.Immutable;
using ClusterDsl.Language.Advice.Facts;
using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Model;

namespace ClusterDsl.Language.Advice.Rules;

/// <summary>
/// CL4034: a chance per step in a study of development, where a rate would mean the same with any step. A rule with <c>every</c> says how
/// often by itself, and a shock <c>at</c> a time acts once.
/// </summary>
internal sealed class BareChanceRule : IAdviceRule
{
    public DiagnosticDescriptor Descriptor => DiagnosticDescriptors.BareChance;

    public ImmutableArray<SourceDocument> Documents => [];

    public IEnumerable<Diagnostic> Analyse(ScenarioFacts facts)
    {
        if (!facts.IsDevelopmentStudy)
        {
            yield break;
        }

        foreach (var mechanism in facts.Mechanisms)
        {
            if (mechanism is { Body.Trigger: { IsRate: false } trigger, Rule: null or { EverySteps: 1 }, Activity.At: null } && !mechanism.Within(trigger.Value).Any(e => e is StepLength))
            {
                yield return Diagnostic.Create(Descriptor, trigger.Origin.Location, mechanism.Name, facts.Words.StepText) with
                {
                    Related = [new RelatedLocation(mechanism.Location, $"this {mechanism.Noun} acts in every step")],
                    Help = "write how often it happens, with `rate … per year`, or how often it is tried, with `every …`",
                };
            }
        }
    }
}
