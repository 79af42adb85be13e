namespace ClusterDsl.Language.Model;

/// <summary>The time since step 0, in ticks.</summary>
public sealed record NowValue() : ModelExpression(ModelType.Real);
