namespace ClusterDsl.Language.Model;

/// <summary>A value of category <paramref name="Category"/> (an index into <see cref="ScenarioModel.Categories"/>).</summary>
public sealed record CategoryConstant(int Category, int Value) : ModelExpression(ModelType.Category);
