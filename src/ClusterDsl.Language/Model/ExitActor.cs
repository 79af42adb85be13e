namespace ClusterDsl.Language.Model;

/// <summary><c>exit a</c>.</summary>
public sealed record ExitActor(ModelExpression Actor, Origin Origin) : EffectModel(Origin);
