namespace ClusterDsl.Language.Model;

/// <summary>No actor.</summary>
public sealed record NoneConstant() : ModelExpression(ModelType.Actor);
