using System.Collections.Immutable;
using System.Linq.Expressions;
using ClusterDsl.Language.Model;
using ClusterDsl.Simulation.Numerics;
using ClusterDsl.Simulation.State;
using ClusterDsl.Simulation.Stepping;
using BinaryExpression = ClusterDsl.Language.Model.BinaryExpression;
using ConditionalExpression = ClusterDsl.Language.Model.ConditionalExpression;
using UnaryExpression = ClusterDsl.Language.Model.UnaryExpression;

namespace ClusterDsl.Simulation.Compilation;

/// <content>Values, conditions, actors.</content>
internal sealed partial class Translator
{
    private static readonly Expression NaN = Expression.Constant(double.NaN);
    /// <summary>Where values may be missing: an actor that was asked for through none, which is neither an actor nor none.</summary>
    private const int MissingActor = int.MinValue;

    private static readonly Expression One = Expression.Constant(1.0);
    private static readonly Expression Zero = Expression.Constant(0.0);

    /// <summary>Any value as it is stored: a double (booleans 0 or 1, actors their number).</summary>
    public Expression Stored(ModelExpression expression) => expression.Type switch
    {
        ModelType.Bool => toleratesMissing ? Truth(expression) : AsNumber(Condition(expression)),
        ModelType.Actor => Expression.Convert(Actor(expression), typeof(double)),
        _ => Number(expression),
    };

    /// <summary>Any value as its variable holds it.</summary>
    public Expression Value(ModelExpression expression) => expression.Type switch
    {
        ModelType.Bool => Condition(expression),
        ModelType.Actor => Actor(expression),
        _ => Number(expression),
    };

    /// <summary>A stored value that must be finite.</summary>
    public Expression FiniteStored(ModelExpression expression)
    {
        var value = Stored(expression);
        return expression.Type is ModelType.Real or ModelType.Int && value is not ConstantExpression ? Finite(value) : value;
    }

    /// <summary>Faults unless a number is finite.</summary>
    public Expression Finite(Expression value)
    {
        var kept = Local(typeof(double), "finite");
        return Expression.Block(
            Expression.Assign(kept, value),
            Expression.Condition(
                Call(typeof(double), nameof(double.IsFinite), kept), kept, FaultCall(nameof(Fault.NotFinite), kept)));
    }

    /// <summary>A number: Real, Int or Category.</summary>
    public Expression Number(ModelExpression expression)
    {
        switch (expression)
        {
            case NumberConstant number:
                return Expression.Constant(number.Value);
            case CategoryConstant category:
                return Expression.Constant((double)category.Value);
            case StageConstant stage:
                return Expression.Constant((double)stage.Stage);
            case CurrentStage:
                return Load("stage", Expression.Convert(Expression.PropertyOrField(Run, nameof(RunState.Stage)), typeof(double)));
            case ParameterValue parameter:
                return Parameter(parameter.Parameter);
            case VariableValue variable:
                return AsNumber(Variable(variable.Slot));
            case NowValue:
                return Load("now", Expression.PropertyOrField(Run, nameof(RunState.Now)));
            case StepLength:
                return Load("dt", Expression.PropertyOrField(Run, nameof(RunState.StepLength)));
            case StepNumber:
                return Load("step", Expression.Convert(Expression.PropertyOrField(Run, nameof(RunState.Step)), typeof(double)));
            case IndexValue:
                return Place ?? throw Refuse("`index` stands where no actor or vector is being filled");
            case EventCount count:
                return Expression.ArrayIndex(Expression.PropertyOrField(Run, nameof(RunState.EventCounts)), Expression.Constant(count.Event));
            case MeasureValue measure:
                return History(nameof(MeasureHistory.Value), Expression.Constant(measure.Measure));
            case MeasureOverTime over:
                return OverTime(over);
            case ActorAttribute attribute:
                return AttributeOf(attribute);
            case TieAttribute attribute:
                return AttributeOf(attribute);
            case ColumnValue column:
                return Cell(column);
            case UnaryExpression { Operator: UnaryOperator.Negate } negation:
                return Expression.Negate(Number(negation.Operand));
            case BinaryExpression binary when binary.Type != ModelType.Bool:
                return Arithmetic(binary);
            case ConditionalExpression conditional:
                return Conditional(conditional);
            case MathCall call:
                return Function(call);
            case ActorCall call:
                return AboutActors(call);
            case NetworkCall call:
                return AboutNetwork(call);
            case AggregateExpression aggregate:
                return Aggregate(aggregate);
            default:
                return expression.Type == ModelType.Bool ? AsNumber(Condition(expression)) : throw Refuse($"{expression.GetType().Name} is no number");
        }
    }

