namespace ClusterDsl.Language.Model;

/// <summary>A chance that depends on chosen or drawn variables: drops the firing unless its draw succeeds.</summary>
public sealed record ChanceClause(ModelExpression Probability, Origin Origin) : RuleClause(Origin);
