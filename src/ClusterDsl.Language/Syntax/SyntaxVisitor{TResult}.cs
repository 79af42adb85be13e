namespace ClusterDsl.Language.Syntax;

/// <summary>Makes something of a node by its kind.</summary>
/// <typeparam name="TResult">What is made.</typeparam>
public abstract partial class SyntaxVisitor<TResult>
{
    /// <summary>Visits a node.</summary>
    public TResult Visit(SyntaxNode node) => node.Accept(this);

    /// <summary>Tokens that fit nowhere.</summary>
    public virtual TResult VisitSkippedTokens(SkippedTokensSyntax node) => DefaultVisit(node);

    /// <summary>What happens for kinds without a method of their own.</summary>
    protected abstract TResult DefaultVisit(SyntaxNode node);
}
