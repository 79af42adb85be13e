namespace ClusterDsl.Language.Model;

/// <summary>Whole numbers from <paramref name="Low"/> to <paramref name="High"/>.</summary>
public sealed record RangeSet(ModelExpression Low, ModelExpression High, bool ExcludesUpper) : ActorSet;
