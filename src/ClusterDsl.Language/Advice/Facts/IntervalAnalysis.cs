using System.Runtime.CompilerServices;
using ClusterDsl.Language.Model;

namespace ClusterDsl.Language.Advice.Facts;

/// <summary>What values expressions can have, as far as bounds and constants tell. It errs on the side of more.</summary>
internal sealed class IntervalAnalysis
{
    private readonly ScenarioModel _model;
    private readonly bool _asWritten;
    private readonly Dictionary<int, Interval> _variables = [];
    private readonly Dictionary<int, Interval> _parameters = [];
    private readonly Dictionary<int, Interval> _measures = [];

    /// <param name="model">The model.</param>
    /// <param name="asWritten">
    /// True: parameters have the values written. False: whatever their bounds allow, since stages, experiments and the command line may set them.
    /// </param>
    /// <param name="body">The body whose variables the expressions read, or null.</param>
    public IntervalAnalysis(ScenarioModel model, bool asWritten, RuleBody? body = null)
    {
        (_model, _asWritten) = (model, asWritten);
        foreach (var clause in body is null ? [] : body.Guards.Concat(body.Steps))
        {
            switch (clause)
            {
                case LetClause let:
                    _variables[let.Slot] = Of(let.Value);
                    break;
                case DrawClause draw:
                    _variables[draw.Slot] = Of(draw.Distribution);
                    break;
            }
        }
    }

    /// <summary>The values of an expression.</summary>
    public Interval Of(ModelExpression expression) => RuntimeHelpers.TryEnsureSufficientExecutionStack() ? Bounds(expression) : Interval.All;

    private Interval Bounds(ModelExpression expression) => expression switch
    {
        NumberConstant constant => Interval.Point(constant.Value),
        BoolConstant constant => constant.Value ? Interval.True : Interval.False,
        ParameterValue parameter => OfParameter(parameter.Parameter),
        ActorAttribute attribute => Of(_model.ActorAttributes[attribute.Attribute]),
        TieAttribute attribute => Of(_model.TieAttributes[attribute.Attribute]),
        VariableValue variable => _variables.TryGetValue(variable.Slot, out var known) ? known : variable.Type == ModelType.Bool ? Interval.Unit : Interval.All,
        UnaryExpression { Operator: UnaryOperator.Negate } negative => -Of(negative.Operand),
        UnaryExpression not => Interval.Point(1) - Of(not.Operand),
        BinaryExpression binary => OfBinary(binary),
        ConditionalExpression conditional => OfConditional(conditional),
        InRangeExpression range => OfRange(range),
        MathCall call => OfMath(call),
        AggregateExpression aggregate => OfAggregate(aggregate),
        ActorCall call => call.Function == ActorFunction.LocalClustering ? Interval.Unit : Interval.NotNegative,
        NetworkCall call => OfNetwork(call.Statistic),
        MeasureValue measure => OfMeasure(measure.Measure),
        MeasureOverTime measure => measure.Function == TimeFunction.Trend ? Interval.All : OfMeasure(measure.Measure),
        StepLength => Interval.Point(_model.Step),
        NowValue => new Interval(0, _model.Steps * _model.Step),
        StepNumber => new Interval(0, _model.Steps),
        EventCount or IndexValue => Interval.NotNegative,
        _ => expression.Type == ModelType.Bool ? Interval.Unit : Interval.All,
    };

    private static Interval Of(AttributeModel attribute) =>
        attribute.Type == ModelType.Bool ? Interval.Unit : new Interval(attribute.Minimum ?? double.NegativeInfinity, attribute.Maximum ?? double.PositiveInfinity);

    private Interval OfParameter(int index)
    {
        var parameter = _model.Parameters[index];
        if (_asWritten)
        {
            return _parameters.TryGetValue(index, out var known) ? known : _parameters[index] = Of(parameter.Value);
        }

        return parameter.Type == ModelType.Bool ? Interval.Unit : new Interval(parameter.Minimum ?? double.NegativeInfinity, parameter.Maximum ?? double.PositiveInfinity);
    }

    private Interval OfMeasure(int index)
    {
        if (!_measures.TryGetValue(index, out var known))
        {
            // For a measure that reads its own past.
            _measures[index] = Interval.All;
            _measures[index] = known = Of(_model.Measures[index].Value);
        }

        return known;
    }

    private Interval Of(DistributionModel distribution) => distribution.Kind switch
    {
        DistributionKind.Uniform => Of(distribution.Parameters[0]).Union(Of(distribution.Parameters[1])),
        DistributionKind.Beta or DistributionKind.Bernoulli => Interval.Unit,
        DistributionKind.Normal or DistributionKind.Choice => Interval.All,
        _ => Interval.NotNegative,
    };

