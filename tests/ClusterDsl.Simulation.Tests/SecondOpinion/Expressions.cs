using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Model;
using ClusterDsl.Simulation.Numerics;

namespace ClusterDsl.Simulation.Tests.SecondOpinion;

/// <summary>
/// What an expression means, by walking its tree. Where something has no value, a rule faults; a measure or a condition of a stage or an activity
/// is told so by a <see cref="MissingValueException"/>.
/// </summary>
internal sealed class Expressions
{
    private readonly World _world;
    private readonly bool _toleratesMissing;
    private readonly Aggregates _aggregates;
    private readonly NetworkMeaning _networks;

    public Expressions(World world, bool toleratesMissing)
    {
        _world = world;
        _toleratesMissing = toleratesMissing;
        Patterns = new Patterns(world, this);
        _aggregates = new Aggregates(this);
        _networks = new NetworkMeaning(world, this);
    }

    public Patterns Patterns { get; }

    private ScenarioModel Model => _world.Model;

    /// <summary>Any value: double, bool, actor (null for none), tie or text.</summary>
    public object? Value(ModelExpression expression, Frame frame) => expression switch
    {
        NumberConstant number => number.Value,
        BoolConstant truth => truth.Value,
        CategoryConstant category => (double)category.Value,
        StageConstant stage => (double)stage.Stage,
        TextConstant text => text.Value,
        NoneConstant => null,
        CurrentStage => (double)_world.Stage,
        NowValue => _world.Now,
        StepLength => Model.Step,
        StepNumber => (double)_world.Step,
        IndexValue => frame.Place!.Value,
        ParameterValue parameter => Typed(_world.Parameters[parameter.Parameter], parameter.Type),
        VariableValue variable => frame.Slots[variable.Slot],
        SingleActor single => _world.Singles[single.Population],
        EventCount count => (double)_world.EventCounts[count.Event],
        MeasureValue measure => Typed(Recorded(_world.History.Before(measure.Measure, 0)), measure.Type),
        MeasureOverTime over => Recorded(OverTime(over)),
        ActorAttribute attribute => Attribute(attribute, frame),
        TieAttribute attribute => Attribute(attribute, frame),
        TieEnd end => EndOf(end, frame),
        ColumnValue column => Cell(column, frame),
        UnaryExpression { Operator: UnaryOperator.Negate } negation => -Number(negation.Operand, frame),
        UnaryExpression not => !Truth(not.Operand, frame),
        BinaryExpression binary => Binary(binary, frame),
        ConditionalExpression conditional => Value(Truth(conditional.Condition, frame) ? conditional.WhenTrue : conditional.WhenFalse, frame),
        InRangeExpression range => InRange(range, frame),
        HasTieExpression tie => _world.Between(SomeActor(tie.From, frame), tie.TieKinds, SomeActor(tie.To, frame), tie.Direction).Any(),
        IsKindExpression kind => Value(kind.Actor, frame) is Actor actor && kind.Kinds.Contains(Model.Populations[actor.Population].Kind),
        MathCall call => Function(call, frame),
        ActorCall call => _networks.About(call, frame),
        NetworkCall call => _networks.About(call, frame),
        AggregateExpression aggregate => _aggregates.Of(aggregate, frame),
        _ => throw new NotSupportedException(expression.GetType().Name),
    };

    /// <summary>A number; truth values count as 1 and 0.</summary>
    public double Number(ModelExpression expression, Frame frame) => Value(expression, frame) switch
    {
        double number => number,
        bool truth => truth ? 1 : 0,
        var other => throw new NotSupportedException($"{expression.GetType().Name} gave {other?.GetType().Name}"),
    };

    /// <summary>A number that must be finite, or any other value.</summary>
    public object? Finite(ModelExpression expression, Frame frame)
    {
        var value = Value(expression, frame);
        return value is double number && !double.IsFinite(number) ? throw new OpinionFaultException(DiagnosticDescriptors.ValueNotFinite) : value;
    }

    /// <summary>A truth value.</summary>
    public bool Truth(ModelExpression expression, Frame frame) => Value(expression, frame) is var value && value is bool truth ? truth : (double)value! != 0;

    /// <summary>Whether a condition holds; one that reads a missing value does not.</summary>
    public bool Holds(ModelExpression condition, Frame frame)
    {
        try
        {
            return Truth(condition, frame);
        }
        catch (MissingValueException)
        {
            return false;
        }
    }

    /// <summary>An actor, that must be there.</summary>
    public Actor SomeActor(ModelExpression expression, Frame frame) =>
        (Actor?)Value(expression, frame) ?? throw NoValue(DiagnosticDescriptors.ReadThroughNone);

    /// <summary>What to throw where there is no value.</summary>
    public Exception NoValue(DiagnosticDescriptor fault) => _toleratesMissing ? new MissingValueException() : new OpinionFaultException(fault);

    /// <summary>A place in a vector.</summary>
    public int Place(AttributeModel attribute, ModelExpression? index, Frame frame)
    {
        if (index is null)
            return attribute.Length == 1 ? 0 : (int)(frame.Place ?? 0);
        var place = Number(index, frame);
        return place >= 0 && place < attribute.Length ? (int)place : throw new OpinionFaultException(DiagnosticDescriptors.IndexOutOfRange);
    }

    private static object Typed(double value, ModelType type) => type == ModelType.Bool ? value != 0 : value;

    private double Recorded(double value) => double.IsNaN(value) ? throw NoValue(DiagnosticDescriptors.MissingMeasure) : value;

