using System.Collections.Immutable;
using ClusterDsl.Language.Advice.Facts;
using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Model;
using ClusterDsl.Language.Text;

namespace ClusterDsl.Language.Advice.Rules;

/// <summary>
/// CL4020: conditions of a rule, policy or shock that cannot hold, by themselves or together.
/// </summary>
internal sealed class ContradictoryConditionRule : IAdviceRule
{
    public DiagnosticDescriptor Descriptor => DiagnosticDescriptors.ContradictoryCondition;

    public ImmutableArray<SourceDocument> Documents => [];

    private const int Shown = 60;

    public IEnumerable<Diagnostic> Analyse(ScenarioFacts facts)
    {
        foreach (var mechanism in facts.Mechanisms)
        {
            if (mechanism.Body is { } body && Contradiction.Find(facts.Model, body) is { } found)
            {
                yield return Report(facts, mechanism, found);
            }
        }
    }

    private Diagnostic Report(ScenarioFacts facts, Mechanism mechanism, Contradiction found)
    {
        var isAlone = found.Other is null || found.Other == found.Location;
        return Diagnostic.Create(
            Descriptor, found.Location,
            isAlone ? $"`{Text(found.Location)}` can never hold" : $"`{Text(found.Location)}` cannot hold together with `{Text(found.Other!)}`") with
        {
            Related = isAlone ? [.. Declarations(facts, found.Condition)] : [new RelatedLocation(found.Other!, "the other condition")],
            Help = $"change the condition; as it stands, `{mechanism.Name}` never acts",
        };
    }

    private static IEnumerable<RelatedLocation> Declarations(ScenarioFacts facts, ModelExpression condition) =>
        ModelTraversal.SelfAndDescendants(condition).OfType<ActorAttribute>().Select(a => facts.Words.ActorAttributes[a.Attribute]).Distinct()
            .Where(a => a.Location is not null && (a.Minimum is not null || a.Maximum is not null)).Select(a => new RelatedLocation(a.Location!, "its bounds are declared here"));

    private static string Text(Location location)
    {
        var text = location.Source.Content.AsSpan(location.Span.Start, location.Span.Length).ToString().Split('\n')[0].Trim();
        return text.Length <= Shown ? text : text[..Shown] + "…";
    }
}