    /// <summary>Whether a condition holds, a bool; where values may be missing, one that reads a missing value does not.</summary>
    public Expression Condition(ModelExpression expression)
    {
        if (toleratesMissing && CanBeMissing(expression))
            return Expression.Equal(Truth(expression), One);
        switch (expression)
        {
            case BoolConstant constant:
                return Expression.Constant(constant.Value);
            case VariableValue variable:
                return Variable(variable.Slot);
            case UnaryExpression { Operator: UnaryOperator.Not } not:
                return Expression.Not(Condition(not.Operand));
            case BinaryExpression { Operator: BinaryOperator.And } and:
                return Expression.AndAlso(Condition(and.Left), Condition(and.Right));
            case BinaryExpression { Operator: BinaryOperator.Or } or:
                return Expression.OrElse(Condition(or.Left), Condition(or.Right));
            case BinaryExpression comparison:
                return Comparison(comparison);
            case InRangeExpression range:
                return InRange(range);
            case ConditionalExpression conditional:
                return Expression.Condition(Condition(conditional.Condition), Condition(conditional.WhenTrue), Condition(conditional.WhenFalse));
            case HasTieExpression tie:
                return HasTie(tie);
            case IsKindExpression kind:
                return IsKind(kind);
            case AggregateExpression { Function: AggregateFunction.Any or AggregateFunction.All } aggregate:
                return AnyOrAll(aggregate);
            default:
                return Expression.NotEqual(Number(expression), Zero);
        }
    }

    /// <summary>An actor's number, -1 for none; of an actor that enters in the same firing a reference.</summary>
    public Expression Actor(ModelExpression expression) => expression switch
    {
        NoneConstant => Expression.Constant(-1),
        VariableValue variable => Variable(variable.Slot),
        SingleActor single => Load(("single", single.Population), Expression.ArrayIndex(Expression.PropertyOrField(Run, nameof(RunState.SingleActors)), Expression.Constant(single.Population))),
        ActorAttribute attribute => Expression.Convert(AttributeOf(attribute), typeof(int)),
        TieAttribute attribute => Expression.Convert(AttributeOf(attribute), typeof(int)),
        TieEnd end => End(end),
        ConditionalExpression conditional => Expression.Condition(Condition(conditional.Condition), Actor(conditional.WhenTrue), Actor(conditional.WhenFalse)),
        _ => throw Refuse($"{expression.GetType().Name} is no actor"),
    };

    /// <summary>An actor that must be there; a newcomer counts as there only for effects.</summary>
    public Expression SomeActor(ModelExpression expression)
    {
        if (IsSurelySome(expression))
            return Actor(expression);
        var actor = Local(typeof(int), "some");
        return Expression.Block(
            Expression.Assign(actor, Actor(expression)),
            Expression.Condition(Expression.Equal(actor, Expression.Constant(-1)), FaultCall(nameof(Fault.ReadThroughNone)), actor));
    }

    /// <summary>The slot of a tie expression and its kind.</summary>
    public (Expression Kind, Expression Slot) Tie(ModelExpression expression) => expression is VariableValue variable
        ? (TieKindOf(variable.Slot), Variable(variable.Slot))
        : throw Refuse($"{expression.GetType().Name} is no tie");

