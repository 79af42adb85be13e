namespace ClusterDsl.Language.Model;

/// <summary>An operator on two operands. <c>and</c> and <c>or</c> evaluate the right one only if needed.</summary>
public sealed record BinaryExpression(BinaryOperator Operator, ModelExpression Left, ModelExpression Right, ModelType Type) : ModelExpression(Type);
