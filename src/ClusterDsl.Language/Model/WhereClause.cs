namespace ClusterDsl.Language.Model;

/// <summary>Drops the match (or firing) unless the condition holds.</summary>
public sealed record WhereClause(ModelExpression Condition, Origin Origin) : RuleClause(Origin);
