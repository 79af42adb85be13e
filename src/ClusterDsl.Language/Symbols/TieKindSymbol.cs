using System.Collections.Immutable;
using ClusterDsl.Language.Text;

namespace ClusterDsl.Language.Symbols;

/// <summary>A kind of ties: one layer of the network, or (abstract) a group of layers.</summary>
public sealed class TieKindSymbol(string name, Location? location, string documentation, bool isAbstract, ImmutableArray<string> marks)
    : Symbol(name, location, documentation)
{
    private readonly List<AttributeSymbol> _attributes = [];
    private readonly List<TieKindSymbol> _derived = [];

    /// <summary>Whether it groups layers and has no ties of its own.</summary>
    public bool IsAbstract { get; } = isAbstract;

    /// <summary>Whether source and target differ.</summary>
    public bool IsDirected { get; internal set; }

    /// <summary>The group it belongs to, or null.</summary>
    public TieKindSymbol? Base { get; internal set; }

    /// <summary>Kinds that may stand at the source (or the first end).</summary>
    public ImmutableArray<KindSymbol> Sources { get; internal set; } = [];

    /// <summary>Kinds that may stand at the target (or the other end).</summary>
    public ImmutableArray<KindSymbol> Targets { get; internal set; } = [];

    /// <summary>Marks of its own, without inherited ones.</summary>
    public ImmutableArray<string> Marks { get; } = marks;

    /// <summary>All attributes, inherited ones first.</summary>
    public IEnumerable<AttributeSymbol> Attributes => Base is null ? _attributes : Base.Attributes.Concat(_attributes);

    /// <summary>Attributes of its own.</summary>
    public IReadOnlyList<AttributeSymbol> OwnAttributes => _attributes;

    /// <summary>The kinds that ties are made of: itself, or those of its group.</summary>
    public IEnumerable<TieKindSymbol> Layers => IsAbstract ? _derived.SelectMany(d => d.Layers) : [this];

    internal int Index { get; set; } = -1;

    /// <summary>False if something about its ends is reported: nothing about who stands there is then.</summary>
    internal bool HasSoundEnds { get; set; } = true;

    /// <inheritdoc/>
    public override string Sort => "a tie kind";

    /// <summary>An attribute by name, or null.</summary>
    public AttributeSymbol? FindAttribute(string name) => Attributes.FirstOrDefault(a => a.Name == name);

    /// <summary>Whether it or its group has a mark.</summary>
    public bool HasMark(string mark) => Marks.Contains(mark, StringComparer.Ordinal) || (Base?.HasMark(mark) ?? false);

    internal void Add(AttributeSymbol attribute) => _attributes.Add(attribute);

    internal void AddDerived(TieKindSymbol derived) => _derived.Add(derived);
}
