namespace ClusterDsl.Language.Model;

/// <summary>The length of a step, in ticks.</summary>
public sealed record StepLength() : ModelExpression(ModelType.Real);
