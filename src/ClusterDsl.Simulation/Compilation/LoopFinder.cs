using System.Linq.Expressions;

namespace ClusterDsl.Simulation.Compilation;

/// <summary>Finds out whether there is a loop in an expression.</summary>
internal sealed class LoopFinder : ExpressionVisitor
{
    private bool _isFound;

    /// <summary>Whether there is one.</summary>
    public static bool IsIn(Expression expression)
    {
        var finder = new LoopFinder();
        finder.Visit(expression);
        return finder._isFound;
    }

    /// <inheritdoc/>
    public override Expression? Visit(Expression? node) => _isFound ? node : base.Visit(node);

    /// <inheritdoc/>
    protected override Expression VisitLoop(LoopExpression node)
    {
        _isFound = true;
        return node;
    }
}
