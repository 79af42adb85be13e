using System.Linq.Expressions;
using ClusterDsl.Language.Model;
using ClusterDsl.Simulation.State;
using ClusterDsl.Simulation.Stepping;
using BinaryExpression = ClusterDsl.Language.Model.BinaryExpression;
using UnaryExpression = ClusterDsl.Language.Model.UnaryExpression;

namespace ClusterDsl.Simulation.Compilation;

/// <summary>
/// Makes the program of a rule: nested loops over the elements, the guards, the trigger, the steps, the effects, each as soon as what it
/// reads is bound; nothing is allocated per match. A sequential rule gets two: one that lists the matches, one that fires one of them.
/// </summary>
internal sealed partial class RuleTranslator
{
    private readonly RuleSource _source;
    private readonly RuleBody _body;
    private readonly Translator _code;
    private readonly ParameterExpression _firings;
    private readonly ParameterExpression _outer = Expression.Parameter(typeof(int[]), "outer");
    private readonly ParameterExpression _low = Expression.Parameter(typeof(int), "low");
    private readonly ParameterExpression _high = Expression.Parameter(typeof(int), "high");
    private readonly ParameterExpression _match = Expression.Parameter(typeof(int), "match");
    private ParameterExpression? _identity;
    private ParameterExpression? _firing;

    private RuleTranslator(ModelFacts facts, RuleSource source)
    {
        _source = source;
        _body = source.Body;
        _code = new Translator(facts, _body.Frame, source.Site, toleratesMissing: false);
        _firings = _code.Local(typeof(long), "firings");
        _code.KeepsPathIdentities = NeedsIdentity();
        foreach (var enter in _body.Effects.OfType<EnterActor>())
            _code.NewcomerSlots.Add(enter.Slot);
        foreach (var let in _body.Guards.Concat(_body.Steps).OfType<LetClause>().Where(l => l.Value.Type == ModelType.Actor))
            _code.DoubtfulSlots.Add(let.Slot);
        foreach (var let in _body.Guards.Concat(_body.Steps).OfType<LetClause>())
            _code.Suspicion.Note(let);
    }

    /// <summary>Makes the program.</summary>
    public static RuleProgram Translate(ModelFacts facts, RuleSource source)
    {
        var effects = source.Body.Effects.Select(e => Plan(facts, source, e)).ToArray();
        var first = new RuleTranslator(facts, source);
        var outer = first.ChooseOuter();
        if (!source.IsSequential)
        {
            return new RuleProgram
            {
                Number = source.Number,
                Name = source.Name,
                Site = source.Site,
                Outer = outer,
                Effects = effects,
                OwnColumns = first.FindOwnColumns(outer),
                Evaluate = first.CompileEvaluation(outer),
                Cost = first.Cost(),
            };
        }

        var second = new RuleTranslator(facts, source);
        return new RuleProgram
        {
            Number = source.Number,
            Name = source.Name,
            Site = source.Site,
            Outer = outer,
            Effects = effects,
            OwnColumns = [],
            Evaluate = first.CompileListing(outer),
            Fire = second.CompileFiring(),
            MatchWidth = second.MatchWidth,
        };
    }

    private static EffectPlan Plan(ModelFacts facts, RuleSource source, EffectModel effect)
    {
        var model = facts.Model;
        var layout = effect switch
        {
            EnterActor enter => new ValueLayout([.. enter.Attributes.Select(a => a.Attribute).Distinct()], model.ActorAttributes),
            FormTie form => new ValueLayout(model.TieKinds[form.TieKind].Attributes, model.TieAttributes),
            EmitEvent emit => new ValueLayout([.. Enumerable.Range(0, model.Events[emit.Event].Fields.Length)], model.Events[emit.Event].Fields),
            _ => ValueLayout.Empty,
        };
        var isShort = effect is ChangeActor change && source.Policy is null && model.ActorAttributes[change.Attribute].Length == 1;
        return new EffectPlan(effect, source.Site with { Location = effect.Origin.Location }, layout, isShort, effect is FormTie ? facts.Addresses.NumberOf($"{source.SitePrefix}/order", source.Site) : 0);
    }

