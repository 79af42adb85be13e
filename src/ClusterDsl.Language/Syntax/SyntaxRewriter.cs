using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace ClusterDsl.Language.Syntax;

/// <summary>Makes a changed copy of a tree: override what changes, the rest is kept. The copy has no positions until its text is parsed (<see cref="SyntaxTree.WithRoot"/>).</summary>
public abstract partial class SyntaxRewriter : SyntaxVisitor<SyntaxNode>
{
    /// <summary>A token; the same one unless overridden.</summary>
    public virtual SyntaxToken VisitToken(SyntaxToken token) => token;

    /// <inheritdoc/>
    public override SyntaxNode VisitSkippedTokens(SkippedTokensSyntax node)
    {
        var tokens = node.Tokens.Select(VisitToken).ToImmutableArray();
        return tokens.SequenceEqual(node.Tokens) ? node : new SkippedTokensSyntax(tokens);
    }

    /// <summary>A list with each element visited.</summary>
    public virtual SyntaxList<TNode> VisitList<TNode>(SyntaxList<TNode> list)
        where TNode : SyntaxNode
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var elements = list.Elements;
        for (var i = 0; i < elements.Length; i++)
        {
            SyntaxElement visited = elements[i] is SyntaxToken token ? VisitToken(token) : Visit((SyntaxNode)elements[i]);
            if (!ReferenceEquals(visited, elements[i]))
            {
                elements = elements.SetItem(i, visited);
            }
        }

        return elements == list.Elements ? list : new SyntaxList<TNode>(elements);
    }

    /// <inheritdoc/>
    protected override SyntaxNode DefaultVisit(SyntaxNode node) => node;
}
