namespace ClusterDsl.Language.Model;

/// <summary>A clause between pattern and effects.</summary>
public abstract record RuleClause(Origin Origin);
