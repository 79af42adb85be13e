using System.Collections.Immutable;
using ClusterDsl.Language.Data;
using ClusterDsl.Language.Model;

namespace ClusterDsl.Simulation.Tests.SecondOpinion;

/// <summary>What is bound while an expression is evaluated. Never changed: binding something gives another frame.</summary>
internal sealed record Frame
{
    public ImmutableArray<object?> Slots { get; init; } = [];

    /// <summary>What <c>index</c> means here.</summary>
    public double? Place { get; init; }

    /// <summary>The table whose row is read, and the row.</summary>
    public DataTable? Table { get; init; }

    public int Row { get; init; } = -1;

    /// <summary>The tie that each edge of a path matched, named or not.</summary>
    public ImmutableDictionary<PathEdge, Tie> Edges { get; init; } = ImmutableDictionary.Create<PathEdge, Tie>(ReferenceEqualityComparer.Instance);

    public static Frame Of(FrameModel model) => new() { Slots = [.. new object?[Math.Max(1, model.Variables.Length)]] };

    public Frame With(int slot, object? value) => this with { Slots = Slots.SetItem(slot, value) };
}
