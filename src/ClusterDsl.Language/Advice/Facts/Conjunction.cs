using ClusterDsl.Language.Model;

namespace ClusterDsl.Language.Advice.Facts;

/// <summary>Conditions that must hold together.</summary>
internal static class Conjunction
{
    /// <summary>The parts of a condition that <c>and</c> joins.</summary>
    public static IEnumerable<ModelExpression> Parts(ModelExpression? condition) => condition switch
    {
        null => [],
        BinaryExpression { Operator: BinaryOperator.And } both => Parts(both.Left).Concat(Parts(both.Right)),
        _ => [condition],
    };
}