    private double OverTime(MeasureOverTime over) => over.Function switch
    {
        TimeFunction.Previous => _world.History.Before(over.Measure, over.Steps),
        TimeFunction.MovingAverage => _world.History.MovingAverage(over.Measure, over.Steps),
        _ => _world.History.Trend(over.Measure, over.Steps, Model.Step),
    };

    private object? Attribute(ActorAttribute attribute, Frame frame)
    {
        var declared = Model.ActorAttributes[attribute.Attribute];
        var actor = SomeActor(attribute.Actor, frame);
        return declared.Derived is { } derived
            ? Value(derived, Owned(declared, actor, attribute.Index, frame))
            : actor.Values.TryGetValue(attribute.Attribute, out var values) ? values[Place(declared, attribute.Index, frame)] : 0.0;
    }

    private object? Attribute(TieAttribute attribute, Frame frame)
    {
        var declared = Model.TieAttributes[attribute.Attribute];
        var tie = (Tie)Value(attribute.Tie, frame)!;
        return declared.Derived is { } derived
            ? Value(derived, Owned(declared, tie, attribute.Index, frame))
            : tie.Values[attribute.Attribute][Place(declared, attribute.Index, frame)];
    }

    private Frame Owned(AttributeModel declared, object owner, ModelExpression? index, Frame frame) =>
        Frame.Of(declared.DerivedFrame).With(0, owner) with { Place = index is null ? null : Place(declared, index, frame) };

    private object EndOf(TieEnd end, Frame frame)
    {
        var tie = (Tie)Value(end.Tie, frame)!;
        return end.IsSource ? tie.Source : tie.Target;
    }

    private static object Cell(ColumnValue column, Frame frame) => column.Type == ModelType.Text
        ? frame.Table!.Text(frame.Row, column.Column)
        : frame.Table!.Number(frame.Row, column.Column);

    private object Binary(BinaryExpression binary, Frame frame)
    {
        if (binary.Operator == BinaryOperator.And)
            return Truth(binary.Left, frame) && Truth(binary.Right, frame);
        if (binary.Operator == BinaryOperator.Or)
            return Truth(binary.Left, frame) || Truth(binary.Right, frame);
        if (binary.Type == ModelType.Bool)
            return Compare(binary.Operator, Comparable(binary.Left, frame), Comparable(binary.Right, frame));
        var (left, right) = (Number(binary.Left, frame), Number(binary.Right, frame));
        return binary.Operator switch
        {
            BinaryOperator.Add => left + right,
            BinaryOperator.Subtract => left - right,
            BinaryOperator.Multiply => left * right,
            BinaryOperator.Divide => right == 0 ? throw NoValue(DiagnosticDescriptors.DivisionByZero) : left / right,
            _ => Power(left, right, binary.Right is NumberConstant { Value: 2 }),
        };
    }

    private object? Comparable(ModelExpression expression, Frame frame) =>
        Value(expression, frame) is var value && value is double.NaN ? throw NoValue(DiagnosticDescriptors.ValueNotFinite) : value;

    // A square that is written as one is a product.
    private double Power(double left, double right, bool isSquare)
    {
        var power = isSquare ? left * left : DeterministicMath.Pow(left, right);
        return double.IsNaN(power) ? throw NoValue(DiagnosticDescriptors.OutsideDomain) : power;
    }

    private static bool Compare(BinaryOperator comparison, object? left, object? right) => (left, right) switch
    {
        (double x, double y) => comparison switch
        {
            BinaryOperator.Less => x < y,
            BinaryOperator.LessOrEqual => x <= y,
            BinaryOperator.Greater => x > y,
            BinaryOperator.GreaterOrEqual => x >= y,
            BinaryOperator.Equal => x == y,
            _ => x != y,
        },
        (Actor or Tie or null, _) => ReferenceEquals(left, right) == (comparison == BinaryOperator.Equal),
        _ => Equals(left, right) == (comparison == BinaryOperator.Equal),
    };

    private bool InRange(InRangeExpression range, Frame frame)
    {
        var (value, low, high) = (Number(range.Value, frame), Number(range.Low, frame), Number(range.High, frame));
        return value >= low && (range.ExcludesUpper ? value < high : value <= high);
    }

    private object Function(MathCall call, Frame frame)
    {
        var arguments = call.Arguments.Select(a => Number(a, frame)).ToList();
        var x = arguments[0];
        return call.Function switch
        {
            MathFunction.Exp => DeterministicMath.Exp(x),
            MathFunction.Logistic => DeterministicMath.Logistic(x),
            MathFunction.Log => x > 0 ? DeterministicMath.Log(x) : throw NoValue(DiagnosticDescriptors.OutsideDomain),
            MathFunction.Sqrt => x >= 0 ? Math.Sqrt(x) : throw NoValue(DiagnosticDescriptors.OutsideDomain),
            MathFunction.Abs => Math.Abs(x),
            MathFunction.Min => arguments.Aggregate(Math.Min),
            MathFunction.Max => arguments.Aggregate(Math.Max),
            MathFunction.Clamp => Math.Min(Math.Max(x, arguments[1]), arguments[2]),
            MathFunction.Round => Math.Truncate(x) + (Math.Abs(x - Math.Truncate(x)) >= 0.5 ? Math.Sign(x) : 0),
            MathFunction.Floor => Math.Floor(x),
            MathFunction.Ceil => Math.Ceiling(x),
            _ => arguments[1] != 0 ? Modulo(x, arguments[1]) : throw NoValue(DiagnosticDescriptors.OutsideDomain),
        };
    }

    // The remainder with the sign of the divisor.
    private static double Modulo(double x, double y)
    {
        var remainder = x % y;
        return remainder * y < 0 ? remainder + y : remainder;
    }
}
