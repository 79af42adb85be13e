namespace ClusterDsl.Language.Model;

/// <summary>The value of a measure: in rules, policies and shocks its previous record, in measures and stage tests this step's. May be missing.</summary>
public sealed record MeasureValue(int Measure, ModelType Type) : ModelExpression(Type);