    private OuterDomain ChooseOuter() => _body.Elements switch
    {
        [] => OuterDomain.Single,
        [SetElement { Set: TieSet { TieKinds: [var only] } }, ..] => new OuterDomain(null, only),
        [SetElement { Set: not (TieSet or RangeSet) } set, ..] when _code.Facts.TryFlatten(set.Set) is { } populations => new OuterDomain(populations, -1),
        [PathElement path, ..] when !path.Nodes.Any(n => n.IsBound) => new OuterDomain(StartOf(path), -1) is { Populations: not null } domain ? domain : OuterDomain.Single,
        _ => OuterDomain.Single,
    };

    private int[]? StartOf(PathElement path) =>
        path.Nodes[0].Set is { } set ? _code.Facts.TryFlatten(set) : _code.StartPopulations(path, 0);

    private EvaluateMatches CompileEvaluation(OuterDomain outer)
    {
        SelectAlongPath();
        return Finish<EvaluateMatches>(Matches(outer, FireFromGuards), _outer, _low, _high);
    }

    private EvaluateMatches CompileListing(OuterDomain outer) => Finish<EvaluateMatches>(Matches(outer, ListFromGuards), _outer, _low, _high);

    private FireMatch CompileFiring()
    {
        _code.KeepsInvariants = false;
        return Finish<FireMatch>(Retest(), _match);
    }

    private TDelegate Finish<TDelegate>(Expression loops, params ParameterExpression[] parameters)
        where TDelegate : Delegate
    {
        var count = Expression.PropertyOrField(_code.Block, nameof(Block.FiringCount));
        return _code.Compile<TDelegate>(
            Expression.Block(typeof(void), loops, Expression.Assign(count, Expression.Add(count, _firings))), [_code.Run, _code.Block, .. parameters]);
    }

    private Expression Matches(OuterDomain outer, Func<Expression> body)
    {
        var index = _code.Local(typeof(int), "outer index");
        var current = Expression.ArrayIndex(_outer, index);
        if (_body.Elements.IsEmpty)
            return body();
        Expression Rest() => AfterElement(0, body);
        if (_body.Elements is [SetElement only] && outer.Populations is { } populations && !_source.IsSequential)
            return EachOuterActor(only, populations.Length == 1, index, Rest);
        if (_body.Elements is [SetElement tie] && outer.TieKind >= 0 && !_source.IsSequential)
            return EachOuterTie(tie.Slot, outer.TieKind, index, Rest);
        var first = _body.Elements[0] switch
        {
            SetElement set when outer.TieKind >= 0 => BindOuterTie(set.Slot, outer.TieKind, current, Rest),
            SetElement set when outer.Populations is not null => _code.Bind(set.Slot, current, Rest),
            PathElement path when outer.Populations is not null => _code.Bind(path.Nodes[0].Slot, current, () => _code.AlongPath(path, 0, Rest)),
            var element => _code.Each(element, Rest, BoundOf(0)),
        };
        return _code.For(index, _low, _high, first);
    }

    /// <summary>How far the actors of an element may be from those before them, where a condition says it and leaving others out hides no fault.</summary>
    private PlaceBound? BoundOf(int element)
    {
        var earlier = _body.Elements.Take(element).SelectMany(Translator.BoundSlots).ToHashSet();
        return Translator.NearSlots(_body.Elements[element]) is var (near, known) && _body.Elements.Skip(element + 1).All(_code.FaultFree.Holds)
            ? PlaceBound.Of(_body.Guards, near, s => s == known || earlier.Contains(s), _code.FaultFree)
            : null;
    }

    private Expression BindOuterTie(int slot, int kind, Expression tie, Func<Expression> rest)
    {
        _code.BindTie(slot, kind);
        return Expression.Block(Expression.Assign(_code.Variable(slot), tie), rest());
    }

    /// <summary>What follows when an element is bound: its actors differ from those of other elements, then the next element.</summary>
    private Expression AfterElement(int element, Func<Expression> body)
    {
        var isLast = element == _body.Elements.Length - 1;
        var identity = isLast ? null : NextIdentity(_body.Elements[element]);
        Expression rest = isLast ? LastIdentity(element, body) : _code.Each(_body.Elements[element + 1], () => AfterElement(element + 1, body), BoundOf(element + 1));
        if (identity is not null)
            rest = Expression.Block(identity, rest);
        return Distinct(element) is { } distinct ? Expression.IfThen(distinct, rest) : rest;
    }

