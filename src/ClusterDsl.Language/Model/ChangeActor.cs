namespace ClusterDsl.Language.Model;

/// <summary><c>x.attr = e</c> or <c>+=</c> (<c>-=</c> and flows are already turned into an addition of the change over one step).</summary>
public sealed record ChangeActor(ModelExpression Actor, int Attribute, ModelExpression? Index, bool IsAddition, ModelExpression Value, Origin Origin)
    : EffectModel(Origin);
