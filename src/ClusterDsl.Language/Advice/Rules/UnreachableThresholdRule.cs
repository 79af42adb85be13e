using System.Collections.Immutable;
using ClusterDsl.Language.Advice.Facts;
using ClusterDsl.Language.Diagnostics;

namespace ClusterDsl.Language.Advice.Rules;

/// <summary>
/// CL4022: a <c>next</c> or <c>end</c> that can never hold, in a stage that is reached; where it is the only way to a stage, CL4021
/// speaks of that.
/// </summary>
internal sealed class UnreachableThresholdRule : IAdviceRule
{
    public DiagnosticDescriptor Descriptor => DiagnosticDescriptors.UnreachableThreshold;

    public ImmutableArray<SourceDocument> Documents => [];

    public IEnumerable<Diagnostic> Analyse(ScenarioFacts facts) =>
        from transition in facts.Stages.Transitions
        where transition.CannotHold && facts.Stages.Reachable.Contains(transition.From) && (transition.To < 0 || facts.Stages.Reachable.Contains(transition.To))
        let stage = facts.Words.Stages[transition.From]
        select Diagnostic.Create(
            Descriptor, transition.Location, stage.Name, transition.To < 0 ? "ends the run" : $"turns into `{facts.Words.Stages[transition.To].Name}` by it") with
        {
            Related = [new RelatedLocation(stage.Location!, "in this stage")],
            Help = "compare with a value that can be reached within the run, or take it out",
        };
}
