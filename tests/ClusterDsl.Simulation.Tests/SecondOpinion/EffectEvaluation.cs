using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Model;
using ClusterDsl.Simulation.Randomness;

namespace ClusterDsl.Simulation.Tests.SecondOpinion;

/// <summary>Evaluates the right sides of a firing's effects, all on the state as it is, before any of them happens.</summary>
internal sealed class EffectEvaluation(World world, Expressions expressions, RuleBody body, string prefix, ulong orderKey)
{
    private readonly Initialisers _initialisers = new(world, expressions);

    public List<Consequence> Consequences { get; } = [];

    private ScenarioModel Model => world.Model;

    /// <summary>Evaluates those effects that are meant; gives the frame with newcomers bound.</summary>
    public Frame Evaluate(Frame frame, ulong identity, Func<EffectModel, bool> isMeant)
    {
        for (var number = 0; number < body.Effects.Length; number++)
        {
            var effect = body.Effects[number];
            if (!isMeant(effect))
                continue;
            var blank = new Consequence { Number = number, Effect = effect, OrderKey = orderKey };
            Consequences.AddRange(Evaluate(effect, blank, frame, identity).ToList());
            if (effect is EnterActor enter)
                frame = frame.With(enter.Slot, Consequences[^1].Actor);
        }

        return frame;
    }

    private IEnumerable<Consequence> Evaluate(EffectModel effect, Consequence blank, Frame frame, ulong identity) => effect switch
    {
        ChangeActor change => Places(Model.ActorAttributes[change.Attribute], change.Index, frame)
            .Select(place => blank with { Actor = expressions.SomeActor(change.Actor, frame), Place = place, Value = expressions.Finite(change.Value, frame) }),
        ChangeTie change => Places(Model.TieAttributes[change.Attribute], change.Index, frame)
            .Select(place => blank with { Tie = (Tie)expressions.Value(change.Tie, frame)!, Place = place, Value = expressions.Finite(change.Value, frame) }),
        FormTie form => Form(form, blank, frame, identity),
        DissolveTie dissolve => [blank with { Tie = (Tie)expressions.Value(dissolve.Tie, frame)! }],
        DissolvePair pair => world.Between(expressions.SomeActor(pair.From, frame), pair.TieKinds, expressions.SomeActor(pair.To, frame), pair.Direction)
            .Select(tie => blank with { Tie = tie }),
        ExitActor exit => [blank with { Actor = expressions.SomeActor(exit.Actor, frame) }],
        EnterActor enter => [Enter(enter, blank, frame, identity)],
        EmitEvent emit => [Emit(emit, blank, frame, identity)],
        _ => throw new NotSupportedException(effect.GetType().Name),
    };

    private IEnumerable<int> Places(AttributeModel attribute, ModelExpression? index, Frame frame) =>
        index is null ? Enumerable.Range(0, attribute.Length) : [expressions.Place(attribute, index, frame)];

    /// <summary>Only pairs untied when the rule began are tied.</summary>
    private IEnumerable<Consequence> Form(FormTie form, Consequence blank, Frame frame, ulong identity)
    {
        var (from, to) = (expressions.SomeActor(form.From, frame), expressions.SomeActor(form.To, frame));
        if (ReferenceEquals(from, to))
            throw new OpinionFaultException(DiagnosticDescriptors.SelfTie);
        if (world.Find(form.TieKind, from, to) is not null)
            yield break;
        var values = new Dictionary<int, object?[]>();
        var name = Counted<FormTie>(Model.TieKinds[form.TieKind].Name, blank.Number, f => f.TieKind == form.TieKind);
        _initialisers.Fill(values, Model.TieKinds[form.TieKind].Attributes, Model.TieAttributes, form.Attributes, $"{prefix}/{name}", identity, frame);
        yield return blank with { Actor = from, Other = to, Values = values };
    }

    private Consequence Enter(EnterActor enter, Consequence blank, Frame frame, ulong identity)
    {
        var cause = Identity.Combine(Identity.OfText($"{prefix}/{enter.Name}"), (ulong)world.Step);
        var newcomer = new Actor { Population = enter.Population, Identity = Identity.Combine(cause, identity), BirthStep = world.Step, Label = string.Empty };
        var named = new Dictionary<int, object?[]>();
        _initialisers.Fill(named, [], Model.ActorAttributes, enter.Attributes, $"{prefix}/{enter.Name}", newcomer.Identity, frame);
        return blank with { Actor = newcomer, Values = named };
    }

    private Consequence Emit(EmitEvent emit, Consequence blank, Frame frame, ulong identity)
    {
        var declared = Model.Events[emit.Event];
        var values = new Dictionary<int, object?[]>();
        var name = Counted<EmitEvent>(declared.Name, blank.Number, e => e.Event == emit.Event);
        _initialisers.Fill(values, Enumerable.Range(0, declared.Fields.Length), declared.Fields, emit.Fields, $"{prefix}/{name}", identity, frame);
        if (values.Values.SelectMany(v => v).Any(v => v is double number && !double.IsFinite(number)))
            throw new OpinionFaultException(DiagnosticDescriptors.ValueNotFinite);
        return blank with { Values = values };
    }

    /// <summary>A name, with a count where earlier effects of the rule have the same.</summary>
    private string Counted<T>(string name, int number, Func<T, bool> isSame)
    {
        var earlier = body.Effects.Take(number).OfType<T>().Count(isSame);
        return earlier == 0 ? name : $"{name}#{earlier + 1}";
    }
}
