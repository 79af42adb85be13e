using System.Collections.Immutable;
using ClusterDsl.Language.Advice.Facts;
using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Model;
using ClusterDsl.Language.Symbols;

namespace ClusterDsl.Language.Advice.Rules;

/// <summary>
/// CL4016: tacit knowledge that moves along ties which are only economic, or which end outside, in a rule that looks neither at social
/// ties nor at nearness.
/// </summary>
internal sealed class TacitAtADistanceRule : IAdviceRule
{
    public DiagnosticDescriptor Descriptor => DiagnosticDescriptors.TacitAtADistance;

    public ImmutableArray<SourceDocument> Documents => [SourceDocument.D0, SourceDocument.D3];

    public bool RestsOn(Symbol word) => Marks.IsAny(word, Marks.Tacit);

    public IEnumerable<Diagnostic> Analyse(ScenarioFacts facts)
    {
        foreach (var mechanism in facts.Mechanisms)
        {
            if (mechanism.Body is not { } body || mechanism.ReadsNearness || mechanism.Reads.Any(d => d.Sort == DatumSort.Ties && facts.Words.Ties[d.Index].HasMark(Marks.Social)))
            {
                continue;
            }

            var ties = ModelTraversal.PatternsOf(body).OfType<PathElement>().SelectMany(p => p.Edges).SelectMany(e => e.TieKinds).Distinct().ToList();
            var flow = ties.Count == 0 ? null : mechanism.Effects.OfType<ChangeActor>().FirstOrDefault(c => PassesOn(facts, mechanism, c, ties));
            if (flow is not null)
            {
                yield return Report(facts, flow, ties);
            }
        }
    }

    private static bool PassesOn(ScenarioFacts facts, Mechanism mechanism, ChangeActor change, List<int> ties)
    {
        if (!facts.Words.IsAttributeMarked(change.Attribute, Marks.Tacit))
        {
            return false;
        }

        var teachers = mechanism.Within(change.Value).OfType<ActorAttribute>()
            .Where(r => facts.Words.IsAttributeMarked(r.Attribute, Marks.Tacit) && r.Actor != change.Actor)
            .Select(r => mechanism.Variables.Of(r.Actor)).ToList();
        var isEconomic = ties.TrueForAll(t => facts.Words.Ties[t].HasMark(Marks.Economic));
        return teachers.Count > 0 && (isEconomic || teachers.Append(mechanism.Variables.Of(change.Actor)).Any(p => p.Any(i => facts.Words.IsMarked(i, Marks.Outside))));
    }

    private Diagnostic Report(ScenarioFacts facts, ChangeActor flow, IReadOnlyCollection<int> ties)
    {
        var kinds = ties.Select(t => facts.Words.Ties[t]).ToList();
        return Diagnostic.Create(
            Descriptor, flow.Origin.Location, facts.Words.ActorAttributes[flow.Attribute].Name, string.Join(" and ", kinds.Select(k => $"`{k.Name}`"))) with
        {
            Related = [.. kinds.Where(k => k.Location is not null).Select(k => new RelatedLocation(k.Location!, "declared here"))],
            Help = "ask for a social tie or for nearness (`where a -[…]- b`, `distance(a, b) < …`), or pass on explicit knowledge",
        };
    }
}
