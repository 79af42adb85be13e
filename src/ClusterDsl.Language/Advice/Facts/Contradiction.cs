using ClusterDsl.Language.Model;
using ClusterDsl.Language.Text;

namespace ClusterDsl.Language.Advice.Facts;

/// <summary>Conditions of one body that cannot hold together.</summary>
/// <param name="Location">The one that cannot hold.</param>
/// <param name="Other">The one that it cannot hold together with; null if it cannot hold by itself.</param>
/// <param name="Condition">The condition at <paramref name="Location"/>.</param>
internal sealed record Contradiction(Location Location, Location? Other, ModelExpression Condition)
{
    /// <summary>The first contradiction of a body, or null.</summary>
    public static Contradiction? Find(ScenarioModel model, RuleBody body)
    {
        var values = new IntervalAnalysis(model, asWritten: false, body);
        var bounds = new Dictionary<string, (Bound Bound, Location Location)>(StringComparer.Ordinal);
        var facts = new Dictionary<string, (string Value, Location Location)>(StringComparer.Ordinal);
        foreach (var (condition, clause) in ModelTraversal.ConditionsOf(body))
        {
            var location = clause.Origin.Location;
            if (values.Of(condition).IsNeverTrue)
            {
                return new Contradiction(location, null, condition);
            }

            if (Against(bounds, condition, values, location) is { } excluded)
            {
                return new Contradiction(location, excluded, condition);
            }

            if (Against(facts, condition, location) is { } denied)
            {
                return new Contradiction(location, denied, condition);
            }
        }

        return null;
    }

    private static Location? Against(
        Dictionary<string, (Bound Bound, Location Location)> known, ModelExpression condition, IntervalAnalysis values, Location location)
    {
        if (!Bound.TryRead(condition, values, out var bound) || ExpressionKey.Of(bound.Expression) is not { } key)
        {
            return null;
        }

        // What the declaration allows counts as said at the same place.
        if (!known.TryGetValue(key, out var before))
        {
            before = (new Bound(bound.Expression, values.Of(bound.Expression), false, false), location);
        }

        known[key] = (before.Bound.And(bound), location);
        return before.Bound.Excludes(bound) ? before.Location : null;
    }

    /// <summary>Values of categories, and conditions that must and must not hold.</summary>
    private static Location? Against(Dictionary<string, (string Value, Location Location)> known, ModelExpression condition, Location location)
    {
        var (expression, value) = condition switch
        {
            BinaryExpression { Operator: BinaryOperator.Equal, Left.Type: ModelType.Category } equal when IsValue(equal.Right) => (equal.Left, ExpressionKey.Of(equal.Right)),
            UnaryExpression { Operator: UnaryOperator.Not } not => (not.Operand, "false"),
            { Type: ModelType.Bool } => (condition, "true"),
            _ => (condition, null),
        };
        if (value is null || ExpressionKey.Of(expression) is not { } key)
        {
            return null;
        }

        return known.TryAdd(key, (value, location)) || known[key].Value == value ? null : known[key].Location;
    }

    private static bool IsValue(ModelExpression expression) => expression is CategoryConstant or StageConstant;
}
