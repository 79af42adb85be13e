namespace ClusterDsl.Language.Model;

/// <summary><c>x in lo .. hi</c>, both ends included unless <paramref name="ExcludesUpper"/>.</summary>
public sealed record InRangeExpression(ModelExpression Value, ModelExpression Low, ModelExpression High, bool ExcludesUpper) : ModelExpression(ModelType.Bool);
