namespace ClusterDsl.Language.Model;

/// <summary>How often a match fires.</summary>
/// <param name="IsRate">True: a rate per tick, the match fires k times, k the Poisson(rate · dt) quantile of one draw. False: a probability per step.</param>
/// <param name="Value">The rate or the probability; reads no chosen or drawn variable.</param>
/// <param name="Origin">Where it is written.</param>
public sealed record TriggerModel(bool IsRate, ModelExpression Value, Origin Origin)
{
    /// <summary>Whether a rate fires at most once per match and step: with probability 1 − exp(−rate · dt), by the same draw.</summary>
    public bool IsOnce { get; init; }
}
