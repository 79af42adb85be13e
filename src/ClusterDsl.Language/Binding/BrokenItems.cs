using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Syntax;
using ClusterDsl.Language.Text;

namespace ClusterDsl.Language.Binding;

/// <summary>
/// The declarations, clauses and other items that were not understood. What the binder would find in one follows from that more often than
/// not, so nothing is said about it until the text is mended.
/// </summary>
internal sealed class BrokenItems
{
    private readonly HashSet<SyntaxNode> _items = [];
    private readonly Dictionary<SourceText, SyntaxTree> _trees = [];

    public BrokenItems(IEnumerable<SyntaxTree> trees)
    {
        foreach (var tree in trees.Where(t => !t.Diagnostics.IsEmpty))
        {
            _trees.TryAdd(tree.Text, tree);
            foreach (var diagnostic in tree.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error))
            {
                Add(tree, diagnostic.Location.Span.Start);
            }
        }
    }

    /// <summary>Whether an item was not understood; not so for what is wrong in items within it.</summary>
    public bool Contains(SyntaxNode? item) => item is not null && _items.Contains(item);

    /// <summary>Whether a place lies in such an item.</summary>
    public bool Contains(Location location) =>
        _trees.TryGetValue(location.Source, out var tree) && Contains(ItemOf(tree.FindToken(location.Span.Start)));

    private void Add(SyntaxTree tree, int position)
    {
        var token = tree.FindToken(position);
        var previous = token.FullSpan.Start == 0 ? null : tree.FindToken(token.FullSpan.Start - 1);
        foreach (var near in (SyntaxToken?[])[token, token.StartsLine ? null : previous])
        {
            // Skipped tokens belong to what stands before them.
            if (near is not null && near.Parent is not SkippedTokensSyntax && ItemOf(near) is { } item)
            {
                _items.Add(item);
            }
        }
    }

    /// <summary>The item of a block or a file in which a token stands; the <c>where</c> of a comprehension is part of one.</summary>
    private static ItemSyntax? ItemOf(SyntaxToken token)
    {
        var item = token.Parent?.FirstAncestorOrSelf<ItemSyntax>();
        while (item is WhereClauseSyntax { Parent: not BlockSyntax and { } outer })
        {
            item = outer.FirstAncestorOrSelf<ItemSyntax>();
        }

        return item;
    }
}
