namespace ClusterDsl.Language.Model;

/// <summary>The present value of a parameter, overlays included.</summary>
public sealed record ParameterValue(int Parameter, ModelType Type = ModelType.Real) : ModelExpression(Type);
