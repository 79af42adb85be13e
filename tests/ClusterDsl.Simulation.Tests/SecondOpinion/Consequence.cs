using ClusterDsl.Language.Model;

namespace ClusterDsl.Simulation.Tests.SecondOpinion;

/// <summary>One effect of one firing, its right sides evaluated. What it is about depends on the effect.</summary>
internal sealed record Consequence
{
    /// <summary>Its number in the rule.</summary>
    public required int Number { get; init; }

    public required EffectModel Effect { get; init; }

    /// <summary>The order key of its match.</summary>
    public required ulong OrderKey { get; init; }

    /// <summary>The actor changed or leaving, the newcomer, or the first end of a tie.</summary>
    public Actor? Actor { get; init; }

    /// <summary>The other end of a tie.</summary>
    public Actor? Other { get; init; }

    /// <summary>The tie changed or dissolved.</summary>
    public Tie? Tie { get; init; }

    /// <summary>The place changed.</summary>
    public int Place { get; init; }

    /// <summary>The new value, or what is added.</summary>
    public object? Value { get; init; }

    /// <summary>Values of the newcomer, the tie or the event.</summary>
    public Dictionary<int, object?[]> Values { get; init; } = [];
}
