using System.Runtime.CompilerServices;
using ClusterDsl.Language.Model;

namespace ClusterDsl.Language.Advice.Facts;

/// <summary>The sign with which a change is written.</summary>
internal static class Sign
{
    /// <summary>Whether a change is written as a loss: with <c>-=</c>, or with a negative factor.</summary>
    public static bool IsNegative(ModelExpression change) => RuntimeHelpers.TryEnsureSufficientExecutionStack() && change switch
    {
        NumberConstant constant => constant.Value < 0,
        UnaryExpression { Operator: UnaryOperator.Negate } negative => !IsNegative(negative.Operand),
        BinaryExpression { Operator: BinaryOperator.Multiply or BinaryOperator.Divide } product => IsNegative(product.Left) != IsNegative(product.Right),
        _ => false,
    };
}
