namespace ClusterDsl.Language.Model;

/// <summary>True or false.</summary>
public sealed record BoolConstant(bool Value) : ModelExpression(ModelType.Bool);
