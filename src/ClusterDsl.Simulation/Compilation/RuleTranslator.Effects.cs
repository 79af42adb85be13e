using System.Collections.Immutable;
using System.Linq.Expressions;
using ClusterDsl.Language.Model;
using ClusterDsl.Simulation.Randomness;
using ClusterDsl.Simulation.State;
using ClusterDsl.Simulation.Stepping;

namespace ClusterDsl.Simulation.Compilation;

/// <content>Effects: right sides are evaluated, records go to the block's buffers.</content>
internal sealed partial class RuleTranslator
{
    private Expression? _identityOfFiring;
    private ParameterExpression? _orderKey;

    private Expression Effects() => Expression.Block(BeginFiring(), EffectsWhere(_ => true));

    private Expression OnceEffects() => EffectsWhere(e => !IsRepeated(e));

    private Expression RepeatedEffects() => EffectsWhere(IsRepeated);

    /// <summary>Whether an effect happens for each of several chosen.</summary>
    private bool IsRepeated(EffectModel effect)
    {
        var isRepeated = ReadsOf(effect).Slots.Overlaps(_repeated);
        if (isRepeated && effect is EnterActor enter)
            _repeated.Add(enter.Slot);
        return isRepeated;
    }

    private static ExpressionReads ReadsOf(EffectModel effect) => effect switch
    {
        ChangeActor change => ExpressionReads.Of(change.Actor, change.Index, change.Value),
        ChangeTie change => ExpressionReads.Of(change.Tie, change.Index, change.Value),
        FormTie form => ExpressionReads.Of([form.From, form.To, .. ReadsOf(form.Attributes)]),
        DissolveTie dissolve => ExpressionReads.Of(dissolve.Tie),
        DissolvePair dissolve => ExpressionReads.Of(dissolve.From, dissolve.To),
        EnterActor enter => ExpressionReads.Of(ReadsOf(enter.Attributes)),
        ExitActor exit => ExpressionReads.Of(exit.Actor),
        EmitEvent emit => ExpressionReads.Of(ReadsOf(emit.Fields)),
        _ => ExpressionReads.Of(),
    };

    private static IEnumerable<ModelExpression?> ReadsOf(ImmutableArray<InitialiserModel> initialisers) =>
        initialisers.SelectMany(i => i.Distribution is { } distribution ? distribution.Parameters.Append(i.Index) : [i.Value, i.Index]);

    /// <summary>Counts the firing; for a policy, notes its cost and its place in the order.</summary>
    private Expression BeginFiring()
    {
        var statements = new List<Expression> { Expression.PreIncrementAssign(_firings) };
        _identityOfFiring = _identity;
        if (_source.Policy is { } policy)
        {
            _orderKey = _code.Local(typeof(ulong), "order key");
            statements.Add(Expression.Assign(
                _orderKey, Translator.Call(typeof(AddressedDraw), nameof(AddressedDraw.OrderKey), Site("order"), _identity!)));
            statements.Add(NoteFiring(policy));
        }

        return Expression.Block(typeof(void), statements);
    }

    private Expression NoteFiring(PolicyModel policy)
    {
        _code.Site = _source.Site;
        _firing = _code.Local(typeof(int), "firing");
        var cost = _code.Local(typeof(double), "cost");
        var first = _body.Elements.SelectMany(ActorSlots).Select(s => (Expression)_code.Variable(s)).FirstOrDefault(Expression.Constant(-1));
        var isValid = Expression.AndAlso(
            Expression.GreaterThanOrEqual(cost, Expression.Constant(0.0)), Expression.LessThanOrEqual(cost, Expression.Constant(double.MaxValue)));
        return Expression.Block(
            Expression.Assign(cost, policy.Cost is null ? Expression.Constant(0.0) : _code.Number(policy.Cost)),
            Expression.IfThen(Expression.Not(isValid), _code.FaultCall(nameof(Fault.InvalidCost), cost)),
            Expression.Assign(_firing, Translator.Call(
                Expression.PropertyOrField(_code.Block, nameof(Block.Firings)),
                nameof(FiringTable.Add),
                policy.OrderBy is null ? Expression.Constant(0.0) : _code.FiniteStored(policy.OrderBy),
                _orderKey!,
                cost,
                first)));
    }

    private Expression EffectsWhere(Func<EffectModel, bool> isMeant)
    {
        var statements = new List<Expression>();
        for (var effect = 0; effect < _body.Effects.Length; effect++)
        {
            if (!isMeant(_body.Effects[effect]))
                continue;
            At(_body.Effects[effect].Origin);
            statements.Add(Effect(_body.Effects[effect], effect));
        }

        return Expression.Block(typeof(void), [.. statements, Expression.Empty()]);
    }

