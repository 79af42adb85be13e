using System.Collections.Immutable;
using ClusterDsl.Language.Text;

namespace ClusterDsl.Language.Symbols;

/// <summary>A kind of actors.</summary>
public sealed class KindSymbol(string name, Location? location, string documentation, bool isAbstract, ImmutableArray<string> marks, int index)
    : Symbol(name, location, documentation)
{
    private readonly List<AttributeSymbol> _attributes = [];

    /// <summary>Whether it has no actors of its own.</summary>
    public bool IsAbstract { get; } = isAbstract;

    /// <summary>The kind it is a kind of, or null.</summary>
    public KindSymbol? Base { get; internal set; }

    /// <summary>Whether it or a kind it descends from names a base that is not known: then nothing can be said of its attributes.</summary>
    internal bool HasUnknownBase
    {
        get => field || (Base?.HasUnknownBase ?? false);
        set;
    }

    /// <summary>Marks of its own, without inherited ones.</summary>
    public ImmutableArray<string> Marks { get; } = marks;

    /// <summary>Attributes of its own, those of <c>extend</c> included.</summary>
    public IReadOnlyList<AttributeSymbol> OwnAttributes => _attributes;

    /// <summary>All attributes, inherited ones first.</summary>
    public IEnumerable<AttributeSymbol> Attributes => Base is null ? _attributes : Base.Attributes.Concat(_attributes);

    internal int Index { get; } = index;

    /// <inheritdoc/>
    public override string Sort => "a kind of actor";

    /// <summary>Whether it is <paramref name="other"/> or descends from it.</summary>
    public bool Is(KindSymbol other)
    {
        for (var kind = this; kind is not null; kind = kind.Base)
        {
            if (ReferenceEquals(kind, other))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether it or a kind it descends from has a mark.</summary>
    public bool HasMark(string mark) => Marks.Contains(mark, StringComparer.Ordinal) || (Base?.HasMark(mark) ?? false);

    /// <summary>An attribute by name, inherited ones included, or null.</summary>
    public AttributeSymbol? FindAttribute(string name) => Attributes.FirstOrDefault(a => a.Name == name);

    internal void Add(AttributeSymbol attribute) => _attributes.Add(attribute);
}
