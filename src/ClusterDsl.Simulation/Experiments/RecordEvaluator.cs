using ClusterDsl.Language.Model;
using ClusterDsl.Simulation.Compilation;
using ClusterDsl.Simulation.Numerics;

namespace ClusterDsl.Simulation.Experiments;

/// <summary>
/// Computes reports and conditions from the records of a run. A value is NaN where it is missing: a measure that is, a record that the run did
/// not reach, a quotient by zero, the mean of nothing. Conditions are 1, 0 or NaN, and one that is NaN does not hold (language reference, section 6).
/// </summary>
/// <param name="records">The records.</param>
public sealed class RecordEvaluator(RunRecords records)
{
    private const int NoRecord = -1;

    /// <summary>The value of an expression that says at which times it reads measures.</summary>
    public double Evaluate(ModelExpression expression) => Evaluate(expression, NoRecord);

    /// <summary>Whether a condition that says at which times it reads measures holds.</summary>
    public bool Holds(ModelExpression condition) => Evaluate(condition) == 1;

    private double Evaluate(ModelExpression expression, int record) => expression switch
    {
        NumberConstant constant => constant.Value,
        BoolConstant constant => Truth(constant.Value),
        CategoryConstant constant => constant.Value,
        StageConstant constant => constant.Stage,
        ParameterValue parameter => records.Parameters[parameter.Parameter],
        MeasureValue measure => records.Measure(measure.Measure, record),
        NowValue => records.Time(record),
        StepNumber => record,
        StepLength => records.StepLength,
        CurrentStage => records.Stage(record),
        RecordAt at => At(at),
        OverRecords over => Over(over),
        FirstTimeWhen first => FirstTime(first),
        UnaryExpression { Operator: UnaryOperator.Negate } negative => -Evaluate(negative.Operand, record),
        UnaryExpression not => 1 - Evaluate(not.Operand, record),
        BinaryExpression binary => Binary(binary, record),
        InRangeExpression range => InRange(range, record),
        ConditionalExpression conditional => Conditional(conditional, record),
        MathCall call => Function(call, record),
        _ => throw new NotSupportedException($"{expression.GetType().Name} is no part of a report"),
    };

    private static double Truth(bool holds) => holds ? 1 : 0;

    private double At(RecordAt at)
    {
        var record = at.Step ?? records.Count - 1;
        return record < records.Count ? Evaluate(at.Value, record) : double.NaN;
    }

    private double FirstTime(FirstTimeWhen first)
    {
        for (var record = 0; record < records.Count; record++)
        {
            if (Evaluate(first.Condition, record) == 1)
                return records.Time(record);
        }

        return double.NaN;
    }

    private double Over(OverRecords over)
    {
        var until = Math.Min(over.Until ?? records.Count, records.Count);
        var values = new List<double>();
        for (var record = over.From; record < until; record++)
            values.Add(Evaluate(over.Value, record));
        if (over.Function == AggregateFunction.All)
            return Truth(values.TrueForAll(v => v == 1));
        if (over.Function == AggregateFunction.Any)
            return Truth(values.Exists(v => v == 1));
        values.RemoveAll(double.IsNaN);
        return over.Function switch
        {
            AggregateFunction.Sum => values.Sum(),
            _ when values.Count == 0 => double.NaN,
            AggregateFunction.Mean => values.Sum() / values.Count,
            AggregateFunction.Min => values.Min(),
            AggregateFunction.Max => values.Max(),
            _ => throw new NotSupportedException(over.Function.ToString()),
        };
    }

    private double Binary(BinaryExpression binary, int record)
    {
        var left = Evaluate(binary.Left, record);
        switch (binary.Operator)
        {
            case BinaryOperator.And:
                return left == 1 ? Evaluate(binary.Right, record) : left;
            case BinaryOperator.Or:
                return left == 0 ? Evaluate(binary.Right, record) : left;
        }

        var right = Evaluate(binary.Right, record);
        if (double.IsNaN(left) || double.IsNaN(right))
            return double.NaN;
        return Finite(binary.Operator switch
        {
            BinaryOperator.Add => left + right,
            BinaryOperator.Subtract => left - right,
            BinaryOperator.Multiply => left * right,
            BinaryOperator.Divide => right == 0 ? double.NaN : left / right,
            BinaryOperator.Power => binary.Right is NumberConstant { Value: 2 } ? left * left : DeterministicMath.Pow(left, right),
            BinaryOperator.Less => Truth(left < right),
            BinaryOperator.LessOrEqual => Truth(left <= right),
            BinaryOperator.Greater => Truth(left > right),
            BinaryOperator.GreaterOrEqual => Truth(left >= right),
            BinaryOperator.Equal => Truth(left == right),
            BinaryOperator.NotEqual => Truth(left != right),
            _ => throw new NotSupportedException(binary.Operator.ToString()),
        });
    }

    private double InRange(InRangeExpression range, int record)
    {
        var value = Evaluate(range.Value, record);
        var low = Evaluate(range.Low, record);
        var high = Evaluate(range.High, record);
        return double.IsNaN(value) || double.IsNaN(low) || double.IsNaN(high)
            ? double.NaN
            : Truth(value >= low && (range.ExcludesUpper ? value < high : value <= high));
    }

    private double Conditional(ConditionalExpression conditional, int record)
    {
        var condition = Evaluate(conditional.Condition, record);
        return double.IsNaN(condition) ? double.NaN : Evaluate(condition == 1 ? conditional.WhenTrue : conditional.WhenFalse, record);
    }

    private double Function(MathCall call, int record)
    {
        var arguments = call.Arguments.Select(a => Evaluate(a, record)).ToArray();
        var first = arguments[0];
        if (Array.Exists(arguments, double.IsNaN))
            return double.NaN;
        return Finite(call.Function switch
        {
            MathFunction.Exp => DeterministicMath.Exp(first),
            MathFunction.Logistic => DeterministicMath.Logistic(first),
            MathFunction.Log => first > 0 ? DeterministicMath.Log(first) : double.NaN,
            MathFunction.Sqrt => first >= 0 ? Math.Sqrt(first) : double.NaN,
            MathFunction.Abs => Math.Abs(first),
            MathFunction.Min => arguments.Min(),
            MathFunction.Max => arguments.Max(),
            MathFunction.Clamp => Math.Min(Math.Max(first, arguments[1]), arguments[2]),
            MathFunction.Round => RealNumber.Round(first),
            MathFunction.Floor => Math.Floor(first),
            MathFunction.Ceil => Math.Ceiling(first),
            MathFunction.Mod => arguments[1] != 0 ? RealNumber.Mod(first, arguments[1]) : double.NaN,
            _ => throw new NotSupportedException(call.Function.ToString()),
        });
    }

    private static double Finite(double value) => double.IsFinite(value) ? value : double.NaN;
}
