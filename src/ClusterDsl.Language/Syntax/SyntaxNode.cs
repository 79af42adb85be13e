using System.Text;
using ClusterDsl.Language.Text;

namespace ClusterDsl.Language.Syntax;

/// <summary>A node of the syntax tree: immutable, with typed children and a view of its parent.</summary>
public abstract partial class SyntaxNode : SyntaxElement
{
    private protected SyntaxNode(int fullWidth)
        : base(fullWidth)
    {
    }

    /// <summary>Nodes and tokens below it, in order; lists are flattened.</summary>
    public IEnumerable<SyntaxElement> Children => NamedChildren.Select(c => c.Child);

    /// <summary>The same, each with the name of the property that holds it.</summary>
    public IEnumerable<(string Property, SyntaxElement Child)> NamedChildren
    {
        get
        {
            for (var i = 0; i < SlotCount; i++)
            {
                switch (GetSlot(i))
                {
                    case SyntaxElement element:
                        yield return (GetSlotName(i), element);
                        break;
                    case ISyntaxList list:
                        foreach (var element in list.Elements)
                        {
                            yield return (GetSlotName(i), element);
                        }

                        break;
                }
            }
        }
    }

    /// <inheritdoc/>
    public override TextSpan Span
    {
        get
        {
            var first = EdgeToken(isFirst: true);
            return first is null ? new TextSpan(Position, 0) : TextSpan.FromBounds(first.Span.Start, EdgeToken(isFirst: false)!.Span.End);
        }
    }

    internal abstract int SlotCount { get; }

    /// <summary>The nearest enclosing node of a kind, this one included.</summary>
    public TNode? FirstAncestorOrSelf<TNode>()
        where TNode : SyntaxNode
    {
        for (var node = this; node is not null; node = node.Parent)
        {
            if (node is TNode found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>All tokens below it, in order, missing ones included.</summary>
    public IEnumerable<SyntaxToken> DescendantTokens()
    {
        var pending = new Stack<SyntaxElement>();
        pending.Push(this);
        while (pending.Count > 0)
        {
            switch (pending.Pop())
            {
                case SyntaxToken token:
                    yield return token;
                    break;
                case SyntaxNode node:
                    node.PushChildren(pending);
                    break;
            }
        }
    }

    /// <summary>All nodes below it and itself, parents first.</summary>
    public IEnumerable<SyntaxNode> DescendantNodesAndSelf()
    {
        var pending = new Stack<SyntaxElement>();
        pending.Push(this);
        while (pending.Count > 0)
        {
            if (pending.Pop() is SyntaxNode node)
            {
                yield return node;
                node.PushChildren(pending);
            }
        }
    }

    /// <summary>Calls the visitor's method for this kind of node.</summary>
    public abstract void Accept(SyntaxVisitor visitor);

    /// <summary>Calls the visitor's method for this kind of node.</summary>
    public abstract TResult Accept<TResult>(SyntaxVisitor<TResult> visitor);

    /// <inheritdoc/>
    public override string ToFullString()
    {
        var builder = new StringBuilder(FullWidth);
        foreach (var token in DescendantTokens())
        {
            token.AppendTo(builder);
        }

        return builder.ToString();
    }

    /// <summary>The text without the trivia at both ends.</summary>
    public override string ToString()
    {
        var full = ToFullString();
        var span = Span;
        return full.Substring(span.Start - Position, span.Length);
    }

    internal abstract object? GetSlot(int index);

    internal abstract string GetSlotName(int index);

    /// <summary>The first or last token that is not missing, or null. Goes straight down: the span of a file costs no more than that of a name.</summary>
    private SyntaxToken? EdgeToken(bool isFirst)
    {
        SyntaxNode node = this;
        while (true)
        {
            var children = node.Children.Where(c => c.FullWidth > 0 || c is SyntaxToken { IsMissing: false });
            switch (isFirst ? children.FirstOrDefault() : children.LastOrDefault())
            {
                case SyntaxToken token:
                    return token;
                case SyntaxNode inner:
                    node = inner;
                    break;
                default:
                    return null;
            }
        }
    }

    /// <summary>Pushes the children so that the first one is popped first. The explicit stack keeps a long chain of operators from exhausting the thread's.</summary>
    internal void PushChildren(Stack<SyntaxElement> pending)
    {
        for (var i = SlotCount - 1; i >= 0; i--)
        {
            switch (GetSlot(i))
            {
                case SyntaxElement element:
                    pending.Push(element);
                    break;
                case ISyntaxList list:
                    for (var j = list.Elements.Length - 1; j >= 0; j--)
                    {
                        pending.Push(list.Elements[j]);
                    }

                    break;
            }
        }
    }
}