    private bool IsSurelySome(ModelExpression expression) =>
        expression is SingleActor or TieEnd || (expression is VariableValue variable && !DoubtfulSlots.Contains(variable.Slot));

    /// <summary>Refuses to look at what an actor that enters in the same firing does not have yet.</summary>
    private void RefuseNewcomers(params IEnumerable<ModelExpression> actors)
    {
        foreach (var actor in actors)
        {
            if (actor is VariableValue variable && NewcomerSlots.Contains(variable.Slot))
                throw Refuse($"`{NameOfSlot(variable.Slot)}` enters in this firing: it can be changed and tied, but there is nothing to read of it yet");
        }
    }

    private static Expression AsNumber(Expression value) =>
        value.Type == typeof(bool) ? Expression.Condition(value, One, Zero)
        : value.Type == typeof(double) ? value : Expression.Convert(value, typeof(double));

    private Expression Parameter(int parameter) => Load(
        ("parameter", parameter),
        Expression.ArrayIndex(Load("parameters", Expression.PropertyOrField(Run, nameof(RunState.Parameters))), Expression.Constant(parameter)));

    /// <summary>Whether an expression, or a computed attribute that it reads, may have no value.</summary>
    private bool CanBeMissing(ModelExpression expression)
    {
        var reads = ExpressionReads.Of(expression);
        return reads.CanBeMissing || Suspicion.CanBeNoNumber(expression)
            || reads.ActorAttributes.Any(a => Model.ActorAttributes[a].Derived is { } derived && CanBeMissing(derived))
            || reads.TieAttributes.Any(a => Model.TieAttributes[a].Derived is { } derived && CanBeMissing(derived));
    }

    /// <summary>1, 0, or NaN where a missing value was read.</summary>
    private Expression Truth(ModelExpression expression)
    {
        if (!CanBeMissing(expression))
            return AsNumber(Condition(expression));
        var (left, right) = (Local(typeof(double), "left"), Local(typeof(double), "right"));
        switch (expression)
        {
            case UnaryExpression { Operator: UnaryOperator.Not } not:
                return Expression.Subtract(One, Truth(not.Operand));
            case BinaryExpression { Operator: BinaryOperator.And } and:
                return Expression.Block(Expression.Assign(left, Truth(and.Left)), Expression.Condition(Expression.Equal(left, One), Truth(and.Right), left));
            case BinaryExpression { Operator: BinaryOperator.Or } or:
                return Expression.Block(Expression.Assign(left, Truth(or.Left)), Expression.Condition(Expression.Equal(left, Zero), Truth(or.Right), left));
            case BinaryExpression { Left.Type: ModelType.Actor } comparison:
                var (one, other) = (Local(typeof(int), "one"), Local(typeof(int), "other"));
                return Expression.Block(
                    Expression.Assign(one, Actor(comparison.Left)),
                    Expression.Assign(other, Actor(comparison.Right)),
                    Expression.Condition(Expression.OrElse(IsMissing(one), IsMissing(other)), NaN, AsNumber(Compare(comparison.Operator, one, other))));
            case BinaryExpression comparison when comparison.Left.Type != ModelType.Text:
                return Expression.Block(
                    Expression.Assign(left, Stored(comparison.Left)),
                    Expression.Assign(right, Stored(comparison.Right)),
                    Expression.Condition(Expression.OrElse(IsNaN(left), IsNaN(right)), NaN, AsNumber(Compare(comparison.Operator, left, right))));
            case InRangeExpression range:
                var high = Local(typeof(double), "high");
                return Expression.Block(
                    Expression.Assign(left, Number(range.Value)),
                    Expression.Assign(right, Number(range.Low)),
                    Expression.Assign(high, Number(range.High)),
                    Expression.Condition(
                        Expression.OrElse(IsNaN(left), Expression.OrElse(IsNaN(right), IsNaN(high))), NaN, AsNumber(Between(left, right, high, range.ExcludesUpper))));
            case ConditionalExpression conditional:
                return Conditional(conditional);
            case AggregateExpression { Function: AggregateFunction.Any or AggregateFunction.All } aggregate:
                return IfCentred(aggregate.Elements.Select(SetOf), AsNumber(AnyOrAll(aggregate)));
            case BinaryExpression comparison:
                return AsNumber(Comparison(comparison));
            case HasTieExpression tie:
                return HasTieIfThere(tie);
            case IsKindExpression kind:
                var actor = Local(typeof(int), "actor");
                return Expression.Block(Expression.Assign(actor, Actor(kind.Actor)), Expression.Condition(IsMissing(actor), NaN, AsNumber(IsKind(actor, kind))));
            default:
                return Number(expression);
        }
    }

