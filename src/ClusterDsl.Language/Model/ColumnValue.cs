namespace ClusterDsl.Language.Model;

/// <summary>A cell of the data row at hand, by column index of the table.</summary>
public sealed record ColumnValue(int Column, ModelType Type) : ModelExpression(Type);
