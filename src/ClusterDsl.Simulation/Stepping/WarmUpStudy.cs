using ClusterDsl.Language.Model;
using ClusterDsl.Language.Text;

namespace ClusterDsl.Simulation.Stepping;

/// <summary>A study of no interest in which most of what rules are made of occurs: to compile it makes the first real one compile faster.</summary>
internal static class WarmUpStudy
{
    private static readonly Origin Nowhere = new(Location.OfFile("warm-up"));
    private static readonly FrameModel Self = new([new VariableModel("self", ModelType.Actor)]);
    private static readonly ModelExpression First = new VariableValue(0, ModelType.Actor);
    private static readonly ModelExpression Second = new VariableValue(1, ModelType.Actor);

    /// <summary>The model: two firms, a tie, one step.</summary>
    public static ScenarioModel Model => new()
    {
        Name = "warm_up",
        Title = "warm_up",
        Step = 1,
        StepUnit = DisplayUnit.One,
        Steps = 1,
        Seed = 1,
        Phases = ["main"],
        ActorAttributes = [new AttributeModel("x", ModelType.Real, 1, -1, 0, 1, true, Number(0.5), null, Self, DisplayUnit.One)],
        Kinds = [new KindModel("Firm", -1, false, [0])],
        TieKinds = [new TieKindModel("knows", false, [], [0], [0])],
        Populations = [new PopulationModel("firms", 0, false, new NumberConstant(4, ModelType.Int), null, Self, [], string.Empty, Nowhere)],
        Rules =
        [
            Rule("learn", [new ChooseClause("b", new SetElement(1, Firms), [0], null, null, new BinaryExpression(BinaryOperator.Less, X(First), X(Second), ModelType.Bool), X(Second), Nowhere)], Number(1)),
            Rule("meet", [new ChooseClause("b", new SetElement(1, Firms), [0], null, Number(1), null, null, Nowhere)], X(First)),
        ],
        Measures = [new MeasureModel("mean", ModelType.Real, Mean, new FrameModel([new VariableModel("f", ModelType.Actor)]), DisplayUnit.One, string.Empty, Nowhere)],
    };

    private static ActorSet Firms => new PopulationSet([0]);

    private static ModelExpression Mean => new AggregateExpression(AggregateFunction.Mean, X(First), [new SetElement(0, Firms)], null, [], ModelType.Real);

    private static NumberConstant Number(double value) => new(value);

    private static ActorAttribute X(ModelExpression actor) => new(actor, 0, null, ModelType.Real);

    private static RuleModel Rule(string name, RuleClause[] steps, ModelExpression rate)
    {
        var change = new BinaryExpression(BinaryOperator.Multiply, Number(0.1), new BinaryExpression(BinaryOperator.Subtract, X(Second), X(First), ModelType.Real), ModelType.Real);
        EffectModel[] effects = [new ChangeActor(First, 0, null, true, change, Nowhere), new FormTie(First, 0, Second, [], Nowhere)];
        var guard = new WhereClause(new BinaryExpression(BinaryOperator.Greater, X(First), Number(0), ModelType.Bool), Nowhere);
        var frame = new FrameModel([new VariableModel("a", ModelType.Actor), new VariableModel("b", ModelType.Actor)]);
        var body = new RuleBody(frame, [new SetElement(0, Firms)], [guard], new TriggerModel(true, rate, Nowhere), [.. steps], [.. effects]);
        return new RuleModel(name, 0, false, 1, body, Nowhere);
    }
}