    private static Expression IsMissing(Expression actor) => Expression.Equal(actor, Expression.Constant(MissingActor));

    private static Expression IsNaN(Expression value) => Expression.NotEqual(value, value);

    private Expression Conditional(ConditionalExpression conditional)
    {
        if (!toleratesMissing || !CanBeMissing(conditional.Condition))
            return Expression.Condition(Condition(conditional.Condition), Stored(conditional.WhenTrue), Stored(conditional.WhenFalse));
        var truth = Local(typeof(double), "truth");
        return Expression.Block(
            Expression.Assign(truth, Truth(conditional.Condition)),
            Expression.Condition(
                IsNaN(truth), NaN, Expression.Condition(Expression.Equal(truth, One), Stored(conditional.WhenTrue), Stored(conditional.WhenFalse))));
    }

    private Expression Comparison(BinaryExpression comparison) => comparison.Left.Type switch
    {
        ModelType.Text => CompareTexts(comparison),
        ModelType.Actor => Compare(comparison.Operator, Actor(comparison.Left), Actor(comparison.Right)),
        ModelType.Tie => CompareTies(comparison),
        ModelType.Bool => Compare(comparison.Operator, Condition(comparison.Left), Condition(comparison.Right)),
        _ => Compare(comparison.Operator, Comparable(comparison.Left), Comparable(comparison.Right)),
    };

    /// <summary>A number to be compared; in rules it faults where it is none, since the comparison would have no answer.</summary>
    private Expression Comparable(ModelExpression expression)
    {
        var value = Number(expression);
        if (toleratesMissing || !Suspicion.CanBeNoNumber(expression))
            return value;
        var kept = Local(typeof(double), "compared");
        return Expression.Block(Expression.Assign(kept, value), Expression.Condition(IsNaN(kept), FaultCall(nameof(Fault.NotFinite), kept), kept));
    }

    private Expression CompareTies(BinaryExpression comparison)
    {
        var (left, right) = (Tie(comparison.Left), Tie(comparison.Right));
        var equal = Expression.AndAlso(Expression.Equal(left.Kind, right.Kind), Expression.Equal(left.Slot, right.Slot));
        return comparison.Operator == BinaryOperator.NotEqual ? Expression.Not(equal) : equal;
    }

    private Expression CompareTexts(BinaryExpression comparison)
    {
        var equal = Expression.Call(typeof(string).GetMethod(nameof(string.Equals), [typeof(string), typeof(string)])!, Text(comparison.Left), Text(comparison.Right));
        return comparison.Operator == BinaryOperator.NotEqual ? Expression.Not(equal) : equal;
    }

    private Expression Compare(BinaryOperator comparison, Expression left, Expression right) => comparison switch
    {
        BinaryOperator.Less => Expression.LessThan(left, right),
        BinaryOperator.LessOrEqual => Expression.LessThanOrEqual(left, right),
        BinaryOperator.Greater => Expression.GreaterThan(left, right),
        BinaryOperator.GreaterOrEqual => Expression.GreaterThanOrEqual(left, right),
        BinaryOperator.Equal => Expression.Equal(left, right),
        BinaryOperator.NotEqual => Expression.NotEqual(left, right),
        _ => throw Refuse($"{comparison} is no comparison"),
    };

