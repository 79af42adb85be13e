using ClusterDsl.Language.Model;
using static ClusterDsl.Simulation.Tests.Expr;

namespace ClusterDsl.Simulation.Tests;

public class StageTests
{
    private readonly ScenarioBuilder _b = new() { Steps = 20, Phases = ["one", "two"] };

    [Fact]
    public void AConditionMustHaveHeldAtItsLastRecordsAllInTheStage()
    {
        // m is 1 in steps 2-4 and from 6 on; three records in a row: 2, 3, 4 -> stage b from 5; in b: 6, 7, 8 -> end at 8.
        var m = _b.Measure("m", new ConditionalExpression(Both(AtLeast(new StepNumber(), N(2)), Not(Same(new StepNumber(), N(5)))), N(1), N(0)));
        var holds = Same(new MeasureValue(m, ModelType.Real), N(1));
        _b.Stage("a", [], new TransitionModel(1, holds, FrameModel.Empty, 3, string.Empty));
        _b.Stage("b", [], new TransitionModel(-1, holds, FrameModel.Empty, 3, "over"));
        var run = RecordingObserver.Run(_b.Build());
        Assert.Equal([(0, 0), (1, 5)], run.Stages);
        Assert.Equal(8, run.End!.Steps);
        Assert.Equal("over", run.End.Message);
        Assert.Equal(9, run.Records.Count);
    }

    [Fact]
    public void TheFirstTransitionThatHoldsWins()
    {
        var always = Less(N(0), N(1));
        _b.Stage("a", [], new TransitionModel(2, always, FrameModel.Empty, 2, string.Empty), new TransitionModel(1, always, FrameModel.Empty, 2, string.Empty));
        _b.Stage("b", []);
        _b.Stage("c", []);
        Assert.Equal([(0, 0), (2, 2)], RecordingObserver.Run(_b.Build()).Stages);
    }

    [Fact]
    public void AStageRunsItsPhasesInItsOrder()
    {
        var x = _b.ActorAttribute("x", 1);
        var firms = _b.Population("firms", _b.Kind("Firm", x), 1);
        _b.Rule("add", Body([Actor("f")], [Each(0, firms)], [SetTo(A(0), x, Plus(Of(A(0), x), N(1)))]), phase: 0);
        _b.Rule("double", Body([Actor("f")], [Each(0, firms)], [SetTo(A(0), x, Times(Of(A(0), x), N(2)))]), phase: 1);
        _b.Stage("a", []);
        _b.Steps = 1;
        var model = _b.Build();
        double Result(params int[] phases) => RecordingObserver.Run(model with { Stages = [model.Stages[0] with { Phases = [.. phases] }] }).Actors["firms"][0].Values[0];
        Assert.Equal(4, Result(0, 1));
        Assert.Equal(3, Result(1, 0));
        Assert.Equal(2, Result(1));
        Assert.Equal(1, Result());
    }

    [Fact]
    public void RulesRunEverySoManySteps()
    {
        var x = _b.ActorAttribute("x");
        var firms = _b.Population("firms", _b.Kind("Firm", x), 1);
        _b.Rule("start", Body([Actor("f")], [Each(0, firms)], [Add(A(0), x, N(0.5))]), phase: ScenarioModel.StartPhase);
        _b.Rule("add", Body([Actor("f")], [Each(0, firms)], [Add(A(0), x, N(1))]), every: 6);
        _b.Measure("x", Aggregate(AggregateFunction.Sum, Of(A(0), x), Each(0, firms)), Actor("f"));
        var series = RecordingObserver.Run(_b.Build()).Series("x");
        Assert.Equal([0.5, 0.5, 1.5, 1.5, 2.5, 3.5], [series[0], series[5], series[6], series[11], series[12], series[20]]);
    }

    [Fact]
    public void AMissingValueDoesNotHold()
    {
        var m = _b.Measure("m", Over(N(1), N(0)));
        _b.Stage("a", [], new TransitionModel(1, Not(Less(new MeasureValue(m, ModelType.Real), N(1))), FrameModel.Empty, 1, string.Empty));
        _b.Stage("b", []);
        Assert.Equal([(0, 0)], RecordingObserver.Run(_b.Build()).Stages);
    }
}
