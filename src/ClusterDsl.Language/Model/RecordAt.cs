namespace ClusterDsl.Language.Model;

/// <summary><c>m at 5 years</c>: what an expression over measures is at one record of a run.</summary>
/// <param name="Value">The expression.</param>
/// <param name="Step">The step of the record, or null for the last one. A run that ended before has no such record: the value is missing.</param>
public sealed record RecordAt(ModelExpression Value, int? Step) : ModelExpression(Value.Type);
