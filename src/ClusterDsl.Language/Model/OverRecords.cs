namespace ClusterDsl.Language.Model;

/// <summary><c>sum(m)</c>, <c>mean(m from 8 years until 13 years)</c>; also <c>always C</c> (All) and <c>eventually C</c> (Any): records of a run taken together.</summary>
/// <param name="Function">Sum, Mean, Min, Max, All or Any.</param>
/// <param name="Value">What is taken at each record.</param>
/// <param name="From">Step of the first record.</param>
/// <param name="Until">Step before which the last record lies, or null for the end of the run.</param>
/// <param name="Type">The type of the result.</param>
public sealed record OverRecords(AggregateFunction Function, ModelExpression Value, int From, int? Until, ModelType Type) : ModelExpression(Type);
