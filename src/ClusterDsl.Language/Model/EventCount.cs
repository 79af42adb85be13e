namespace ClusterDsl.Language.Model;

/// <summary>How often an event happened in this step. Stands in measures only.</summary>
public sealed record EventCount(int Event) : ModelExpression(ModelType.Int);