    /// <summary>The identity of a match is needed only after its guards: <see cref="WithIdentity"/> computes it there.</summary>
    private Expression LastIdentity(int element, Func<Expression> body)
    {
        _pendingElement = _body.Elements[element];
        return body();
    }

    private PatternElement? _pendingElement;

    private Expression NextIdentity(PatternElement element)
    {
        var identity = _code.Local(typeof(ulong), "identity");
        var kept = element is PathElement path ? _code.PathIdentity(path) : null;
        var assignment = Expression.Assign(identity, kept ?? _code.WithParts(_identity, element));
        _identity = identity;
        _code.IdentityBefore = identity;
        return assignment;
    }

    /// <summary>Computes the identity of the match, then goes on.</summary>
    private Expression WithIdentity(Func<Expression> body)
    {
        if (!NeedsIdentity())
            return body();
        if (_pendingElement is not null)
        {
            var assignment = NextIdentity(_pendingElement);
            _pendingElement = null;
            return Expression.Block(assignment, body());
        }

        // Without elements there is one match, whose identity is 0: the local's first value.
        _identity ??= _code.Local(typeof(ulong), "identity");
        return body();
    }

    private bool NeedsIdentity() =>
        _body.Trigger is not null || _source.IsSequential || _source.Policy is not null
        || _body.Steps.Any(s => s is DrawClause or ChooseClause or ChanceClause)
        || _body.Effects.Any(e => e is FormTie or EnterActor || (e is EmitEvent emit && emit.Fields.Any(f => f.Distribution is not null)));

    private Expression? Distinct(int element)
    {
        var actors = ActorSlots(_body.Elements[element]).ToList();
        var tests = new List<Expression>();
        foreach (var earlier in _body.Elements.Take(element).SelectMany(ActorSlots))
            tests.AddRange(actors.Select(a => Expression.NotEqual(_code.Variable(a), _code.Variable(earlier))));
        return tests.Count == 0 ? null : tests.Aggregate(Expression.AndAlso);
    }

    private IEnumerable<int> ActorSlots(PatternElement element) =>
        Translator.BoundSlots(element).Where(s => _code.TypeOfSlot(s) == ModelType.Actor);

    /// <summary>
    /// The guards, the trigger, the rest. Closing guards that only ask whether ties exist wait until the trigger has drawn, where it draws
    /// the same chance for every match: most matches end there, the draw is addressed, and asking cannot fault, so nothing else changes.
    /// </summary>
    private Expression FireFromGuards()
    {
        var first = _body.Trigger is { } trigger && !_isSelected && IsSameForAll(trigger.Value) ? CountUndeferred() : _body.Guards.Length;
        return Guards(0, first, () => WithIdentity(() => Triggered(() => Guards(first, _body.Guards.Length, () => Steps(0)))));
    }

    private int CountUndeferred()
    {
        var count = _body.Guards.Length;
        while (count > 0 && _body.Guards[count - 1] is WhereClause where && AsksForTiesOnly(where.Condition))
            count--;
        return count;
    }

    private bool AsksForTiesOnly(ModelExpression condition) => condition switch
    {
        HasTieExpression { From: VariableValue from, To: VariableValue to } => !_code.DoubtfulSlots.Contains(from.Slot) && !_code.DoubtfulSlots.Contains(to.Slot),
        UnaryExpression { Operator: UnaryOperator.Not } not => AsksForTiesOnly(not.Operand),
        BinaryExpression { Operator: BinaryOperator.And or BinaryOperator.Or } both => AsksForTiesOnly(both.Left) && AsksForTiesOnly(both.Right),
        _ => false,
    };

    private Expression Guards(int clause, int end, Func<Expression> body) =>
        clause == end ? body() : Clause(_body.Guards[clause], () => Guards(clause + 1, end, body));

