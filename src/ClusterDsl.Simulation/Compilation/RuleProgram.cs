using ClusterDsl.Simulation.State;

namespace ClusterDsl.Simulation.Compilation;

/// <summary>A rule, or the body of a policy or shock, compiled.</summary>
internal sealed class RuleProgram
{
    /// <summary>Its number, by which blocks keep its buffers.</summary>
    public required int Number { get; init; }

    /// <summary>Name of the rule, policy or shock.</summary>
    public required string Name { get; init; }

    public required FaultSite Site { get; init; }

    public required OuterDomain Outer { get; init; }

    /// <summary>All matches; for a sequential rule: lists them.</summary>
    public required EvaluateMatches Evaluate { get; init; }

    /// <summary>For a sequential rule: one match of the list; else null.</summary>
    public FireMatch? Fire { get; init; }

    /// <summary>How many numbers a listed match has.</summary>
    public int MatchWidth { get; init; }

    public required EffectPlan[] Effects { get; init; }

    /// <summary>How long a match takes.</summary>
    public MatchCost Cost { get; init; }

    /// <summary>Attributes that matches write straight into <see cref="RunState.NextColumns"/>, and the first effect that changes each.</summary>
    public required (int Attribute, int Effect)[] OwnColumns { get; init; }
}
