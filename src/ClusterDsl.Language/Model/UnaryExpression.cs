namespace ClusterDsl.Language.Model;

/// <summary>An operator on one operand.</summary>
public sealed record UnaryExpression(UnaryOperator Operator, ModelExpression Operand) : ModelExpression(Operand.Type);
