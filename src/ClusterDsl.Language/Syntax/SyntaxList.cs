using System.Collections;
using System.Collections.Immutable;

namespace ClusterDsl.Language.Syntax;

/// <summary>Children of one kind, with the separators and skipped tokens among them. Enumerates the nodes.</summary>
/// <typeparam name="TNode">The kind of node.</typeparam>
public sealed class SyntaxList<TNode> : ISyntaxList, IReadOnlyList<TNode>
    where TNode : SyntaxNode
{
    /// <summary>No children.</summary>
    public static readonly SyntaxList<TNode> Empty = new(ImmutableArray<SyntaxElement>.Empty);

    private readonly ImmutableArray<TNode> _nodes;

    /// <summary>Makes a list of everything that stands in it, in order.</summary>
    public SyntaxList(ImmutableArray<SyntaxElement> elements)
    {
        Elements = elements;
        var nodes = ImmutableArray.CreateBuilder<TNode>(elements.Length);
        foreach (var element in elements)
        {
            FullWidth += element.FullWidth;
            if (element is TNode node)
            {
                nodes.Add(node);
            }
        }

        _nodes = nodes.DrainToImmutable();
    }

    /// <summary>Everything in it: nodes, separators, skipped tokens.</summary>
    public ImmutableArray<SyntaxElement> Elements { get; }

    /// <summary>Number of characters, trivia included.</summary>
    public int FullWidth { get; }

    /// <summary>Number of nodes.</summary>
    public int Count => _nodes.Length;

    /// <summary>A node.</summary>
    public TNode this[int index] => _nodes[index];

    /// <inheritdoc/>
    public IEnumerator<TNode> GetEnumerator() => ((IEnumerable<TNode>)_nodes).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