    private Expression InRange(InRangeExpression range)
    {
        var value = Local(typeof(double), "value");
        return Expression.Block(Expression.Assign(value, Comparable(range.Value)), Between(value, Comparable(range.Low), Comparable(range.High), range.ExcludesUpper));
    }

    private static Expression Between(Expression value, Expression low, Expression high, bool excludesUpper) => Expression.AndAlso(
        Expression.GreaterThanOrEqual(value, low), excludesUpper ? Expression.LessThan(value, high) : Expression.LessThanOrEqual(value, high));

    private Expression Arithmetic(BinaryExpression binary)
    {
        var left = Number(binary.Left);
        switch (binary.Operator)
        {
            case BinaryOperator.Add:
                return Expression.Add(left, Number(binary.Right));
            case BinaryOperator.Subtract:
                return Expression.Subtract(left, Number(binary.Right));
            case BinaryOperator.Multiply:
                return Expression.Multiply(left, Number(binary.Right));
            case BinaryOperator.Divide:
                return Quotient(left, Number(binary.Right));
            case BinaryOperator.Power:
                return Power(left, binary.Right);
            default:
                throw Refuse($"{binary.Operator} is no arithmetic");
        }
    }

    private Expression Quotient(Expression left, Expression right)
    {
        if (right is ConstantExpression { Value: not 0.0 })
            return Expression.Divide(left, right);
        var (dividend, divisor) = (Local(typeof(double), "dividend"), Local(typeof(double), "divisor"));
        return Expression.Block(
            Expression.Assign(dividend, left),
            Expression.Assign(divisor, right),
            Expression.Condition(
                Expression.Equal(divisor, Zero),
                toleratesMissing ? NaN : FaultCall(nameof(Fault.DivisionByZero)),
                Expression.Divide(dividend, divisor)));
    }

    private Expression Power(Expression left, ModelExpression exponent)
    {
        if (exponent is NumberConstant { Value: 2 })
        {
            var factor = Local(typeof(double), "factor");
            return Expression.Block(Expression.Assign(factor, left), Expression.Multiply(factor, factor));
        }

        return Checked(Call(typeof(DeterministicMath), nameof(DeterministicMath.Pow), left, Number(exponent)), "the power", left);
    }

    private Expression Function(MathCall call)
    {
        var arguments = call.Arguments.Select(Number).ToArray();
        var first = arguments[0];
        switch (call.Function)
        {
            case MathFunction.Exp:
                return Call(typeof(DeterministicMath), nameof(DeterministicMath.Exp), first);
            case MathFunction.Logistic:
                return Call(typeof(DeterministicMath), nameof(DeterministicMath.Logistic), first);
            case MathFunction.Log:
                return InDomain(first, x => Expression.GreaterThan(x, Zero), x => Call(typeof(DeterministicMath), nameof(DeterministicMath.Log), x), "the logarithm");
            case MathFunction.Sqrt:
                return InDomain(first, x => Expression.GreaterThanOrEqual(x, Zero), x => OfMath(nameof(Math.Sqrt), x), "the square root");
            case MathFunction.Abs:
                return OfMath(nameof(Math.Abs), first);
            case MathFunction.Min:
                return arguments.Aggregate((x, y) => OfMath(nameof(Math.Min), x, y));
            case MathFunction.Max:
                return arguments.Aggregate((x, y) => OfMath(nameof(Math.Max), x, y));
            case MathFunction.Clamp:
                return OfMath(nameof(Math.Min), OfMath(nameof(Math.Max), first, arguments[1]), arguments[2]);
            case MathFunction.Round:
                return Call(typeof(RealNumber), nameof(RealNumber.Round), first);
            case MathFunction.Floor:
                return OfMath(nameof(Math.Floor), first);
            case MathFunction.Ceil:
                return OfMath(nameof(Math.Ceiling), first);
            case MathFunction.Mod:
                return InDomain(arguments[1], x => Expression.NotEqual(x, Zero), x => Call(typeof(RealNumber), nameof(RealNumber.Mod), first, x), "the remainder by a divisor");
            default:
                throw Refuse($"{call.Function} is no known function");
        }
    }

