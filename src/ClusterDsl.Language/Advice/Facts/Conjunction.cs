using ClusterDsl.Language.Model;

namespace ClusterDsl.Language.Advice.Facts;

/// <summary>Conditions that must hold together.</summary>
internal static class Conjunction
{
    /// <summary>The parts of a condition that <c>and</c> joins.</summary>
    public static IEnumerable<ModelExpression> Parts(ModelExpression? condition)
    {
        var pending = new Stack<ModelExpression?>([condition]);
        while (pending.TryPop(out var part))
        {
            if (part is BinaryExpression { Operator: BinaryOperator.And } both)
            {
                pending.Push(both.Right);
                pending.Push(both.Left);
            }
            else if (part is not null)
            {
                yield return part;
            }
        }
    }
}
