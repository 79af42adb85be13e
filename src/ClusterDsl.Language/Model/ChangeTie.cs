namespace ClusterDsl.Language.Model;

/// <summary>The same for an attribute of a tie.</summary>
public sealed record ChangeTie(ModelExpression Tie, int Attribute, ModelExpression? Index, bool IsAddition, ModelExpression Value, Origin Origin)
    : EffectModel(Origin);
