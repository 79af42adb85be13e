using System.Linq.Expressions;
using ClusterDsl.Simulation.Randomness;

namespace ClusterDsl.Simulation.Compilation;

/// <summary>
/// Takes assignments to locals that nobody reads out of a delegate. Translation computes what may be needed before it knows what will be (who
/// a match is, which tie an entry is); a JIT would keep the bounds checks of all that.
/// </summary>
internal sealed class UnreadLocals : ExpressionVisitor
{
    private static readonly HashSet<Type> _pureTypes = [typeof(Identity), typeof(IdentityPrefix), typeof(TieIdentity)];

    private readonly HashSet<ParameterExpression> _read = [];
    private bool _isRemoving;
    private bool _hasRemoved;

    /// <summary>The same without what is never read.</summary>
    public static Expression RemovedFrom(Expression body)
    {
        while (true)
        {
            var visitor = new UnreadLocals();
            visitor.Visit(body);
            visitor._isRemoving = true;
            body = visitor.Visit(body);
            if (!visitor._hasRemoved)
                return body;
        }
    }

    protected override Expression VisitParameter(ParameterExpression node)
    {
        _read.Add(node);
        return node;
    }

    protected override Expression VisitBinary(BinaryExpression node)
    {
        if (node.NodeType != ExpressionType.Assign || node.Left is not ParameterExpression)
            return base.VisitBinary(node);
        var right = Visit(node.Right);
        return ReferenceEquals(right, node.Right) ? node : Expression.Assign(node.Left, right);
    }

    protected override Expression VisitBlock(BlockExpression node)
    {
        // Not the block's variables: to declare one is not to read it.
        if (!_isRemoving)
        {
            Visit(node.Expressions);
            return node;
        }

        // The last expression is the block's value.
        var kept = node.Expressions.Where((e, i) => !IsUnread(e) || (i == node.Expressions.Count - 1 && node.Type != typeof(void))).ToList();
        _hasRemoved |= kept.Count < node.Expressions.Count;
        var visited = kept.ConvertAll(e => Visit(e));
        return visited.SequenceEqual(node.Expressions) ? node : Expression.Block(node.Type, node.Variables, visited.Count == 0 ? [Expression.Empty()] : visited);
    }

    private bool IsUnread(Expression expression) =>
        expression is BinaryExpression { NodeType: ExpressionType.Assign, Left: ParameterExpression local } assignment && !_read.Contains(local) && IsPure(assignment.Right);

    /// <summary>Whether computing an expression does nothing else and cannot fail.</summary>
    private static bool IsPure(Expression expression) => expression switch
    {
        ParameterExpression or ConstantExpression => true,
        MemberExpression member => member.Expression is null || IsPure(member.Expression),
        BinaryExpression { NodeType: ExpressionType.ArrayIndex or ExpressionType.Add or ExpressionType.ExclusiveOr } binary => IsPure(binary.Left) && IsPure(binary.Right),
        IndexExpression { Object: { } array } index => IsPure(array) && index.Arguments.All(IsPure),
        UnaryExpression { NodeType: ExpressionType.Convert } convert => convert.Type.IsPrimitive && IsPure(convert.Operand),
        MethodCallExpression { Object: null } call => _pureTypes.Contains(call.Method.DeclaringType!) && call.Arguments.All(IsPure),
        _ => false,
    };
}
