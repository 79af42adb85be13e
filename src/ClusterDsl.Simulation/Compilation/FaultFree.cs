using ClusterDsl.Language.Model;

namespace ClusterDsl.Simulation.Compilation;

/// <summary>Whether evaluating an expression can stop a run. What cannot may be evaluated sooner, later or not at all, and nobody can tell.</summary>
/// <param name="suspicion">Which numbers may be none.</param>
internal sealed class FaultFree(ScenarioModel model, IReadOnlySet<int> doubtful, NumberSuspicion suspicion)
{
    /// <summary>Whether an expression surely gives a value, whatever the state; false where it is not known.</summary>
    public bool Holds(ModelExpression? expression) => expression switch
    {
        null or NumberConstant or BoolConstant or CategoryConstant or StageConstant or CurrentStage or ParameterValue or NowValue or StepLength or StepNumber or EventCount => true,
        VariableValue variable => variable.Type != ModelType.Actor || IsSomebody(variable),
        ActorAttribute { Index: null } attribute => IsSomebody(attribute.Actor) && model.ActorAttributes[attribute.Attribute] is { Derived: null, Length: 1 },
        TieAttribute { Index: null, Tie: VariableValue } attribute => model.TieAttributes[attribute.Attribute] is { Derived: null, Length: 1 },
        UnaryExpression unary => Holds(unary.Operand),
        BinaryExpression { Operator: BinaryOperator.Divide } quotient => Holds(quotient.Left) && quotient.Right is NumberConstant { Value: not 0 },
        BinaryExpression { Operator: BinaryOperator.Power } power => Holds(power.Left) && power.Right is NumberConstant { Value: 2 },
        BinaryExpression { Type: ModelType.Bool } comparison when suspicion.CanBeNoNumber(comparison.Left) || suspicion.CanBeNoNumber(comparison.Right) => false,
        BinaryExpression both => Holds(both.Left) && Holds(both.Right),
        InRangeExpression range when suspicion.CanBeNoNumber(range.Value) || suspicion.CanBeNoNumber(range.Low) || suspicion.CanBeNoNumber(range.High) => false,
        InRangeExpression range => Holds(range.Value) && Holds(range.Low) && Holds(range.High),
        ConditionalExpression conditional => Holds(conditional.Condition) && Holds(conditional.WhenTrue) && Holds(conditional.WhenFalse),
        MathCall call => call.Function is not (MathFunction.Log or MathFunction.Sqrt or MathFunction.Mod) && call.Arguments.All(Holds),
        ActorCall call => call.Function is ActorFunction.Degree or ActorFunction.InDegree or ActorFunction.OutDegree or ActorFunction.Distance && call.Actors.All(IsSomebody),
        HasTieExpression tie => IsSomebody(tie.From) && IsSomebody(tie.To),
        IsKindExpression kind => IsSomebody(kind.Actor),
        AggregateExpression aggregate => Holds(aggregate),
        _ => false,
    };

    /// <summary>The same of a condition or a <c>let</c>.</summary>
    public bool Holds(RuleClause clause) => clause switch
    {
        WhereClause where => Holds(where.Condition),
        LetClause let => Holds(let.Value),
        _ => false,
    };

    private bool Holds(AggregateExpression aggregate) =>
        aggregate.Function is AggregateFunction.Count or AggregateFunction.Sum or AggregateFunction.Any or AggregateFunction.All
        && Holds(aggregate.Value) && Holds(aggregate.Where) && aggregate.Elements.All(Holds);

    /// <summary>The same of finding the matches of an element.</summary>
    public bool Holds(PatternElement element) => element switch
    {
        SetElement set => Holds(set.Set),
        PathElement path => path.Nodes.All(n => n.Value is null && !doubtful.Contains(n.Slot) && (n.Set is null || Holds(n.Set))),
        _ => false,
    };

    private bool Holds(ActorSet set) => set switch
    {
        PopulationSet or TieSet => true,
        NeighbourSet neighbours => IsSomebody(neighbours.Actor),
        WithinSet within => IsSomebody(within.Actor) && Holds(within.Radius) && Holds(within.Among),
        UnionSet union => union.Sets.All(Holds),
        _ => false,
    };

    private bool IsSomebody(ModelExpression actor) => actor is SingleActor || (actor is VariableValue variable && !doubtful.Contains(variable.Slot));
}
