using System.Collections.Immutable;
using ClusterDsl.Language.Symbols;

namespace ClusterDsl.Language.Binding;

/// <summary>An actor of one of some kinds; without kinds: <c>none</c>.</summary>
public sealed record ActorType(ImmutableArray<KindSymbol> Kinds) : LanguageType
{
    /// <summary>The type of <c>none</c>.</summary>
    public static readonly ActorType None = new([]);

    /// <inheritdoc/>
    public override string ToString() => Kinds.IsEmpty ? "no actor" : $"an actor ({string.Join(" | ", Kinds.Select(k => k.Name))})";

    /// <inheritdoc/>
    public bool Equals(ActorType? other) => other is not null && Kinds.SequenceEqual(other.Kinds);

    /// <inheritdoc/>
    public override int GetHashCode() => Kinds.Length;
}
