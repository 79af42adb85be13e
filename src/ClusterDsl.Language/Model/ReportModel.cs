namespace ClusterDsl.Language.Model;

/// <summary>A number that is kept of every run of an experiment.</summary>
/// <param name="Text">As written.</param>
/// <param name="Value">How it is computed from the records of a run.</param>
/// <param name="Unit">The unit in which it is shown.</param>
public sealed record ReportModel(string Text, ModelExpression Value, DisplayUnit Unit);
