namespace ClusterDsl.Language.Model;

/// <summary>Text, to compare with a column.</summary>
public sealed record TextConstant(string Value) : ModelExpression(ModelType.Text);