    private static Expression OfMath(string name, params Expression[] arguments) =>
        Expression.Call(typeof(Math).GetMethod(name, [.. arguments.Select(_ => typeof(double))])!, arguments);

    private Expression InDomain(Expression argument, Func<Expression, Expression> test, Func<Expression, Expression> result, string name)
    {
        var kept = Local(typeof(double), "argument");
        return Expression.Block(
            Expression.Assign(kept, argument),
            Expression.Condition(
                test(kept),
                result(kept),
                toleratesMissing ? NaN : FaultCall(nameof(Fault.OutsideDomain), kept, Expression.Constant(name))));
    }

    private Expression Checked(Expression value, string name, Expression argument)
    {
        if (toleratesMissing)
            return value;
        var kept = Local(typeof(double), "checked");
        return Expression.Block(
            Expression.Assign(kept, value),
            Expression.Condition(IsNaN(kept), FaultCall(nameof(Fault.OutsideDomain), argument, Expression.Constant(name)), kept));
    }

    private Expression History(string method, params Expression[] arguments)
    {
        var value = Call(Expression.PropertyOrField(Run, nameof(RunState.Measures)), method, arguments);
        if (toleratesMissing)
            return value;
        var kept = Local(typeof(double), "record");
        return Expression.Block(
            Expression.Assign(kept, value), Expression.Condition(IsNaN(kept), FaultCall(nameof(Fault.MissingMeasure)), kept));
    }

    private Expression OverTime(MeasureOverTime over)
    {
        var (measure, steps) = (Expression.Constant(over.Measure), Expression.Constant(over.Steps));
        return over.Function switch
        {
            TimeFunction.Previous => History(nameof(MeasureHistory.Previous), measure, steps),
            TimeFunction.MovingAverage => History(nameof(MeasureHistory.MovingAverage), measure, steps),
            TimeFunction.Trend => History(nameof(MeasureHistory.Trend), measure, steps, Number(new StepLength())),
            _ => throw Refuse($"{over.Function} is no known function of time"),
        };
    }

    private Expression AttributeOf(ActorAttribute attribute)
    {
        RefuseNewcomers(attribute.Actor);
        if (IsSurelySome(attribute.Actor))
            return Read(attribute, Actor(attribute.Actor));
        var actor = Local(typeof(int), "actor");
        return Expression.Block(
            Expression.Assign(actor, Actor(attribute.Actor)),
            Expression.Condition(
                Expression.LessThan(actor, Expression.Constant(0)),
                toleratesMissing ? attribute.Type == ModelType.Actor ? Expression.Constant((double)MissingActor) : NaN : Expression.Convert(FaultCall(nameof(Fault.ReadThroughNone)), typeof(double)),
                Read(attribute, actor)));
    }

    private Expression Read(ActorAttribute attribute, Expression actor)
    {
        var declared = Model.ActorAttributes[attribute.Attribute];
        return declared.Derived is not null
            ? Derived(declared, actor, null, attribute.Index)
            : Element(Column(attribute.Attribute), actor, declared.Length, attribute.Index);
    }

    private Expression AttributeOf(TieAttribute attribute)
    {
        var declared = Model.TieAttributes[attribute.Attribute];
        var (kind, slot) = Tie(attribute.Tie);
        return declared.Derived is not null
            ? Derived(declared, slot, kind, attribute.Index)
            : Element(TieColumn(kind, attribute.Attribute), slot, declared.Length, attribute.Index);
    }

