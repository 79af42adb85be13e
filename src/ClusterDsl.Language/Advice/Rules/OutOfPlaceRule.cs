using System.Collections.Immutable;
using ClusterDsl.Language.Advice.Facts;
using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Model;
using ClusterDsl.Language.Symbols;

namespace ClusterDsl.Language.Advice.Rules;

/// <summary>
/// CL4008: a government that makes or breaks ties between firms, lets firms come or go, or takes their decisions. Ties between rivals are
/// excepted: to stand between them is a government's own part.
/// </summary>
internal sealed class OutOfPlaceRule : IAdviceRule
{
    public DiagnosticDescriptor Descriptor => DiagnosticDescriptors.OutOfPlace;

    public ImmutableArray<SourceDocument> Documents => [SourceDocument.D4];

    public bool RestsOn(Symbol word) => Marks.IsAny(word, Marks.Government, Marks.Decision);

    public IEnumerable<Diagnostic> Analyse(ScenarioFacts facts)
    {
        foreach (var policy in facts.Policies)
        {
            var issuer = facts.Words.Populations.FirstOrDefault(p => p.Name == policy.Policy!.Issuer);
            if (issuer?.Kind?.HasMark(Marks.Government) != true)
            {
                continue;
            }

            foreach (var effect in policy.Effects)
            {
                if (PartOfFirms(facts, policy, effect) is { } does)
                {
                    yield return Diagnostic.Create(Descriptor, effect.Origin.Location, policy.Name, does) with
                    {
                        Related = [new RelatedLocation(issuer.Location!, "a government")],
                        Help = "leave it to a rule of the firms, or to a broker, and let the policy make it easier",
                    };
                    break;
                }
            }
        }
    }

    private static string? PartOfFirms(ScenarioFacts facts, Mechanism policy, EffectModel effect)
    {
        bool IsFirms(ModelExpression actor) => policy.Variables.Of(actor) is { IsEmpty: false } who && who.All(p => facts.Words.IsMarked(p, Marks.Firm));
        switch (effect)
        {
            case FormTie form when IsTheirs([form.TieKind]) && IsFirms(form.From) && IsFirms(form.To):
                return "ties firms to one another";
            case DissolveTie dissolve when IsTheirs(policy.TiesOf(dissolve)) && policy.TiesOf(dissolve).All(t => IsBetweenFirms(facts, t)):
                return "parts firms from one another";
            case DissolvePair pair when IsTheirs(pair.TieKinds) && IsFirms(pair.From) && IsFirms(pair.To):
                return "parts firms from one another";
            case EnterActor enter when facts.Words.IsMarked(enter.Population, Marks.Firm):
                return "lets firms come into being";
            case ExitActor exit when IsFirms(exit.Actor):
                return "makes firms give up";
            case ChangeActor { IsAddition: false } change when facts.Words.IsAttributeMarked(change.Attribute, Marks.Decision) && IsFirms(change.Actor):
                return $"decides on `{facts.Words.ActorAttributes[change.Attribute].Name}` of firms";
            default:
                return null;
        }

        bool IsTheirs(ImmutableArray<int> ties) => ties.All(t => facts.Words.Ties[t].HasMark(Marks.Economic) && !facts.Words.Ties[t].HasMark(Marks.Rival));
    }

    private static bool IsBetweenFirms(ScenarioFacts facts, int tie) =>
        facts.Words.Ties[tie].Sources.Concat(facts.Words.Ties[tie].Targets).All(k => k.HasMark(Marks.Firm));
}