    private Interval OfBinary(BinaryExpression binary)
    {
        var (a, b) = (Of(binary.Left), Of(binary.Right));
        return binary.Operator switch
        {
            BinaryOperator.Add => a + b,
            BinaryOperator.Subtract => a - b,
            BinaryOperator.Multiply => a * b,
            BinaryOperator.Divide => a / b,
            BinaryOperator.Power => OfPower(a, b),
            BinaryOperator.Less => Interval.Condition(a.High < b.Low, a.Low >= b.High),
            BinaryOperator.LessOrEqual => Interval.Condition(a.High <= b.Low, a.Low > b.High),
            BinaryOperator.Greater => Interval.Condition(a.Low > b.High, a.High <= b.Low),
            BinaryOperator.GreaterOrEqual => Interval.Condition(a.Low >= b.High, a.High < b.Low),
            BinaryOperator.And => new Interval(Math.Min(a.Low, b.Low), Math.Min(a.High, b.High)),
            BinaryOperator.Or => new Interval(Math.Max(a.Low, b.Low), Math.Max(a.High, b.High)),
            BinaryOperator.Equal => OfEquality(binary, a, b),
            _ => Interval.Point(1) - OfEquality(binary, a, b),
        };
    }

    private static Interval OfPower(Interval a, Interval b)
    {
        if (a.Low < 0)
        {
            return Interval.All;
        }

        return a.High <= 1 && b.Low >= 0 ? Interval.Unit : Interval.NotNegative;
    }

    private static Interval OfEquality(BinaryExpression binary, Interval a, Interval b)
    {
        if (binary is { Left: CategoryConstant left, Right: CategoryConstant right })
        {
            return left == right ? Interval.True : Interval.False;
        }

        return binary.Left.Type is ModelType.Category or ModelType.Actor or ModelType.Text or ModelType.Tie
            ? Interval.Unit
            : Interval.Condition(a.IsPoint && a == b, a.Intersect(b).IsEmpty);
    }

    private Interval OfConditional(ConditionalExpression conditional)
    {
        var condition = Of(conditional.Condition);
        return condition.IsNeverTrue ? Of(conditional.WhenFalse)
            : condition.Low >= 1 ? Of(conditional.WhenTrue)
            : Of(conditional.WhenTrue).Union(Of(conditional.WhenFalse));
    }

    private Interval OfRange(InRangeExpression range)
    {
        var (value, low, high) = (Of(range.Value), Of(range.Low), Of(range.High));
        return Interval.Condition(value.Low >= low.High && value.High <= high.Low && !range.ExcludesUpper, value.High < low.Low || value.Low > high.High);
    }

    private Interval OfMath(MathCall call)
    {
        var arguments = call.Arguments.Select(Of).ToList();
        return call.Function switch
        {
            MathFunction.Min => arguments.Aggregate((a, b) => new Interval(Math.Min(a.Low, b.Low), Math.Min(a.High, b.High))),
            MathFunction.Max => arguments.Aggregate((a, b) => new Interval(Math.Max(a.Low, b.Low), Math.Max(a.High, b.High))),
            MathFunction.Clamp => new Interval(Math.Max(arguments[0].Low, arguments[1].Low), Math.Min(arguments[0].High, arguments[2].High)),
            MathFunction.Abs => OfAbsolute(arguments[0]),
            MathFunction.Exp => new Interval(Math.Exp(arguments[0].Low), Math.Exp(arguments[0].High)),
            MathFunction.Logistic => Interval.Unit,
            MathFunction.Sqrt => Interval.NotNegative,
            MathFunction.Floor or MathFunction.Ceil or MathFunction.Round => new Interval(Math.Floor(arguments[0].Low), Math.Ceiling(arguments[0].High)),
            _ => Interval.All,
        };
    }

    private static Interval OfAbsolute(Interval value) =>
        value.Low >= 0 ? value : value.High <= 0 ? -value : new Interval(0, value.Magnitude);

    private Interval OfAggregate(AggregateExpression aggregate)
    {
        var value = aggregate.Value is null ? Interval.All : Of(aggregate.Value);
        return aggregate.Function switch
        {
            AggregateFunction.Count => Interval.NotNegative,
            AggregateFunction.Sum => value.Low >= 0 ? Interval.NotNegative : value.High <= 0 ? -Interval.NotNegative : Interval.All,
            AggregateFunction.Mean or AggregateFunction.Min or AggregateFunction.Max or AggregateFunction.Median or AggregateFunction.Quantile => value,
            AggregateFunction.StandardDeviation or AggregateFunction.Variance or AggregateFunction.Entropy => Interval.NotNegative,
            AggregateFunction.Herfindahl or AggregateFunction.Any or AggregateFunction.All => Interval.Unit,
            AggregateFunction.Gini => value.Low >= 0 ? Interval.Unit : Interval.All,
            _ => Interval.All,
        };
    }

    private static Interval OfNetwork(NetworkStatistic statistic) => statistic switch
    {
        NetworkStatistic.Density or NetworkStatistic.Reciprocity or NetworkStatistic.Transitivity or NetworkStatistic.Clustering
            or NetworkStatistic.Overlap or NetworkStatistic.ExternalShare => Interval.Unit,
        NetworkStatistic.Assortativity or NetworkStatistic.Modularity => new Interval(-1, 1),
        _ => Interval.NotNegative,
    };
}
