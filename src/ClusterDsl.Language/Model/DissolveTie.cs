namespace ClusterDsl.Language.Model;

/// <summary><c>dissolve link</c>.</summary>
public sealed record DissolveTie(ModelExpression Tie, Origin Origin) : EffectModel(Origin);
