using System.Collections.Immutable;
using ClusterDsl.Language.Text;

namespace ClusterDsl.Language.Symbols;

/// <summary>A category.</summary>
public sealed class CategorySymbol(string name, Location? location, string documentation, ImmutableArray<string> values, int index)
    : Symbol(name, location, documentation)
{
    /// <summary>Its values, in order.</summary>
    public ImmutableArray<string> Values { get; } = values;

    internal int Index { get; } = index;

    /// <inheritdoc/>
    public override string Sort => "a category";
}
