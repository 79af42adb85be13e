namespace ClusterDsl.Language.Model;

/// <summary>An attribute of a tie.</summary>
public sealed record TieAttribute(ModelExpression Tie, int Attribute, ModelExpression? Index, ModelType Type) : ModelExpression(Type);
