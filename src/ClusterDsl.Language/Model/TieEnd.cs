namespace ClusterDsl.Language.Model;

/// <summary>An end of a tie. For an undirected tie the source is the end that was written first when it was formed.</summary>
public sealed record TieEnd(ModelExpression Tie, bool IsSource) : ModelExpression(ModelType.Actor);
