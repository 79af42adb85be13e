using System.Collections.Immutable;
using ClusterDsl.Language.Advice.Facts;
using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Model;

namespace ClusterDsl.Language.Advice.Rules;

/// <summary>
/// CL4033: a tie formed beside other effects, with nothing that keeps the rule from those who are tied already: a second loan moves
/// money, but makes no second tie.
/// </summary>
internal sealed class UnguardedFormRule : IAdviceRule
{
    public DiagnosticDescriptor Descriptor => DiagnosticDescriptors.UnguardedForm;

    public ImmutableArray<SourceDocument> Documents => [];

    public IEnumerable<Diagnostic> Analyse(ScenarioFacts facts)
    {
        foreach (var mechanism in facts.Mechanisms.Where(m => m.Effects.Any(IsOther)))
        {
            var body = mechanism.Body!;
            var entered = mechanism.Effects.OfType<EnterActor>().Select(e => e.Slot).ToHashSet();
            var form = mechanism.Effects.OfType<FormTie>().FirstOrDefault(f => !IsNew(f.From, entered) && !IsNew(f.To, entered) && !IsGuarded(body, f.TieKind));
            if (form is null)
            {
                continue;
            }

            var tie = facts.Words.Ties[form.TieKind];
            yield return Diagnostic.Create(Descriptor, form.Origin.Location, tie.Name, mechanism.Name) with
            {
                Related = [.. mechanism.Effects.Where(IsOther).Select(e => new RelatedLocation(e.Origin.Location, "happens again"))],
                Help = $"leave out those who are tied already: `where not {NameOf(facts, body, form.From)} -[{tie.Name}]{(tie.IsDirected ? "->" : "-")} {NameOf(facts, body, form.To)}`",
            };
        }
    }

    private static string NameOf(ScenarioFacts facts, RuleBody body, ModelExpression actor) => actor switch
    {
        VariableValue variable => body.Frame.Variables[variable.Slot].Name,
        SingleActor single => facts.Model.Populations[single.Population].Name,
        ActorAttribute attribute => $"{NameOf(facts, body, attribute.Actor)}.{facts.Words.ActorAttributes[attribute.Attribute].Name}",
        _ => "…",
    };

    private static bool IsOther(EffectModel effect) => effect is ChangeActor { IsAddition: true } or ChangeTie { IsAddition: true } or EmitEvent;

    private static bool IsNew(ModelExpression actor, HashSet<int> entered) => actor is VariableValue variable && entered.Contains(variable.Slot);

    /// <summary>Whether a condition looks at ties of that kind.</summary>
    private static bool IsGuarded(RuleBody body, int tie) =>
        ModelTraversal.ConditionsOf(body).SelectMany(c => ModelTraversal.SelfAndDescendants(c.Condition))
            .Any(e => e switch
            {
                HasTieExpression test => test.TieKinds.Contains(tie),
                ActorCall call => call.TieKinds.Contains(tie),
                AggregateExpression aggregate => aggregate.Elements.OfType<PathElement>().SelectMany(p => p.Edges).Any(x => x.TieKinds.Contains(tie)),
                _ => false,
            });
}
