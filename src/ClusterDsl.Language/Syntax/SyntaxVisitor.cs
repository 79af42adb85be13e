namespace ClusterDsl.Language.Syntax;

/// <summary>Does something for a node by its kind. What is not overridden goes to <see cref="DefaultVisit"/>, which does nothing.</summary>
public abstract partial class SyntaxVisitor
{
    /// <summary>Visits a node, if there is one.</summary>
    public void Visit(SyntaxNode? node) => node?.Accept(this);

    /// <summary>Tokens that fit nowhere.</summary>
    public virtual void VisitSkippedTokens(SkippedTokensSyntax node) => DefaultVisit(node);

    /// <summary>What happens for kinds without a method of their own.</summary>
    protected virtual void DefaultVisit(SyntaxNode node)
    {
    }
}
