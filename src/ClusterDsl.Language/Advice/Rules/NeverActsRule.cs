using System.Collections.Immutable;
using ClusterDsl.Language.Advice.Facts;
using ClusterDsl.Language.Diagnostics;

namespace ClusterDsl.Language.Advice.Rules;

/// <summary>
/// CL4019: a rule, policy or shock that cannot act, whatever its parameters: what it needs never comes about.
/// </summary>
internal sealed class NeverActsRule : IAdviceRule
{
    public DiagnosticDescriptor Descriptor => DiagnosticDescriptors.NeverActs;

    public ImmutableArray<SourceDocument> Documents => [];

    public IEnumerable<Diagnostic> Analyse(ScenarioFacts facts) =>
        from dead in facts.Liveness.Dead
        where !dead.Obstacle.IsReportedElsewhere
        select Diagnostic.Create(Descriptor, dead.Mechanism.Location, dead.Mechanism.Noun, dead.Mechanism.Name, dead.Obstacle.Reason) with
        {
            Related = dead.Obstacle.Chain,
            Help = $"make what it needs, or take `{dead.Mechanism.Name}` out",
        };
}
