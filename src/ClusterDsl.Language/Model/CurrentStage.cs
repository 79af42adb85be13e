namespace ClusterDsl.Language.Model;

/// <summary>The stage at hand, by its index.</summary>
public sealed record CurrentStage() : ModelExpression(ModelType.Category);
