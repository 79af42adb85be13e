using System.Collections.Immutable;
using ClusterDsl.Language.Advice.Facts;
using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Syntax;
using ClusterDsl.Language.Text;

namespace ClusterDsl.Language.Advice.Rules;

/// <summary>
/// CL4025: a parameter of the scenario that nothing reads; to be set by a stage, a policy or an experiment is no use.
/// </summary>
internal sealed class UnreadParameterRule : IAdviceRule
{
    public DiagnosticDescriptor Descriptor => DiagnosticDescriptors.UnreadParameter;

    public ImmutableArray<SourceDocument> Documents => [];

    public IEnumerable<Diagnostic> Analyse(ScenarioFacts facts)
    {
        for (var i = 0; i < facts.Model.Parameters.Length; i++)
        {
            var symbol = facts.Words.ParameterAt(i);
            var uses = facts.Words.UsesOf(symbol).ToList();
            if (uses.TrueForAll(u => IsSet(facts, u)))
            {
                yield return Diagnostic.Create(Descriptor, symbol.Location!, symbol.Name) with
                {
                    Related = [.. uses.Select(u => new RelatedLocation(u, "set here, and never read"))],
                    Help = "use it in a rule, a stage or an initial value, or take it out",
                };
            }
        }
    }

    /// <summary>Whether a use gives it a value: a stage, policy or shock sets it, an experiment varies it, an expectation runs <c>with</c> it.</summary>
    private static bool IsSet(ScenarioFacts facts, Location use)
    {
        var name = facts.Tree.FindToken(use.Span.Start).Parent;
        return name is VaryClauseSyntax
            || (name?.FirstAncestorOrSelf<SetClauseSyntax>() is { } set && set.Target.Span.Contains(use.Span))
            || (name?.FirstAncestorOrSelf<WithClauseSyntax>() is { } && name.FirstAncestorOrSelf<AssignmentSyntax>()!.Target.Span.Contains(use.Span));
    }
}
