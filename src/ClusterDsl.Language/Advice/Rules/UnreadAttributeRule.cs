using System.Collections.Immutable;
using ClusterDsl.Language.Advice.Facts;
using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Symbols;

namespace ClusterDsl.Language.Advice.Rules;

/// <summary>
/// CL4026: an attribute that the scenario itself declares and that nothing reads. What a library declares is there for others.
/// </summary>
internal sealed class UnreadAttributeRule : IAdviceRule
{
    public DiagnosticDescriptor Descriptor => DiagnosticDescriptors.UnreadAttribute;

    public ImmutableArray<SourceDocument> Documents => [];

    public IEnumerable<Diagnostic> Analyse(ScenarioFacts facts)
    {
        if (!facts.IsDynamic)
        {
            return [];
        }

        var ofActors = facts.Words.ActorAttributes.Select((a, i) => (Attribute: a, Datum: new Datum(DatumSort.ActorAttribute, i)));
        var ofTies = facts.Words.TieAttributes.Select((a, i) => (Attribute: a, Datum: new Datum(DatumSort.TieAttribute, i)));
        return ofActors.Concat(ofTies)
            .Where(x => facts.IsOwn(x.Attribute.Location) && !facts.Flow.EverRead.Contains(x.Datum))
            .Select(x => Report(facts, x.Attribute, x.Datum));
    }

    private Diagnostic Report(ScenarioFacts facts, AttributeSymbol attribute, Datum datum) =>
        Diagnostic.Create(Descriptor, attribute.Location!, attribute.Name, OwnerOf(facts, attribute)) with
        {
            Related = [.. facts.Mechanisms.Where(m => m.Writes.Contains(datum)).Select(m => new RelatedLocation(m.Location, "changes it, and nobody reads it"))],
            Help = "let a rule, a weight or a measure read it, or take it out",
        };

    private static string OwnerOf(ScenarioFacts facts, AttributeSymbol attribute)
    {
        var kind = facts.Words.Kinds.FirstOrDefault(k => k.OwnAttributes.Contains(attribute));
        var owner = kind?.Name ?? facts.Words.Ties.FirstOrDefault(t => t.Attributes.Contains(attribute))?.Name;
        return owner is null ? "its ties" : $"`{owner}`";
    }
}
