using System.Collections.Immutable;
using ClusterDsl.Language.Advice.Facts;
using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Model;
using ClusterDsl.Language.Symbols;

namespace ClusterDsl.Language.Advice.Rules;

/// <summary>
/// CL4009: firms that are rivals, or lose by what others are, and that no economic tie ever joins in anything else.
/// </summary>
internal sealed class ViciousCompetitionRule : IAdviceRule
{
    public DiagnosticDescriptor Descriptor => DiagnosticDescriptors.ViciousCompetition;

    public ImmutableArray<SourceDocument> Documents => [SourceDocument.D4, SourceDocument.D1];

    public bool RestsOn(Symbol word) => Marks.IsAny(word, Marks.Rival);

    public IEnumerable<Diagnostic> Analyse(ScenarioFacts facts)
    {
        if (!facts.IsDynamic || facts.Populated.BetweenFirms.Any(t => facts.Words.Ties[t.TieKind] is var kind && kind.HasMark(Marks.Economic) && !kind.HasMark(Marks.Rival)))
        {
            yield break;
        }

        var rivals = facts.Populated.BetweenFirms.Select(t => facts.Words.Ties[t.TieKind]).FirstOrDefault(t => t.HasMark(Marks.Rival));
        var harm = facts.Rules.SelectMany(r => r.Effects.Where(e => HarmsByOthers(facts, r, e))).FirstOrDefault(_ => facts.IsDevelopmentStudy)?.Origin.Location;
        if (rivals is null && harm is null)
        {
            yield break;
        }

        var firms = facts.Words.Populations[facts.Populated.Firms[0]];
        var why = rivals is null ? "one loses by what another is" : $"only `{rivals.Name}` ties hold between them";
        yield return Diagnostic.Create(Descriptor, harm ?? firms.Location!, why) with
        {
            Related = harm is null ? [new RelatedLocation(rivals!.Location!, "ties between rivals")] : [new RelatedLocation(firms.Location!, "the firms")],
            Help = "let firms cooperate, too: a rule that forms an economic tie between them (joint projects, supply, a shared facility)",
        };
    }

    /// <summary>An effect that lowers something of one firm by what another firm is, or by its number of rivals.</summary>
    private static bool HarmsByOthers(ScenarioFacts facts, Mechanism rule, EffectModel effect) =>
        effect is ChangeActor { IsAddition: true } change && Sign.IsNegative(change.Value) && IsFirm(facts, rule, change.Actor)
        && rule.Within(change.Value).Any(e => e switch
        {
            ActorAttribute read => read.Actor != change.Actor && IsFirm(facts, rule, read.Actor),
            ActorCall call => call.TieKinds.Any(t => facts.Words.Ties[t].HasMark(Marks.Rival)),
            _ => false,
        });

    private static bool IsFirm(ScenarioFacts facts, Mechanism rule, ModelExpression actor) => rule.Variables.Of(actor).Overlaps(facts.Populated.Firms);
}
