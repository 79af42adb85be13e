namespace ClusterDsl.Language.Model;

/// <summary>A stage, by its index, to compare with <see cref="CurrentStage"/>.</summary>
public sealed record StageConstant(int Stage) : ModelExpression(ModelType.Category);