    /// <summary>An element of a column; the place in a vector is checked.</summary>
    private Expression Element(Expression column, Expression owner, int length, ModelExpression? index)
    {
        if (length == 1 && index is null)
            return Expression.ArrayIndex(column, owner);
        return Expression.ArrayIndex(column, Expression.Add(Expression.Multiply(owner, Expression.Constant(length)), PlaceIn(length, index)));
    }

    /// <summary>A place in a vector, an int from 0; faults if there is no such place.</summary>
    public Expression PlaceIn(int length, ModelExpression? index)
    {
        if (index is null)
            return Place is null || length == 1 ? Expression.Constant(0) : Expression.Convert(Place, typeof(int));
        if (index is NumberConstant { Value: var constant } && constant >= 0 && constant < length && constant == Math.Floor(constant))
            return Expression.Constant((int)constant);
        var place = Local(typeof(double), "place");
        return Expression.Block(
            Expression.Assign(place, Number(index)),
            Expression.Condition(
                Expression.AndAlso(Expression.GreaterThanOrEqual(place, Zero), Expression.LessThan(place, Expression.Constant((double)length))),
                Expression.Convert(place, typeof(int)),
                FaultCall(nameof(Fault.IndexOutOfRange), place)));
    }

    /// <summary>A derived attribute: its expression, translated where it is read, with the owner in slot 0 of its frame.</summary>
    private Expression Derived(AttributeModel declared, Expression owner, Expression? tieKind, ModelExpression? index)
    {
        var inner = new Translator(facts, declared.DerivedFrame, Site, toleratesMissing)
        {
            PlacesMayMove = PlacesMayMove,
            KeepsInvariants = KeepsInvariants,
            Place = index is null ? null : Expression.Convert(PlaceIn(declared.Length, index), typeof(double)),
        };
        var self = inner.Variable(0);
        if (tieKind is not null)
            inner.BindTie(0, tieKind);
        else
            inner._boundActors.Add(self);
        var value = inner.Stored(declared.Derived!);

        // Locals of the delegate, not of a block: what is kept in them must not share its place with what another block has put down.
        _locals.AddRange([.. inner._locals, .. inner.ReplacedParameters()]);
        return Expression.Block(
            [Expression.Assign(inner.Run, Run), Expression.Assign(inner.Block, Block), Expression.Assign(self, owner), .. inner._prologue, value]);
    }

    private IEnumerable<ParameterExpression> ReplacedParameters() => [Run, Block];

    private void BindTie(int slot, Expression kind)
    {
        if (kind is ConstantExpression { Value: int constant })
        {
            _singleTieKinds[slot] = constant;
            return;
        }

        _tieKinds[slot] = Local(typeof(int), "kind");
        _prologue.Insert(0, Expression.Assign(_tieKinds[slot]!, kind));
    }

    private Expression End(TieEnd end)
    {
        var (kind, slot) = Tie(end.Tie);
        return RecordField(TieField(kind, nameof(TieStore.Records)), slot, end.IsSource ? nameof(TieRecord.Source) : nameof(TieRecord.Target));
    }

    private Expression IsKind(IsKindExpression kind)
    {
        var actor = Local(typeof(int), "actor");
        return Expression.Block(Expression.Assign(actor, Actor(kind.Actor)), IsKind(actor, kind));
    }

    private Expression IsKind(Expression actor, IsKindExpression kind) =>
        Expression.AndAlso(Expression.GreaterThanOrEqual(actor, Expression.Constant(0)), IsOfPopulations(actor, facts.PopulationsOf(kind.Kinds)));

    /// <summary>Whether an actor belongs to one of some populations.</summary>
    private Expression IsOfPopulations(Expression actor, int[] populations)
    {
        if (populations.Length == 0)
            return Expression.Constant(false);
        if (populations.Length == 1)
            return Expression.Equal(PopulationOf(actor), Expression.Constant(populations[0]));
        var mask = new bool[Model.Populations.Length];
        foreach (var population in populations)
            mask[population] = true;
        var key = ("mask", string.Join(',', populations));
        return Expression.ArrayIndex(Load(key, Expression.Constant(mask)), PopulationOf(actor));
    }

