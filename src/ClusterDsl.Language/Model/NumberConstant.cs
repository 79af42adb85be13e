namespace ClusterDsl.Language.Model;

/// <summary>A real or an int.</summary>
public sealed record NumberConstant(double Value, ModelType Type = ModelType.Real) : ModelExpression(Type);
