namespace ClusterDsl.Language.Model;

/// <summary>An attribute of an actor; <paramref name="Index"/> is the place in a vector, from 0, or null.</summary>
public sealed record ActorAttribute(ModelExpression Actor, int Attribute, ModelExpression? Index, ModelType Type) : ModelExpression(Type);
