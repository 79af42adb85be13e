using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Model;
using ClusterDsl.Simulation.Numerics;

namespace ClusterDsl.Simulation.Tests.SecondOpinion;

/// <summary>Aggregates: a list of values, taken from all matches in canonical order, and a formula.</summary>
internal sealed class Aggregates(Expressions expressions)
{
    public object Of(AggregateExpression aggregate, Frame frame)
    {
        var matches = Matches(aggregate, frame);
        switch (aggregate.Function)
        {
            case AggregateFunction.Any:
                return matches.Any(m => aggregate.Value is null || expressions.Holds(aggregate.Value, m));
            case AggregateFunction.All:
                return matches.All(m => aggregate.Value is null || expressions.Holds(aggregate.Value, m));
            case AggregateFunction.Count:
                return (double)matches.Count();
            case AggregateFunction.Herfindahl or AggregateFunction.Entropy when aggregate.Value!.Type == ModelType.Category:
                // How often each category occurs, in the order of the categories.
                var counts = Values(aggregate, matches).GroupBy(v => v).OrderBy(g => g.Key).Select(g => (double)g.Count()).ToList();
                return Defined(Formula(aggregate, counts, frame), counts);
            default:
                var values = Values(aggregate, matches);
                return Defined(Formula(aggregate, values, frame), values);
        }
    }

    /// <summary>The Gini coefficient of values; NaN where they sum to 0.</summary>
    public static double Gini(List<double> values)
    {
        var sorted = values.Order().ToList();
        var weighted = Sum(sorted.Select((x, i) => ((2.0 * (i + 1)) - sorted.Count - 1) * x));
        return Sum(values) == 0 ? double.NaN : weighted / (sorted.Count * Sum(values));
    }

    /// <summary>One after the other, from 0.</summary>
    public static double Sum(IEnumerable<double> values) => values.Aggregate(0.0, (sum, x) => sum + x);

    private IEnumerable<Frame> Matches(AggregateExpression aggregate, Frame frame)
    {
        IEnumerable<Frame> matches = [frame];
        foreach (var element in aggregate.Elements)
            matches = matches.SelectMany(m => expressions.Patterns.Matches(element, m));
        return aggregate.Where is null ? matches : matches.Where(m => expressions.Holds(aggregate.Where, m));
    }

    private List<double> Values(AggregateExpression aggregate, IEnumerable<Frame> matches) => [.. matches.Select(m => expressions.Number(aggregate.Value!, m))];

    private double Defined(double value, List<double> values) => !double.IsNaN(value) ? value
        : throw expressions.NoValue(values.TrueForAll(double.IsFinite) ? DiagnosticDescriptors.EmptyAggregate : DiagnosticDescriptors.ValueNotFinite);

    private double Formula(AggregateExpression aggregate, List<double> values, Frame frame) => aggregate.Function switch
    {
        AggregateFunction.Sum => Sum(values),
        AggregateFunction.Mean => values.Count == 0 ? double.NaN : Sum(values) / values.Count,
        AggregateFunction.Min => values.Count == 0 ? double.NaN : values.Aggregate(Math.Min),
        AggregateFunction.Max => values.Count == 0 ? double.NaN : values.Aggregate(Math.Max),
        AggregateFunction.Variance => Variance(values),
        AggregateFunction.StandardDeviation => Math.Sqrt(Variance(values)),
        AggregateFunction.Median => Quantile(values, 0.5),
        AggregateFunction.Quantile => Quantile(values, expressions.Number(aggregate.Arguments[0], frame)),
        AggregateFunction.Gini => values.Count == 0 ? double.NaN : Gini(values),
        AggregateFunction.Herfindahl => Sum(Shares(values).Select(s => s * s)) is var index && Sum(values) == 0 ? double.NaN : index,
        AggregateFunction.Entropy => Sum(values) == 0 ? double.NaN : Shares(values).Where(s => s != 0).Aggregate(0.0, (sum, s) => sum - (s * DeterministicMath.Log(s))),
        _ => throw new NotSupportedException(aggregate.Function.ToString()),
    };

    private static double Variance(List<double> values)
    {
        if (values.Count < 2)
            return double.NaN;
        var mean = Sum(values) / values.Count;
        return Sum(values.Select(x => (x - mean) * (x - mean))) / (values.Count - 1);
    }

    // Linear interpolation between order statistics (Hyndman and Fan 1996, type 7).
    private static double Quantile(List<double> values, double p)
    {
        if (values.Count == 0 || !(p is >= 0 and <= 1))
            return double.NaN;
        var sorted = values.Order().ToList();
        var position = p * (sorted.Count - 1);
        var below = (int)Math.Floor(position);
        var share = position - below;
        return share == 0 ? sorted[below] : sorted[below] + (share * (sorted[below + 1] - sorted[below]));
    }

    private static IEnumerable<double> Shares(List<double> values)
    {
        var sum = Sum(values);
        return values.Select(x => x / sum);
    }
}
