using System.Collections.Immutable;
using ClusterDsl.Language.Diagnostics.Pages;
using ClusterDsl.Language.Symbols;

namespace ClusterDsl.Language.Concepts;

/// <summary>Collects the parts of a description. A part that has nothing in it is left out with its heading.</summary>
internal sealed class DescriptionBlocks
{
    private readonly ImmutableArray<PageBlock>.Builder _blocks = ImmutableArray.CreateBuilder<PageBlock>();

    /// <summary>A part of running text.</summary>
    public void Add(string heading, string text)
    {
        if (text.Length > 0)
        {
            _blocks.Add(new PageHeading(heading));
            _blocks.Add(new PageParagraph(text));
        }
    }

    /// <summary>A part that names words.</summary>
    public void Add(string heading, IEnumerable<string> names) => Add(heading, Listed(names));

    /// <summary>A part that names symbols.</summary>
    public void Add(string heading, IEnumerable<Symbol> symbols) => Add(heading, symbols.Select(s => s.Name));

    /// <summary>A part with an item for each text.</summary>
    public void AddItems(string heading, IEnumerable<string> items)
    {
        var all = items.ToList();
        if (all.Count > 0)
        {
            _blocks.Add(new PageHeading(heading));
            _blocks.AddRange(all.Select(i => new PageItem(i)));
        }
    }

    /// <summary>Everything so far.</summary>
    public ImmutableArray<PageBlock> ToImmutable() => _blocks.ToImmutable();

    /// <summary>Names between commas, each as code.</summary>
    public static string Listed(IEnumerable<string> names) => string.Join(", ", names.Select(n => $"`{n}`"));
}