    private Expression Effect(EffectModel effect, int number)
    {
        var buffer = _code.Load(
            ("buffer", number),
            Expression.ArrayIndex(
                Expression.ArrayIndex(Expression.PropertyOrField(_code.Block, nameof(Block.Effects)), Expression.Constant(_source.Number)), Expression.Constant(number)));
        return effect switch
        {
            ChangeActor change => Change(change, buffer),
            ChangeTie change => Change(change, buffer),
            FormTie form => Form(form, buffer, number),
            DissolveTie dissolve => Dissolve(dissolve, buffer),
            DissolvePair dissolve => Dissolve(dissolve, buffer),
            EnterActor enter => Enter(enter, buffer),
            ExitActor exit => Add(buffer, _code.SomeActor(exit.Actor), Expression.Constant(0), Expression.Constant(0.0)),
            EmitEvent emit => Emit(emit, buffer, number),
            _ => throw new NotRunnableException(_code.Site, $"{effect.GetType().Name} is no known effect"),
        };
    }

    private Expression Firing => _firing ?? (Expression)Expression.Constant(0);

    private Expression Add(Expression buffer, Expression first, Expression second, Expression value) =>
        Translator.Call(buffer, nameof(EffectBuffer.Add), first, second, value, Firing);

    private Expression Change(ChangeActor change, Expression buffer)
    {
        var declared = _code.Facts.Model.ActorAttributes[change.Attribute];
        if (_ownAttributes.Contains(change.Attribute))
            return ChangeOwn(change);
        if (declared.Length == 1 && _source.Policy is null)
            return Expression.Block(_code.PlaceIn(1, change.Index), Translator.Call(buffer, nameof(EffectBuffer.Change), _code.SomeActor(change.Actor), _code.FiniteStored(change.Value)));
        return EachPlace(declared, change.Index, place => Add(buffer, _code.SomeActor(change.Actor), place, _code.FiniteStored(change.Value)));
    }

    private Expression Change(ChangeTie change, Expression buffer)
    {
        var declared = _code.Facts.Model.TieAttributes[change.Attribute];
        var (kind, slot) = _code.Tie(change.Tie);
        return EachPlace(declared, change.Index, place => Record(
            buffer, slot, place, Expression.Convert(Expression.Convert(kind, typeof(long)), typeof(ulong)), offset => [SetValue(buffer, offset, Expression.Constant(0), _code.FiniteStored(change.Value))]));
    }

    private Expression EachPlace(AttributeModel declared, ModelExpression? index, Func<Expression, Expression> body)
    {
        if (declared.Length == 1 || index is not null)
            return body(_code.PlaceIn(declared.Length, index));
        var place = _code.Local(typeof(int), "place");
        return _code.For(place, Expression.Constant(0), Expression.Constant(declared.Length), body(place));
    }

    /// <summary>A record with several numbers. They are evaluated after the record is begun: a fault in between ends the run anyway.</summary>
    private Expression Record(Expression buffer, Expression first, Expression second, Expression key, Func<Expression, IEnumerable<Expression>> values)
    {
        var offset = _code.Local(typeof(int), "offset");
        return Expression.Block(
            typeof(void),
            [Expression.Assign(offset, Translator.Call(buffer, nameof(EffectBuffer.Begin), first, second, key, Firing)), .. values(offset), Expression.Empty()]);
    }

    private static Expression SetValue(Expression buffer, Expression offset, Expression place, Expression value) => Expression.Assign(
        Expression.ArrayAccess(Expression.PropertyOrField(buffer, nameof(EffectBuffer.Values)), Expression.Add(offset, place)), value);

    private Expression Fill(
        ValueLayout layout, ImmutableArray<InitialiserModel> initialisers, string site, Expression identity, Expression buffer, Expression offset, bool withDefaults, bool isChecked = false)
    {
        return _code.Fill(
            layout,
            initialisers,
            $"{_source.SitePrefix}/{site}",
            identity,
            (attribute, place, value) =>
            {
                var (_, declared, start) = layout.Entries.First(e => e.Attribute == attribute);
                return SetValue(buffer, Expression.Add(offset, Expression.Constant(start)), place, isChecked && declared.Type is (ModelType.Real or ModelType.Int) ? _code.Finite(value) : value);
            },
            withDefaults);
    }