    /// <summary>A condition or a let.</summary>
    private Expression Clause(RuleClause clause, Func<Expression> next)
    {
        At(clause.Origin);
        switch (clause)
        {
            case WhereClause where:
                var condition = _code.Condition(where.Condition);
                return Expression.IfThen(condition, next());
            case LetClause let:
                var value = _code.Value(let.Value);
                return Expression.Block(Expression.Assign(_code.Variable(let.Slot), value), next());
            default:
                throw new NotRunnableException(_code.Site, $"{clause.GetType().Name} stands where only conditions and lets can");
        }
    }

    private Expression Triggered(Func<Expression> next)
    {
        if (_body.Trigger is not { } trigger)
            return next();
        At(trigger.Origin);
        return trigger.IsRate ? AtRate(trigger, next) : WithChance(trigger.Value, next, _isSelected);
    }

    /// <summary>Goes on with a probability; only its validity is looked at if the draw is made already.</summary>
    private Expression WithChance(ModelExpression probability, Func<Expression> next, bool isDrawn = false)
    {
        var chance = _code.Local(typeof(double), "chance");
        var assignment = Expression.Assign(chance, _code.Number(probability));
        var isValid = Expression.AndAlso(
            Expression.GreaterThanOrEqual(chance, Expression.Constant(0.0)), Expression.LessThanOrEqual(chance, Expression.Constant(1.0)));
        var check = Expression.IfThen(Expression.Not(isValid), _code.FaultCall(nameof(Fault.InvalidProbability), chance));
        if (isDrawn)
            return Expression.Block(assignment, check, next());
        var happens = Translator.Call(typeof(AddressedDraw), nameof(AddressedDraw.Happens), Site("chance"), _identity!, chance);
        return Expression.Block(assignment, check, Expression.IfThen(happens, next()));
    }

    /// <summary>The expected number of firings per step.</summary>
    private Expression Mean(TriggerModel trigger) => Expression.Multiply(_code.Number(trigger.Value), _code.Number(new StepLength()));

    private Expression AtRate(TriggerModel trigger, Func<Expression> next)
    {
        var (mean, count, firing) = (_code.Local(typeof(double), "mean"), _code.Local(typeof(long), "count"), _code.Local(typeof(long), "firing"));
        var assignment = Expression.Assign(mean, Mean(trigger));
        var isValid = Expression.AndAlso(
            Expression.GreaterThanOrEqual(mean, Expression.Constant(0.0)), Expression.LessThanOrEqual(mean, Expression.Constant(1e9)));
        var check = Expression.IfThen(Expression.Not(isValid), _code.FaultCall(nameof(Fault.InvalidRate), mean));
        var firings = Translator.Call(typeof(AddressedDraw), nameof(AddressedDraw.Firings), Site("rate"), _identity!, mean);
        var draw = Expression.Assign(count, trigger.IsOnce ? Expression.Condition(Expression.GreaterThan(firings, Expression.Constant(0L)), Expression.Constant(1L), Expression.Constant(0L)) : firings);
        var ofFiring = _code.Local(typeof(ulong), "identity of firing");
        var identity = Expression.Assign(ofFiring, Expression.Condition(
            Expression.Equal(firing, Expression.Constant(0L)), _identity!, Translator.Combined(_identity!, Expression.Convert(firing, typeof(ulong)))));
        _identity = ofFiring;
        var end = Expression.Label("end");
        return Expression.Block(
            assignment,
            check,
            draw,
            Expression.Assign(firing, Expression.Constant(0L)),
            Expression.Loop(
                Expression.IfThenElse(
                    Expression.LessThan(firing, count),
                    Expression.Block(typeof(void), _code.Look(), identity, next(), Expression.PreIncrementAssign(firing)),
                    Expression.Break(end)),
                end));
    }

    private Expression Site(string draw) => _code.SiteKey($"{_source.SitePrefix}/{draw}");

    /// <summary>The name of a variable's draw; a variable that is called like one of the rule's own draws must not share its luck.</summary>
    private static string DrawOf(string variable) => variable is "order" or "chance" or "rate" ? $"let {variable}" : variable;

    private void At(Origin origin) => _code.Site = _source.Site with { Location = origin.Location };
}
