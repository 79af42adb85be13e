using System.Linq.Expressions;
using ClusterDsl.Simulation.Compilation;
using ClusterDsl.Simulation.Randomness;

namespace ClusterDsl.Simulation.Tests.Compilation;

/// <summary>What nobody reads is not computed; what does something else, or is read, stays.</summary>
public class UnreadLocalsTests
{
    private static readonly ParameterExpression _first = Expression.Variable(typeof(ulong), "first");
    private static readonly ParameterExpression _second = Expression.Variable(typeof(ulong), "second");
    private static readonly ParameterExpression _count = Expression.Variable(typeof(int), "count");

    [Fact]
    public void What_only_feeds_what_nobody_reads_goes_with_it()
    {
        var body = Expression.Block([_first, _second], Expression.Assign(_first, Expression.Constant(1UL)), Expression.Assign(_second, Combined(_first)), Expression.Constant(7));
        var kept = (BlockExpression)UnreadLocals.RemovedFrom(body);
        Assert.Equal(7, ((ConstantExpression)Assert.Single(kept.Expressions)).Value);
    }

    [Fact]
    public void What_is_read_stays()
    {
        var body = Expression.Block([_first], Expression.Assign(_first, Expression.Constant(1UL)), Combined(_first));
        Assert.Same(body, UnreadLocals.RemovedFrom(body));
    }

    [Fact]
    public void What_may_fault_or_draw_stays()
    {
        var parse = Expression.Call(typeof(int), nameof(int.Parse), null, Expression.Constant("x"));
        var body = Expression.Block([_count], Expression.Assign(_count, parse), Expression.Empty());
        Assert.Same(body, UnreadLocals.RemovedFrom(body));
    }

    [Fact]
    public void A_value_of_a_block_stays()
    {
        var body = Expression.Block([_first], Expression.Assign(_first, Expression.Constant(1UL)));
        Assert.Equal(1UL, Expression.Lambda<Func<ulong>>(UnreadLocals.RemovedFrom(body)).Compile()());
    }

    private static MethodCallExpression Combined(Expression identity) =>
        Expression.Call(typeof(Identity), nameof(Identity.Combine), null, identity, Expression.Constant(2UL));
}
