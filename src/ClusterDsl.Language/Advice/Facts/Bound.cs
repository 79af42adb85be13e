using System.Diagnostics.CodeAnalysis;
using ClusterDsl.Language.Model;

namespace ClusterDsl.Language.Advice.Facts;

/// <summary>What a condition says of one expression: that its value lies between two numbers.</summary>
/// <param name="Expression">The expression.</param>
/// <param name="Range">Between what.</param>
/// <param name="ExcludesLow">Whether the lower number itself is left out.</param>
/// <param name="ExcludesHigh">Whether the upper number itself is left out.</param>
internal sealed record Bound(ModelExpression Expression, Interval Range, bool ExcludesLow, bool ExcludesHigh)
{
    /// <summary>Reads a comparison with a known number; false for any other condition.</summary>
    public static bool TryRead(ModelExpression condition, IntervalAnalysis values, [NotNullWhen(true)] out Bound? bound)
    {
        bound = null;
        if (condition is not BinaryExpression { Left.Type: ModelType.Real or ModelType.Int } comparison)
        {
            return false;
        }

        if (values.Of(comparison.Right) is { IsPoint: true } right)
        {
            bound = Of(comparison.Left, comparison.Operator, right.Low);
        }
        else if (values.Of(comparison.Left) is { IsPoint: true } left)
        {
            bound = Of(comparison.Right, Mirrored(comparison.Operator), left.Low);
        }

        return bound is not null;
    }

    /// <summary>Whether no number is in both.</summary>
    public bool Excludes(Bound other)
    {
        var both = Range.Intersect(other.Range);
        return both.IsEmpty || (both.IsPoint && !(Holds(both.Low) && other.Holds(both.Low)));
    }

    /// <summary>Both together.</summary>
    public Bound And(Bound other)
    {
        var both = Range.Intersect(other.Range);
        return new Bound(
            Expression, both, (both.Low == Range.Low && ExcludesLow) || (both.Low == other.Range.Low && other.ExcludesLow),
            (both.High == Range.High && ExcludesHigh) || (both.High == other.Range.High && other.ExcludesHigh));
    }

    private bool Holds(double value) => (value > Range.Low || (value == Range.Low && !ExcludesLow)) && (value < Range.High || (value == Range.High && !ExcludesHigh));

    private static Bound? Of(ModelExpression expression, BinaryOperator comparison, double number) => comparison switch
    {
        BinaryOperator.Less => new Bound(expression, new Interval(double.NegativeInfinity, number), false, true),
        BinaryOperator.LessOrEqual => new Bound(expression, new Interval(double.NegativeInfinity, number), false, false),
        BinaryOperator.Greater => new Bound(expression, new Interval(number, double.PositiveInfinity), true, false),
        BinaryOperator.GreaterOrEqual => new Bound(expression, new Interval(number, double.PositiveInfinity), false, false),
        BinaryOperator.Equal => new Bound(expression, Interval.Point(number), false, false),
        _ => null,
    };

    private static BinaryOperator Mirrored(BinaryOperator comparison) => comparison switch
    {
        BinaryOperator.Less => BinaryOperator.Greater,
        BinaryOperator.LessOrEqual => BinaryOperator.GreaterOrEqual,
        BinaryOperator.Greater => BinaryOperator.Less,
        BinaryOperator.GreaterOrEqual => BinaryOperator.LessOrEqual,
        _ => comparison,
    };
}
