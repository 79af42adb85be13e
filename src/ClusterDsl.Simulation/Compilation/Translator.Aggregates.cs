using System.Linq.Expressions;
using ClusterDsl.Language.Model;
using ClusterDsl.Simulation.State;
using ClusterDsl.Simulation.Stepping;

namespace ClusterDsl.Simulation.Compilation;

/// <content>Aggregates over comprehensions.</content>
internal sealed partial class Translator
{
    /// <summary>False where the state changes while the delegate runs, so that nothing may be kept.</summary>
    public bool KeepsInvariants { get; set; } = true;

    private Expression Aggregate(AggregateExpression aggregate)
    {
        if (aggregate.Function is AggregateFunction.Any or AggregateFunction.All)
            return toleratesMissing ? Truth(aggregate) : AsNumber(AnyOrAll(aggregate));
        var reads = ExpressionReads.Of(aggregate);
        var value = aggregate.Function switch
        {
            AggregateFunction.Count or AggregateFunction.Sum or AggregateFunction.Mean or AggregateFunction.Min or AggregateFunction.Max => Accumulated(aggregate),
            _ => Collected(aggregate),
        };
        value = IfCentred(aggregate.Elements.Select(SetOf), value);
        return KeepsInvariants && reads.Slots.Count == 0 && !reads.ReadsPlace ? Kept(value) : value;
    }

    /// <summary>Computes what does not depend on the match once, when it is first needed.</summary>
    private Expression Kept(Expression value)
    {
        var (isKnown, known) = (Local(typeof(bool), "isKnown"), Local(value.Type, "known"));
        return Expression.Block(
            Expression.IfThen(Expression.Not(isKnown), Expression.Block(Expression.Assign(known, value), Expression.Assign(isKnown, Expression.Constant(true)))),
            known);
    }

    private Expression AnyOrAll(AggregateExpression aggregate)
    {
        var isAny = aggregate.Function == AggregateFunction.Any;
        var (result, depth, done) = (Local(typeof(bool), "result"), Local(typeof(int), "depth"), Expression.Label("done"));
        var stack = Expression.PropertyOrField(Block, nameof(State.Block.ActorDepth));
        var decides = Expression.Block(Expression.Assign(result, Expression.Constant(isAny)), Expression.Break(done));
        var loops = Comprehension(aggregate, () =>
        {
            var value = aggregate.Value is null ? Expression.Constant(true) : Condition(aggregate.Value);
            return Expression.IfThen(isAny ? value : Expression.Not(value), decides);
        });
        return Expression.Block(
            Expression.Assign(result, Expression.Constant(!isAny)),
            Expression.Assign(depth, stack),
            loops,
            Expression.Label(done),
            Expression.Assign(stack, depth),
            result);
    }

    /// <summary>How many members populations or tie kinds have: known without counting.</summary>
    private Expression? CountedAlready(AggregateExpression aggregate)
    {
        if (aggregate is not { Function: AggregateFunction.Count, Where: null, Elements: [SetElement set] })
            return null;
        if (set.Set is TieSet ties)
            return Total(ties.TieKinds.Select(k => (Expression)Expression.PropertyOrField(Ties(Expression.Constant(k)), nameof(TieStore.Count))));
        return set.Set is not RangeSet && facts.TryFlatten(set.Set) is { } populations
            ? Total(populations.Select(p => (Expression)Expression.PropertyOrField(Members(Expression.Constant(p)), nameof(MemberList.Count))))
            : null;
    }

    private static Expression Total(IEnumerable<Expression> counts) => Expression.Convert(counts.Aggregate((Expression)Expression.Constant(0), Expression.Add), typeof(double));

