namespace ClusterDsl.Language.Model;

/// <summary>The number of an actor within its population, from 0 (<c>index</c>); also the place in a vector in an initialiser.</summary>
public sealed record IndexValue() : ModelExpression(ModelType.Int);
