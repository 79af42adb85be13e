namespace ClusterDsl.Language.Model;

/// <summary>The number of the step.</summary>
public sealed record StepNumber() : ModelExpression(ModelType.Int);
