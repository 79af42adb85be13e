namespace ClusterDsl.Language.Model;

/// <summary>A network-evolution rule.</summary>
/// <param name="Name">Its name, part of every address of its draws.</param>
/// <param name="Phase">Index of its phase.</param>
/// <param name="IsSequential">Whether each match sees the effects of those before it.</param>
/// <param name="EverySteps">1: every step; n: in steps n, 2n, …</param>
/// <param name="Body">What it does.</param>
/// <param name="Origin">Where it is written.</param>
public sealed record RuleModel(string Name, int Phase, bool IsSequential, int EverySteps, RuleBody Body, Origin Origin);
