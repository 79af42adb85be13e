using System.Collections.Immutable;
using ClusterDsl.Language.Model;

namespace ClusterDsl.Simulation.Tests;

/// <summary>Short names for pieces of a model.</summary>
internal static class Expr
{
    private static Origin Somewhere => ScenarioBuilder.Somewhere;

    public static ModelExpression N(double value) => new NumberConstant(value);

    public static ModelExpression I(double value) => new NumberConstant(value, ModelType.Int);

    public static ModelExpression A(int slot) => new VariableValue(slot, ModelType.Actor);

    public static ModelExpression T(int slot) => new VariableValue(slot, ModelType.Tie);

    public static ModelExpression V(int slot) => new VariableValue(slot, ModelType.Real);

    public static ModelExpression P(int parameter) => new ParameterValue(parameter);

    public static ModelExpression Of(ModelExpression actor, int attribute, ModelType type = ModelType.Real) => new ActorAttribute(actor, attribute, null, type);

    public static ModelExpression OfTie(ModelExpression tie, int attribute) => new TieAttribute(tie, attribute, null, ModelType.Real);

    public static ModelExpression Plus(ModelExpression a, ModelExpression b) => new BinaryExpression(BinaryOperator.Add, a, b, ModelType.Real);

    public static ModelExpression Minus(ModelExpression a, ModelExpression b) => new BinaryExpression(BinaryOperator.Subtract, a, b, ModelType.Real);

    public static ModelExpression Times(ModelExpression a, ModelExpression b) => new BinaryExpression(BinaryOperator.Multiply, a, b, ModelType.Real);

    public static ModelExpression Over(ModelExpression a, ModelExpression b) => new BinaryExpression(BinaryOperator.Divide, a, b, ModelType.Real);

    public static ModelExpression Is(BinaryOperator comparison, ModelExpression a, ModelExpression b) => new BinaryExpression(comparison, a, b, ModelType.Bool);

    public static ModelExpression Less(ModelExpression a, ModelExpression b) => Is(BinaryOperator.Less, a, b);

    public static ModelExpression Greater(ModelExpression a, ModelExpression b) => Is(BinaryOperator.Greater, a, b);

    public static ModelExpression AtLeast(ModelExpression a, ModelExpression b) => Is(BinaryOperator.GreaterOrEqual, a, b);

    public static ModelExpression Same(ModelExpression a, ModelExpression b) => Is(BinaryOperator.Equal, a, b);

    public static ModelExpression Both(ModelExpression a, ModelExpression b) => Is(BinaryOperator.And, a, b);

    public static ModelExpression Not(ModelExpression a) => new UnaryExpression(UnaryOperator.Not, a);

    public static ModelExpression Call(MathFunction function, params ModelExpression[] arguments) => new MathCall(function, [.. arguments], ModelType.Real);

    public static ModelExpression Degree(ModelExpression actor, int tieKind) => new ActorCall(ActorFunction.Degree, [actor], [tieKind], null, ModelType.Int);

    public static ModelExpression Tied(ModelExpression a, int tieKind, ModelExpression b, EdgeDirection direction = EdgeDirection.Any) => new HasTieExpression(a, [tieKind], b, direction);

    public static PopulationSet Set(params int[] populations) => new([.. populations]);

    public static PatternElement Each(int slot, params int[] populations) => new SetElement(slot, Set(populations));

    public static PatternElement EachTie(int slot, params int[] tieKinds) => new SetElement(slot, new TieSet([.. tieKinds]));

    public static PathNode Node(int slot, ActorSet? set = null, bool isBound = false) => new(slot, isBound, set, null);

    public static PathEdge Edge(int tieKind, int slot = -1, EdgeDirection direction = EdgeDirection.Any) => new([tieKind], slot, direction);

    public static PatternElement Path(PathNode a, PathEdge ab, PathNode b) => new PathElement([a, b], [ab]);

    public static PatternElement Path(PathNode a, PathEdge ab, PathNode b, PathEdge bc, PathNode c) => new PathElement([a, b, c], [ab, bc]);

