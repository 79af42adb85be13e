namespace ClusterDsl.Language.Model;

/// <summary><c>let x ~ d</c>; the draw's name is the variable's.</summary>
public sealed record DrawClause(int Slot, DistributionModel Distribution, Origin Origin) : RuleClause(Origin);