    private Expression Form(FormTie form, Expression buffer, int number)
    {
        var (from, to) = (_code.Local(typeof(int), "from"), _code.Local(typeof(int), "to"));
        var layout = new ValueLayout(_code.Facts.Model.TieKinds[form.TieKind].Attributes, _code.Facts.Model.TieAttributes);
        var record = Record(buffer, from, to, _identityOfFiring!, offset => [Fill(layout, form.Attributes, NameOf(form, number), _identity!, buffer, offset, withDefaults: true)]);
        var ties = _code.Ties(Expression.Constant(form.TieKind));
        var areNewcomers = Expression.LessThan(Expression.Or(from, to), Expression.Constant(0));
        var areUntied = Expression.OrElse(
            areNewcomers, Expression.LessThan(Translator.Call(ties, nameof(TieStore.Find), from, to), Expression.Constant(0)));
        return Expression.Block(
            Expression.Assign(from, _code.SomeActor(form.From)),
            Expression.Assign(to, _code.SomeActor(form.To)),
            Expression.IfThen(
                Expression.Equal(from, to),
                Translator.Call(typeof(Fault), nameof(Fault.SelfTie), _code.Run, Expression.Constant(_code.Site), from)),
            Expression.IfThen(areUntied, record));
    }

    /// <summary>The tie kind's name; with a count where the rule forms that kind more than once.</summary>
    private string NameOf(FormTie form, int number)
    {
        var earlier = _body.Effects.Take(number).OfType<FormTie>().Count(f => f.TieKind == form.TieKind);
        var name = _code.Facts.Model.TieKinds[form.TieKind].Name;
        return earlier == 0 ? name : $"{name}#{earlier + 1}";
    }

    private Expression Dissolve(DissolveTie dissolve, Expression buffer)
    {
        var (kind, slot) = _code.Tie(dissolve.Tie);
        return Add(buffer, slot, kind, Expression.Constant(0.0));
    }

    private Expression Dissolve(DissolvePair dissolve, Expression buffer)
    {
        var (from, to, slot) = (_code.Local(typeof(int), "from"), _code.Local(typeof(int), "to"), _code.Local(typeof(int), "slot"));
        var statements = new List<Expression> { Expression.Assign(from, _code.SomeActor(dissolve.From)), Expression.Assign(to, _code.SomeActor(dissolve.To)) };
        foreach (var adjacency in _code.Facts.AdjacenciesOf(dissolve.TieKinds, dissolve.Direction))
        {
            var kind = Expression.Constant(adjacency / 2);
            var find = adjacency % 2 == 0
                ? Translator.Call(_code.Ties(kind), nameof(TieStore.Find), from, to)
                : Translator.Call(_code.Ties(kind), nameof(TieStore.Find), to, from);
            statements.Add(Expression.Assign(slot, find));
            statements.Add(Expression.IfThen(
                Expression.GreaterThanOrEqual(slot, Expression.Constant(0)), Add(buffer, slot, kind, Expression.Constant(0.0))));
        }

        // Of newcomers there are no ties to find.
        return Expression.Block(
            typeof(void), statements[0], statements[1], Expression.IfThen(Expression.GreaterThanOrEqual(Expression.Or(from, to), Expression.Constant(0)), Expression.Block(typeof(void), statements.Skip(2))));
    }

    private Expression Enter(EnterActor enter, Expression buffer)
    {
        var identity = _code.Local(typeof(ulong), "newcomer");
        var cause = _code.Load(
            ("enter", enter.Name),
            Translator.Combined(
                Expression.Constant(Identity.OfText($"{_source.SitePrefix}/{enter.Name}")), Expression.Convert(Expression.PropertyOrField(_code.Run, nameof(RunState.Step)), typeof(ulong))));
        var layout = new ValueLayout([.. enter.Attributes.Select(a => a.Attribute).Distinct()], _code.Facts.Model.ActorAttributes);
        var newcomers = Expression.PropertyOrField(_code.Block, nameof(Block.Newcomers));
        var variable = _code.Variable(enter.Slot);
        return Expression.Block(
            Expression.Assign(identity, Translator.Combined(cause, _identity!)),
            Expression.Assign(variable, Expression.Subtract(Expression.Constant(-2), newcomers)),
            Expression.PreIncrementAssign(newcomers),
            Record(buffer, variable, Expression.Constant(enter.Population), identity, offset => [Fill(layout, enter.Attributes, enter.Name, identity, buffer, offset, withDefaults: false)]));
    }

    private Expression Emit(EmitEvent emit, Expression buffer, int number)
    {
        var declared = _code.Facts.Model.Events[emit.Event];
        var layout = new ValueLayout([.. Enumerable.Range(0, declared.Fields.Length)], declared.Fields);
        var earlier = _body.Effects.Take(number).OfType<EmitEvent>().Count(e => e.Event == emit.Event);
        var name = earlier == 0 ? declared.Name : $"{declared.Name}#{earlier + 1}";
        var identity = _identity ?? (Expression)Expression.Constant(0UL);
        return Record(buffer, Expression.Constant(0), Expression.Constant(0), Expression.Constant(0UL), offset => [Fill(layout, emit.Fields, name, identity, buffer, offset, withDefaults: true, isChecked: true)]);
    }
}
