using System.Collections.Immutable;
using ClusterDsl.Language.Advice.Facts;
using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Model;
using ClusterDsl.Language.Symbols;

namespace ClusterDsl.Language.Advice.Rules;

/// <summary>
/// CL4015: every effect that raises a knowledge attribute reads the same attribute of somebody else. Newcomers whose knowledge is drawn
/// or given bring in something new.
/// </summary>
internal sealed class KnowledgeCeilingRule : IAdviceRule
{
    public DiagnosticDescriptor Descriptor => DiagnosticDescriptors.KnowledgeCeiling;

    public ImmutableArray<SourceDocument> Documents => [SourceDocument.D3, SourceDocument.D4];

    public bool RestsOn(Symbol word) => Marks.IsAny(word, Marks.Knowledge, Marks.Tacit);

    public IEnumerable<Diagnostic> Analyse(ScenarioFacts facts)
    {
        if (!facts.IsDevelopmentStudy)
        {
            yield break;
        }

        for (var attribute = 0; attribute < facts.Model.ActorAttributes.Length; attribute++)
        {
            if (!facts.Words.IsKnowledge(attribute) || !facts.Rules.Any(r => RaisesOf(r, attribute).Any()) || HasLearnedNewcomers(facts, attribute))
            {
                continue;
            }

            var raises = facts.Mechanisms.SelectMany(m => RaisesOf(m, attribute).Select(c => (Mechanism: m, Change: c))).ToList();
            if (raises.TrueForAll(r => CopiesFromAnother(r.Mechanism, r.Change)))
            {
                yield return Report(facts, attribute, [.. raises.Select(r => r.Change)]);
            }
        }
    }

    private static IEnumerable<ChangeActor> RaisesOf(Mechanism mechanism, int attribute) =>
        mechanism.Effects.OfType<ChangeActor>().Where(c => c.Attribute == attribute && !Sign.IsNegative(c.Value) && !ShrinksItself(c));

    /// <summary>Whether a value is set to a part of itself: forgetting, not learning.</summary>
    private static bool ShrinksItself(ChangeActor change) =>
        !change.IsAddition && change.Value is BinaryExpression { Operator: BinaryOperator.Multiply } product
        && new[] { product.Left, product.Right }.Any(p => p is ActorAttribute same && same.Attribute == change.Attribute && same.Actor == change.Actor);

    private static bool CopiesFromAnother(Mechanism mechanism, ChangeActor change) =>
        mechanism.Within(change.Value).Any(e => e is ActorAttribute read && read.Attribute == change.Attribute && read.Actor != change.Actor);

    private static bool HasLearnedNewcomers(ScenarioFacts facts, int attribute) =>
        facts.Mechanisms.SelectMany(m => m.Effects).OfType<EnterActor>().Any(e =>
            (e.Attributes.FirstOrDefault(a => a.Attribute == attribute) ?? facts.Model.Populations[e.Population].Initialisers.FirstOrDefault(a => a.Attribute == attribute))
                is { } given && (given.Distribution is not null || given.Value is NumberConstant));

    private Diagnostic Report(ScenarioFacts facts, int attribute, IReadOnlyList<ChangeActor> raises) =>
        Diagnostic.Create(Descriptor, raises[0].Origin.Location, facts.Words.ActorAttributes[attribute].Name) with
        {
            Related =
            [
                .. raises.Skip(1).Select(r => new RelatedLocation(r.Origin.Location, "passed on here, too")),
                new RelatedLocation(facts.Words.ActorAttributes[attribute].Location!, "declared here"),
            ],
            Help = "let somebody find out what nobody knew: a rule that raises it without looking at others, or newcomers who bring it along",
        };
}
