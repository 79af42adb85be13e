using System.Globalization;
using System.Runtime.CompilerServices;
using ClusterDsl.Language.Model;

namespace ClusterDsl.Language.Advice.Facts;

/// <summary>A text that two expressions share exactly if they are written alike.</summary>
internal static class ExpressionKey
{
    /// <summary>The text of an expression; null where likeness is not decided (comprehensions, and what is nested too deeply).</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="renamed">What a variable is taken for, by slot; null for itself.</param>
    public static string? Of(ModelExpression expression, Func<int, int>? renamed = null)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            return null;
        }

        string? Key(ModelExpression part) => Of(part, renamed);
        string? Node(FormattableString own, params ModelExpression?[] parts)
        {
            var keys = parts.OfType<ModelExpression>().Select(Key).ToList();
            return keys.Contains(null) ? null : $"{own.ToString(CultureInfo.InvariantCulture)}({string.Join(' ', keys)})";
        }

        return expression switch
        {
            VariableValue variable => Node($"slot {renamed?.Invoke(variable.Slot) ?? variable.Slot}"),
            SingleActor single => Node($"actor {single.Population}"),
            ActorAttribute attribute => Node($"attribute {attribute.Attribute}", attribute.Actor, attribute.Index),
            TieAttribute attribute => Node($"tie attribute {attribute.Attribute}", attribute.Tie, attribute.Index),
            TieEnd end => Node($"end {end.IsSource}", end.Tie),
            UnaryExpression unary => Node($"{unary.Operator}", unary.Operand),
            BinaryExpression { Operator: BinaryOperator.Add or BinaryOperator.Multiply or BinaryOperator.And or BinaryOperator.Or } binary => Either(binary, Key),
            BinaryExpression binary => Node($"{binary.Operator}", binary.Left, binary.Right),
            ConditionalExpression conditional => Node($"if", conditional.Condition, conditional.WhenTrue, conditional.WhenFalse),
            InRangeExpression range => Node($"in {range.ExcludesUpper}", range.Value, range.Low, range.High),
            HasTieExpression { Direction: EdgeDirection.Any } tie => Pair($"tie {List(tie.TieKinds)}", Key(tie.From), Key(tie.To)),
            HasTieExpression tie => Node($"tie {tie.Direction} {List(tie.TieKinds)}", tie.From, tie.To),
            IsKindExpression kind => Node($"is {List(kind.Kinds)}", kind.Actor),
            MathCall call => Node($"{call.Function}", [.. call.Arguments]),
            ActorCall { Actors: [var first, var second] } call => Pair($"{call.Function} {List(call.TieKinds)}", Key(first), Key(second)),
            ActorCall call => Node($"{call.Function} {List(call.TieKinds)} {call.TieAttribute}", [.. call.Actors]),
            NetworkCall or AggregateExpression => null,
            _ => expression.ToString(),
        };
    }

    /// <summary>What does not depend on the order of its operands.</summary>
    private static string? Either(BinaryExpression binary, Func<ModelExpression, string?> key) => Pair($"{binary.Operator}", key(binary.Left), key(binary.Right));

    private static string? Pair(string own, string? first, string? second)
    {
        if (first is null || second is null)
        {
            return null;
        }

        return string.CompareOrdinal(first, second) <= 0 ? $"{own}({first} {second})" : $"{own}({second} {first})";
    }

    private static string List(IEnumerable<int> indices) => string.Join(',', indices);
}
