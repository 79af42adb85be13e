using System.Collections.Immutable;
using ClusterDsl.Language.Model;
using ClusterDsl.Simulation.Stepping;
using static ClusterDsl.Simulation.Tests.Expr;

namespace ClusterDsl.Simulation.Tests;

public class PolicyTests
{
    private readonly ScenarioBuilder _b = new() { Steps = 9 };
    private readonly int _x;
    private readonly int _id;
    private readonly int _firms;
    private readonly int _bank;

    public PolicyTests()
    {
        (_x, _id) = (_b.ActorAttribute("x"), _b.ActorAttribute(ScenarioBuilder.Attribute("id")));
        var kind = _b.Kind("Firm", _x, _id);
        _firms = _b.Population("firms", kind, 5, Init(_id, Minus(N(4), new IndexValue())));
        _bank = _b.Single("bank", kind, Init(_x, N(25)));
    }

    private RuleBody Give => Body([Actor("f")], [Each(0, _firms)], [Add(A(0), _x, N(1))]);

    [Fact]
    public void ABudgetLastsItsPeriodAndLapses()
    {
        // Periods of 4 steps: steps 1-4, 5-8, 9. Each can pay 7 firings of cost 3 (5 in one step, 2 in the next).
        _b.Policy("p", Give, null, new BudgetModel(N(22), 4, null, -1, DisplayUnit.One), N(3));
        var report = Run().End!.Policies[0];
        Assert.Equal(9, report.ActiveSteps);
        Assert.Equal(19, report.Firings);
        Assert.Equal(57, report.Spent);
        Assert.Equal(5, report.Beneficiaries);
    }

    [Fact]
    public void TheOrderDecidesWhoIsPaid()
    {
        _b.Steps = 1;
        _b.Policy("p", Give, null, new BudgetModel(N(2), 4, null, -1, DisplayUnit.One), N(1), Of(A(0), _id));
        var run = Run();
        Assert.Equal([0.0, 0, 0, 1, 1], run.Actors["firms"].Select(f => f.Values[0]));
        Assert.Equal(2, run.End!.Policies[0].Beneficiaries);
    }

    [Fact]
    public void TheFirstThatCannotBePaidEndsTheRound()
    {
        // Costs 1, 2, 3, 4, 5 in order: 1 + 2 are paid, 3 is not (rest 2), and nobody after it.
        _b.Steps = 1;
        _b.Policy("p", Give, null, new BudgetModel(N(5), 4, null, -1, DisplayUnit.One), Plus(N(1), Of(A(0), _id)), Of(A(0), _id));
        var report = Run().End!.Policies[0];
        Assert.Equal(3, report.Spent);
        Assert.Equal(2, report.Firings);
    }

    [Fact]
    public void AnActorPaysFromItsAttribute()
    {
        _b.Policy("p", Give, null, new BudgetModel(null, 1, new SingleActor(_bank), _x, DisplayUnit.One), N(2));
        var run = Run();
        Assert.Equal(24, run.End!.Policies[0].Spent);
        Assert.Equal(1, run.Actors["bank"][0].Values[0]);
        Assert.Equal(12, run.Actors["firms"].Sum(f => f.Values[0]));
    }

    [Fact]
    public void UnpaidFiringsDoNothing()
    {
        var tie = _b.TieKind("knows", [0]);
        var @event = _b.Event("grant");
        _b.Steps = 1;
        _b.Policy(
            "p", Body([Actor("f"), Actor("s")], [Each(0, _firms)], [Enter(_firms, 1, "s"), Form(A(0), tie, A(1)), Emit(@event), Exit(A(0))]),
            null, new BudgetModel(N(2), 4, null, -1, DisplayUnit.One), N(1), Of(A(0), _id));
        var run = Run();
        Assert.Equal(5, run.Actors["firms"].Count);
        Assert.Equal(2, run.Actors["firms"].Count(f => f.Label.StartsWith("p@1#", StringComparison.Ordinal)));
        Assert.Equal(2, run.Events.Count);
    }

    [Fact]
    public void AWholeNumberOfPeriodsIsPaidOnceEach()
    {
        _b.Steps = 8;
        _b.Policy("p", Give, null, new BudgetModel(N(15), 4, null, -1, DisplayUnit.One), N(3));
        Assert.Equal(30, Run().End!.Policies[0].Spent);
    }