    private Expression Accumulated(AggregateExpression aggregate)
    {
        if (CountedAlready(aggregate) is { } known)
            return known;
        var (count, total) = (Local(typeof(double), "count"), Local(typeof(double), "total"));
        Expression Next() => aggregate.Function switch
        {
            AggregateFunction.Count => total,
            AggregateFunction.Min => OfMath(nameof(Math.Min), total, Stored(aggregate.Value!)),
            AggregateFunction.Max => OfMath(nameof(Math.Max), total, Stored(aggregate.Value!)),
            _ => Expression.Add(total, Stored(aggregate.Value!)),
        };
        var start = aggregate.Function switch
        {
            AggregateFunction.Min => double.PositiveInfinity,
            AggregateFunction.Max => double.NegativeInfinity,
            _ => 0.0,
        };
        var loops = Comprehension(aggregate, () => Expression.Block(
            typeof(void),
            Expression.PreIncrementAssign(count),
            Expression.Assign(total, Next())));
        return Expression.Block(
            Expression.Assign(count, Zero),
            Expression.Assign(total, Expression.Constant(start)),
            loops,
            aggregate.Function switch
            {
                AggregateFunction.Count => count,
                AggregateFunction.Sum => total,
                AggregateFunction.Mean => Defined(Expression.Equal(count, Zero), Expression.Divide(total, count), aggregate),
                _ => Defined(Expression.Equal(count, Zero), total, aggregate),
            });
    }

    private Expression Collected(AggregateExpression aggregate)
    {
        var (values, result) = (Local(typeof(ValueBuffer), "values"), Local(typeof(double), "result"));
        var loops = Comprehension(aggregate, () => Call(values, nameof(ValueBuffer.Add), Stored(aggregate.Value!)));
        var ofCategories = aggregate.Value!.Type == ModelType.Category && aggregate.Function is (AggregateFunction.Herfindahl or AggregateFunction.Entropy);
        Expression[] arguments = aggregate.Function == AggregateFunction.Quantile ? [values, Number(aggregate.Arguments[0])] : [values];
        var method = aggregate.Function switch
        {
            AggregateFunction.Herfindahl => nameof(Sample.Herfindahl),
            AggregateFunction.Entropy => nameof(Sample.Entropy),
            AggregateFunction.Gini => nameof(Sample.Gini),
            AggregateFunction.Median => nameof(Sample.Median),
            AggregateFunction.Quantile => nameof(Sample.Quantile),
            AggregateFunction.Variance => nameof(Sample.Variance),
            AggregateFunction.StandardDeviation => nameof(Sample.StandardDeviation),
            _ => throw Refuse($"{aggregate.Function} is no known aggregate"),
        };
        return Expression.Block(
            Expression.Assign(values, Call(Block, nameof(State.Block.RentValues))),
            loops,
            ofCategories ? Call(typeof(Sample), nameof(Sample.CountCategories), values) : Expression.Empty(),
            Expression.Assign(result, Call(typeof(Sample), method, arguments)),
            Call(Block, nameof(State.Block.ReturnValues)),
            toleratesMissing
                ? result
                : Expression.Condition(IsNaN(result), FaultCall(nameof(Fault.UndefinedAggregate), Expression.Constant(NameOf(aggregate.Function)), values), result));
    }

    /// <summary>The value; what is not defined is missing or, in rules, a fault.</summary>
    private Expression Defined(Expression isUndefined, Expression value, AggregateExpression aggregate) => Expression.Condition(
        isUndefined,
        toleratesMissing ? NaN : FaultCall(nameof(Fault.EmptyAggregate), Expression.Constant(NameOf(aggregate.Function))),
        value);

    private static string NameOf(AggregateFunction function) => function switch
    {
        AggregateFunction.StandardDeviation => "sd",
        AggregateFunction.Herfindahl => "hhi",
        _ => function.ToString().ToLowerInvariant(),
    };

    private Expression Comprehension(AggregateExpression aggregate, Func<Expression> body)
    {
        Expression Nested(int element) => element == aggregate.Elements.Length
            ? aggregate.Where is null ? body() : Expression.IfThen(Condition(aggregate.Where), body())
            : Each(aggregate.Elements[element], () => Nested(element + 1), BoundOf(aggregate, element));
        return Nested(0);
    }

    /// <summary>How far the actors of an element may be from those before them, where the condition of the comprehension says it and leaving others out hides no fault.</summary>
    private PlaceBound? BoundOf(AggregateExpression aggregate, int element)
    {
        var later = aggregate.Elements.Skip(element).SelectMany(BoundSlots).ToHashSet();
        return NearSlots(aggregate.Elements[element]) is var (near, known) && aggregate.Elements.Skip(element + 1).All(FaultFree.Holds)
            ? PlaceBound.Of(aggregate.Where, near, s => s == known || !later.Contains(s), FaultFree)
            : null;
    }
}