    private Expression HasTie(HasTieExpression tie)
    {
        RefuseNewcomers(tie.From, tie.To);
        var (from, to) = (Local(typeof(int), "from"), Local(typeof(int), "to"));
        return Expression.Block(Expression.Assign(from, SomeActor(tie.From)), Expression.Assign(to, SomeActor(tie.To)), AreTied(tie, from, to));
    }

    /// <summary>1, 0, or NaN where an end is nobody.</summary>
    private Expression HasTieIfThere(HasTieExpression tie)
    {
        var (from, to) = (Local(typeof(int), "from"), Local(typeof(int), "to"));
        return Expression.Block(
            Expression.Assign(from, Actor(tie.From)), Expression.Assign(to, Actor(tie.To)), Expression.Condition(BothThere(from, to), AsNumber(AreTied(tie, from, to)), NaN));
    }

    private Expression AreTied(HasTieExpression tie, Expression from, Expression to)
    {
        var tests = new List<Expression>();
        foreach (var kind in tie.TieKinds)
        {
            var ties = Ties(Expression.Constant(kind));
            if (tie.Direction != EdgeDirection.Backward || !Model.TieKinds[kind].IsDirected)
                tests.Add(Found(Call(ties, nameof(TieStore.Find), from, to)));
            if (tie.Direction != EdgeDirection.Forward && Model.TieKinds[kind].IsDirected)
                tests.Add(Found(Call(ties, nameof(TieStore.Find), to, from)));
        }

        return tests.Aggregate(Expression.OrElse);
    }

    /// <summary>A value that goes through sets around actors; where values may be missing it is, if one of these actors is nobody.</summary>
    private Expression IfCentred(IEnumerable<ActorSet?> sets, Expression value)
    {
        var centres = toleratesMissing ? sets.SelectMany(CentresOf).Where(c => !IsSurelySome(c)).ToList() : [];
        return centres.Count == 0
            ? value
            : Expression.Condition(centres.Select(c => (Expression)Expression.GreaterThanOrEqual(Actor(c), Expression.Constant(0))).Aggregate(Expression.AndAlso), value, NaN);
    }

    private static ActorSet? SetOf(PatternElement element) => element switch
    {
        SetElement set => set.Set,
        PairElement pair => pair.Set,
        _ => null,
    };

    private static IEnumerable<ModelExpression> CentresOf(ActorSet? set) => set switch
    {
        NeighbourSet neighbours => [neighbours.Actor],
        WithinSet within => CentresOf(within.Among).Prepend(within.Actor),
        UnionSet union => union.Sets.SelectMany(CentresOf),
        _ => [],
    };

    /// <summary>Whether there is a tie, seen from its first end in a direction, of that one of some kinds that is known only when the program runs.</summary>
    public Expression HasTieOf(ImmutableArray<int> kinds, Expression kind, Expression from, Expression to, EdgeDirection direction)
    {
        facts.LookFromTargets(kinds);
        var all = Load("all adjacencies", Expression.PropertyOrField(Run, nameof(RunState.Adjacencies)));
        Expression At(int side) => Found(Call(
            Expression.ArrayIndex(all, Expression.Add(Expression.LeftShift(kind, Expression.Constant(1)), Expression.Constant(side))), nameof(Adjacency.FindSlot), from, to));
        return direction switch
        {
            EdgeDirection.Forward => At(0),
            EdgeDirection.Backward => At(1),
            _ => Expression.OrElse(At(0), At(1)),
        };
    }

    private static Expression BothThere(Expression first, Expression second) => Expression.AndAlso(
        Expression.GreaterThanOrEqual(first, Expression.Constant(0)), Expression.GreaterThanOrEqual(second, Expression.Constant(0)));

    private static Expression Found(Expression slot) => Expression.GreaterThanOrEqual(slot, Expression.Constant(0));

    private NotRunnableException Refuse(string reason) => new(Site, reason);
}
