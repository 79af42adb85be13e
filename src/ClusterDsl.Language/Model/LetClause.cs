namespace ClusterDsl.Language.Model;

/// <summary><c>let x = e</c>.</summary>
public sealed record LetClause(int Slot, ModelExpression Value, Origin Origin) : RuleClause(Origin);