    [Fact]
    public void ActivityFromATimeIsActivityWhenThatTimeHasCome()
    {
        var x = _b.Parameter("k", 0);
        _b.Measure("k", P(x));
        _b.Policy("from", null, Active(from: 3), null, null, null, Overlay(x, BinaryOperator.Add, 1));
        _b.Policy("when", null, Active(when: AtLeast(new NowValue(), N(3))), null, null, null, Overlay(x, BinaryOperator.Add, 10));
        Assert.Equal([0.0, 0, 0, 0, 11, 11], Run().Series("k").Take(6));
    }

    [Fact]
    public void ActivityJoinsItsParts()
    {
        var x = _b.Parameter("k", 1);
        _b.Measure("k", P(x));
        _b.Stage("a", [], new TransitionModel(1, AtLeast(new NowValue(), N(3)), FrameModel.Empty, 1, string.Empty));
        _b.Stage("b", []);
        _b.Policy("from_until", null, Active(from: 2, until: 6), null, null, null, Overlay(x, BinaryOperator.Add, 10));
        _b.Policy("in_stage", null, Active(stages: [1]), null, null, null, Overlay(x, BinaryOperator.Add, 100));
        _b.Policy("when", null, Active(when: Greater(new MeasureValue(0, ModelType.Real), N(110))), null, null, null, Overlay(x, BinaryOperator.Add, 1000));
        _b.Shock("at", null, Active(at: 7.5), Overlay(x, BinaryOperator.Multiply, 2));
        var run = Run();

        // Step k goes from k - 1 to k, so 2 .. 6 is steps 3 to 6, and step 9 is the first to begin after 7.5. Stage b holds from step 4
        // (tested at step 3's record); `when` reads the record of the step before.
        Assert.Equal([1.0, 1, 1, 11, 111, 1111, 1111, 1101, 1101, 2202], run.Series("k"));
        Assert.Equal([4, 6, 5], run.End!.Policies.Select(p => p.ActiveSteps));
    }

    [Fact]
    public void OverlaysStartFromTheBaseEveryStepStageThenPoliciesThenShocks()
    {
        var x = _b.Parameter("k", 1);
        _b.Measure("k", P(x));
        _b.Stage("a", [Overlay(x, BinaryOperator.Add, 1)]);
        _b.Policy("p", null, null, null, null, null, Overlay(x, BinaryOperator.Multiply, 3));
        _b.Shock("s", null, ActivityModel.Always, Overlay(x, BinaryOperator.Subtract, 2));
        Assert.All(Run().Series("k"), k => Assert.Equal(4, k));
        var options = new RunOptions { SwitchedOff = ["p"], Parameters = new Dictionary<int, double> { [x] = 5 }.ToImmutableDictionary() };
        Assert.All(RecordingObserver.Run(_b.Build(), options).Series("k"), k => Assert.Equal(4, k));
    }

    [Fact]
    public void OverlaysOfAnActorsAttributeEndWithThePolicy()
    {
        _b.Policy("p", null, Active(from: 2, until: 4), null, null, null, new OverlayModel(-1, _bank, _x, BinaryOperator.Add, N(5), ScenarioBuilder.Somewhere));
        _b.Measure("x", Of(new SingleActor(_bank), _x));
        Assert.Equal([25.0, 25, 25, 30, 30], Run().Series("x").Take(5));
    }

    [Fact]
    public void ShocksActBeforePoliciesAndPoliciesBeforeRules()
    {
        _b.Steps = 1;
        _b.Rule("r", Body([Actor("f")], [Each(0, _bank)], [SetTo(A(0), _x, Plus(Of(A(0), _x), N(1)))]));
        _b.Policy("p", Body([Actor("f")], [Each(0, _bank)], [SetTo(A(0), _x, Times(Of(A(0), _x), N(10)))]));
        _b.Shock("s", Body([Actor("f")], [Each(0, _bank)], [SetTo(A(0), _x, N(2))]), ActivityModel.Always);
        Assert.Equal(21, Run().Actors["bank"][0].Values[0]);
    }

    private RecordingObserver Run() => RecordingObserver.Run(_b.Build());
}
