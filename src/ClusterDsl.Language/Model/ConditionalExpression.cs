namespace ClusterDsl.Language.Model;

/// <summary><c>if … then … else …</c>; only the chosen branch is evaluated.</summary>
public sealed record ConditionalExpression(ModelExpression Condition, ModelExpression WhenTrue, ModelExpression WhenFalse) : ModelExpression(WhenTrue.Type);
