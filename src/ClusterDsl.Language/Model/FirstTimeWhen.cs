namespace ClusterDsl.Language.Model;

/// <summary><c>first time when C</c>: the time of the first record at which a condition holds, in ticks; missing if it never does.</summary>
public sealed record FirstTimeWhen(ModelExpression Condition) : ModelExpression(ModelType.Real);
