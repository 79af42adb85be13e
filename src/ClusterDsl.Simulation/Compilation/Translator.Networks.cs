using System.Collections.Immutable;
using System.Linq.Expressions;
using ClusterDsl.Language.Model;
using ClusterDsl.Simulation.Networks;
using ClusterDsl.Simulation.State;
using ClusterDsl.Simulation.Stepping;

namespace ClusterDsl.Simulation.Compilation;

/// <content>Numbers about actors and networks.</content>
internal sealed partial class Translator
{
    private Expression AboutActors(ActorCall call)
    {
        RefuseNewcomers(call.Actors);
        var actor = Local(typeof(int), "ego");
        var value = call.Function switch
        {
            ActorFunction.Degree => DegreeIn(facts.AdjacenciesOf(call.TieKinds, EdgeDirection.Any), actor),
            ActorFunction.OutDegree => DegreeIn(facts.AdjacenciesOf(call.TieKinds, EdgeDirection.Forward), actor),
            ActorFunction.InDegree => DegreeIn(facts.AdjacenciesOf(call.TieKinds, EdgeDirection.Backward), actor),
            ActorFunction.Strength => StrengthOf(call, actor),
            ActorFunction.Distance => Distance(actor, SomeActor(call.Actors[1])),
            ActorFunction.CommonNeighbours => Call(typeof(CommonNeighbours), nameof(CommonNeighbours.Of), Run, Layer(call.TieKinds), actor, SomeActor(call.Actors[1])),
            ActorFunction.PathLength => Call(typeof(PathLength), nameof(PathLength.Of), Run, Layer(call.TieKinds), actor, SomeActor(call.Actors[1])),
            ActorFunction.LocalClustering => Call(typeof(LocalClustering), nameof(LocalClustering.Of), Run, Layer(call.TieKinds), actor),
            _ => Call(
                Expression.PropertyOrField(Run, nameof(RunState.Networks)), nameof(NetworkCache.ActorValue), Expression.Constant(call.Function), Layer(call.TieKinds), Ends(call.TieKinds), actor),
        };
        return Guarded(call, actor, value);
    }

    private Expression Guarded(ActorCall call, ParameterExpression actor, Expression value)
    {
        if (!toleratesMissing || call.Actors.All(IsSurelySome))
            return Expression.Block(Expression.Assign(actor, SomeActor(call.Actors[0])), value);

        // Where values may be missing, asking about no actor gives no value; SomeActor would fault.
        var other = call.Actors.Length > 1 ? Actor(call.Actors[1]) : Expression.Constant(0);
        return Expression.Block(
            Expression.Assign(actor, Actor(call.Actors[0])), Expression.Condition(BothThere(actor, other), value, NaN));
    }

    private Expression DegreeIn(int[] adjacencies, Expression actor) => Expression.Convert(
        adjacencies.Select(a => (Expression)Expression.ArrayIndex(AdjacencyField(a, nameof(Adjacency.Degree)), actor)).Aggregate(Expression.Add), typeof(double));

    private Expression StrengthOf(ActorCall call, ParameterExpression actor)
    {
        var attribute = call.TieAttribute ?? throw Refuse("strength needs an attribute of the tie");
        var (sum, neighbour, slot, kind) = (Local(typeof(double), "sum"), Local(typeof(int), "neighbour"), Local(typeof(int), "slot"), Local(typeof(int), "kind"));
        var adjacencies = facts.AdjacenciesOf(call.TieKinds, EdgeDirection.Any);
        Expression kindAt = adjacencies.Length == 1 ? Expression.Constant(adjacencies[0] / 2) : kind;
        var declared = Model.TieAttributes[attribute];
        return Expression.Block(
            Expression.Assign(sum, Zero),
            EachEntry(adjacencies, actor, neighbour, slot, kind, () => Expression.AddAssign(
                sum, declared.Derived is null ? Expression.ArrayIndex(TieColumn(kindAt, attribute), slot) : Derived(declared, slot, kindAt, null))),
            sum);
    }

    /// <summary>Distance in metres: √((x₁ − x₂)² + (y₁ − y₂)²).</summary>
    private Expression Distance(Expression first, Expression second)
    {
        RequirePlaces();
        var (a, b) = (Local(typeof(int), "a"), Local(typeof(int), "b"));
        var (dx, dy) = (Local(typeof(double), "dx"), Local(typeof(double), "dy"));
        return Expression.Block(
            Expression.Assign(a, first),
            Expression.Assign(b, second),
            Expression.Assign(dx, Expression.Subtract(Expression.ArrayIndex(Column(Model.PositionX), a), Expression.ArrayIndex(Column(Model.PositionX), b))),
            Expression.Assign(dy, Expression.Subtract(Expression.ArrayIndex(Column(Model.PositionY), a), Expression.ArrayIndex(Column(Model.PositionY), b))),
            OfMath(nameof(Math.Sqrt), Expression.Add(Expression.Multiply(dx, dx), Expression.Multiply(dy, dy))));
    }

    private void RequirePlaces()
    {
        if (Model.PositionX < 0 || Model.PositionY < 0)
            throw Refuse("distances need the attributes x and y, and the model names none");
    }

    private Expression AboutNetwork(NetworkCall call)
    {
        var (over, result) = (Local(typeof(ActorBuffer), "over"), Local(typeof(double), "statistic"));
        var value = Call(
            Expression.PropertyOrField(Run, nameof(RunState.Networks)),
            nameof(NetworkCache.Statistic),
            Expression.Constant(call.Statistic),
            Layer(call.TieKinds),
            Ends([.. call.TieKinds, .. call.OtherTieKinds.IsDefault ? [] : call.OtherTieKinds]),
            over,
            Layer(call.OtherTieKinds.IsDefault ? [] : call.OtherTieKinds),
            Expression.Constant(call.Triad));
        Expression computed = call.Over is null
            ? Expression.Assign(result, value)
            : Expression.Block(
                Expression.Assign(over, Call(Block, nameof(State.Block.RentActors))),
                Collect(call.Over, over),
                Expression.Assign(result, value),
                Call(Block, nameof(State.Block.ReturnActors)),
                result);
        return toleratesMissing
            ? IfCentred([call.Over], computed)
            : Expression.Block(computed, Expression.Condition(IsNaN(result), FaultCall(nameof(Fault.MissingMeasure)), result));
    }

    private Expression Layer(ImmutableArray<int> kinds)
    {
        facts.LookFromTargets(kinds);
        return Load(("layer", string.Join(',', kinds)), Expression.Constant(kinds.ToArray()));
    }

    private Expression Ends(ImmutableArray<int> kinds) =>
        Load(("ends", string.Join(',', kinds)), Expression.Constant(facts.InOrder(kinds.SelectMany(k => facts.EndPopulations[k]))));
}
