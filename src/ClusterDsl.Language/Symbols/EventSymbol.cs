using ClusterDsl.Language.Text;

namespace ClusterDsl.Language.Symbols;

/// <summary>A countable occurrence.</summary>
public sealed class EventSymbol(string name, Location? location, string documentation, int index) : Symbol(name, location, documentation)
{
    private readonly List<AttributeSymbol> _fields = [];

    /// <summary>Its fields.</summary>
    public IReadOnlyList<AttributeSymbol> Fields => _fields;

    internal int Index { get; } = index;

    /// <inheritdoc/>
    public override string Sort => "an event";

    internal void Add(AttributeSymbol field) => _fields.Add(field);
}
