using System.Collections.Immutable;
using ClusterDsl.Language.Advice.Facts;
using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Model;
using ClusterDsl.Language.Symbols;

namespace ClusterDsl.Language.Advice.Rules;

/// <summary>
/// CL4010: rules change what firms cost, and nothing that makes what they sell better. Knowledge counts as better, and so does any other
/// attribute without a mark that is a pure number (quality, reputation) or a flow (value added); what a firm owns does not.
/// </summary>
internal sealed class CostOnlyRule : IAdviceRule
{
    public DiagnosticDescriptor Descriptor => DiagnosticDescriptors.CostOnly;

    public ImmutableArray<SourceDocument> Documents => [SourceDocument.D4];

    public bool RestsOn(Symbol word) => Marks.IsAny(word, Marks.Cost);

    public IEnumerable<Diagnostic> Analyse(ScenarioFacts facts)
    {
        if (!facts.IsDevelopmentStudy)
        {
            yield break;
        }

        var changes = facts.Mechanisms
            .SelectMany(m => m.Effects.OfType<ChangeActor>().Where(c => m.Variables.Of(c.Actor).Overlaps(facts.Populated.Firms)))
            .ToList();
        var cost = changes.Find(c => facts.Words.IsAttributeMarked(c.Attribute, Marks.Cost));
        if (cost is null || changes.Exists(c => MakesBetter(facts, c.Attribute)))
        {
            yield break;
        }

        var attribute = facts.Words.ActorAttributes[cost.Attribute];
        yield return Diagnostic.Create(Descriptor, cost.Origin.Location, attribute.Name) with
        {
            Related = [new RelatedLocation(attribute.Location!, "marked `cost`")],
            Help = "let firms learn, raise their quality or add value as well; a low cost can be copied by anybody",
        };
    }

    private static bool MakesBetter(ScenarioFacts facts, int index)
    {
        if (facts.Words.IsKnowledge(index))
        {
            return true;
        }

        var attribute = facts.Words.ActorAttributes[index];
        var dimension = attribute.ElementType.Dimension;
        return attribute.Marks.IsEmpty && attribute.ElementType.IsNumeric && (dimension.IsNone || dimension.Exponents.GetValueOrDefault("time") < 0);
    }
}