    public static AggregateExpression Aggregate(AggregateFunction function, ModelExpression? value, PatternElement element, ModelExpression? where = null, params ModelExpression[] arguments) => new(
        function, value, [element], where, [.. arguments],
        function switch { AggregateFunction.Count => ModelType.Int, AggregateFunction.Any or AggregateFunction.All => ModelType.Bool, _ => ModelType.Real });

    public static ModelExpression Count(PatternElement element, ModelExpression? where = null) => Aggregate(AggregateFunction.Count, null, element, where);

    public static DistributionModel Draw(DistributionKind kind, params ModelExpression[] parameters) => new(kind, [.. parameters]);

    public static InitialiserModel Init(int attribute, ModelExpression value) => new(attribute, null, value, null, Somewhere);

    public static InitialiserModel Init(int attribute, DistributionModel distribution) => new(attribute, null, null, distribution, Somewhere);

    public static VariableModel Actor(string name) => new(name, ModelType.Actor);

    public static VariableModel Tie(string name) => new(name, ModelType.Tie);

    public static VariableModel Real(string name) => new(name, ModelType.Real);

    public static VariableModel Int(string name) => new(name, ModelType.Int);

    public static TriggerModel Rate(ModelExpression rate) => new(true, rate, Somewhere);

    public static TriggerModel RateOnce(ModelExpression rate) => Rate(rate) with { IsOnce = true };

    public static TriggerModel Chance(ModelExpression probability) => new(false, probability, Somewhere);

    public static RuleClause Where(ModelExpression condition) => new WhereClause(condition, Somewhere);

    public static RuleClause Let(int slot, ModelExpression value) => new LetClause(slot, value, Somewhere);

    public static RuleClause Let(int slot, DistributionModel distribution) => new DrawClause(slot, distribution, Somewhere);

    public static RuleClause Choose(
        string name, PatternElement source, int[] excluded, ModelExpression? weight = null, ModelExpression? where = null, ModelExpression? sample = null, ModelExpression? count = null) =>
        new ChooseClause(name, source, [.. excluded], count, sample, where, weight, Somewhere);

    public static EffectModel Add(ModelExpression actor, int attribute, ModelExpression value) => new ChangeActor(actor, attribute, null, true, value, Somewhere);

    public static EffectModel SetTo(ModelExpression actor, int attribute, ModelExpression value) => new ChangeActor(actor, attribute, null, false, value, Somewhere);

    public static EffectModel AddTie(ModelExpression tie, int attribute, ModelExpression value) => new ChangeTie(tie, attribute, null, true, value, Somewhere);

    public static EffectModel Form(ModelExpression from, int tieKind, ModelExpression to, params InitialiserModel[] attributes) => new FormTie(from, tieKind, to, [.. attributes], Somewhere);

    public static EffectModel Dissolve(ModelExpression tie) => new DissolveTie(tie, Somewhere);

    public static EffectModel Enter(int population, int slot, string name, params InitialiserModel[] attributes) => new EnterActor(population, slot, [.. attributes], name, Somewhere);

    public static EffectModel Exit(ModelExpression actor) => new ExitActor(actor, Somewhere);

    public static EffectModel Emit(int @event, params InitialiserModel[] fields) => new EmitEvent(@event, [.. fields], Somewhere);

    public static RuleBody Body(
        VariableModel[] frame, PatternElement[] elements, EffectModel[] effects, RuleClause[]? guards = null, TriggerModel? trigger = null, RuleClause[]? steps = null) =>
        new(new FrameModel([.. frame]), [.. elements], guards is null ? [] : [.. guards], trigger, steps is null ? [] : [.. steps], [.. effects]);

    public static OverlayModel Overlay(int parameter, BinaryOperator? change, double value) => new(parameter, -1, -1, change, N(value), Somewhere);

    public static ActivityModel Active(double? from = null, double? until = null, double? at = null, int[]? stages = null, ModelExpression? when = null) => new(
        stages is null ? null : ImmutableArray.Create(stages), from is null ? null : N(from.Value), until is null ? null : N(until.Value), at is null ? null : N(at.Value), when, FrameModel.Empty);
}
