namespace ClusterDsl.Language.Model;

/// <summary>The one actor of a population declared with <c>actor</c>.</summary>
public sealed record SingleActor(int Population) : ModelExpression(ModelType.Actor);
