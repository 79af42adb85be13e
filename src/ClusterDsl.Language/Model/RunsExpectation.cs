namespace ClusterDsl.Language.Model;

/// <summary><c>in 90% of runs C with …</c>.</summary>
/// <param name="Text">What it says, in the user's words.</param>
/// <param name="Share">The share of runs in which it must hold at least; 1 for every run.</param>
/// <param name="Condition">The condition on the records of a run, and under which settings.</param>
/// <param name="Origin">Where it is written.</param>
public sealed record RunsExpectation(string Text, double Share, ArmModel Condition, Origin Origin) : ExpectationModel(Text, Origin);
