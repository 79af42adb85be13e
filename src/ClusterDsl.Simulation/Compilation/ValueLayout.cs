using System.Collections.Immutable;
using ClusterDsl.Language.Model;

namespace ClusterDsl.Simulation.Compilation;

/// <summary>How the values of several attributes stand one after the other in a record. Derived attributes take no room.</summary>
internal sealed class ValueLayout
{
    /// <summary>No values.</summary>
    public static readonly ValueLayout Empty = new([], []);

    /// <summary>A layout of attributes in a given order.</summary>
    /// <param name="attributes">Indices.</param>
    /// <param name="declared">What the indices mean.</param>
    public ValueLayout(ImmutableArray<int> attributes, ImmutableArray<AttributeModel> declared)
    {
        var entries = ImmutableArray.CreateBuilder<(int Attribute, AttributeModel Declared, int Offset)>();
        foreach (var attribute in attributes.Where(a => declared[a].Derived is null))
        {
            entries.Add((attribute, declared[attribute], Width));
            Width += declared[attribute].Length;
        }

        Entries = entries.ToImmutable();
    }

    /// <summary>Attributes, what they are, and where their first value stands.</summary>
    public ImmutableArray<(int Attribute, AttributeModel Declared, int Offset)> Entries { get; }

    /// <summary>Numbers in a record.</summary>
    public int Width { get; }
}
