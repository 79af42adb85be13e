using ClusterDsl.Language.Model;
using ClusterDsl.Simulation.Stepping;
using static ClusterDsl.Simulation.Tests.Expr;

namespace ClusterDsl.Simulation.Tests;

/// <summary>Each fault has its code, names rule, actors and step, and helps; the same in a measure is a missing value.</summary>
public class FaultTests
{
    private readonly ScenarioBuilder _b = new() { Steps = 2 };
    private readonly int _x;
    private readonly int _partner;
    private readonly int _vector;
    private readonly int _firms;
    private readonly int _hub;
    private readonly int _tie;

    public FaultTests()
    {
        _x = _b.ActorAttribute(ScenarioBuilder.Attribute("x", minimum: 0, maximum: 1));
        _partner = _b.ActorAttribute(ScenarioBuilder.Attribute("partner", ModelType.Actor));
        _vector = _b.ActorAttribute(ScenarioBuilder.Attribute("v", length: 3));
        var kind = _b.Kind("Firm", _x, _partner, _vector);
        _tie = _b.TieKind("knows", [kind]);
        _firms = _b.Population("firms", kind, 2);
        _hub = _b.Single("hub", kind);
    }

    [Fact]
    public void OutOfBounds()
    {
        var diagnostic = Fault("CL5001", Add(A(0), _x, N(1.5)));
        Assert.Equal("rule `bad` drove `x` of firms[0] to 1.5 in step 1; its bounds are 0 .. 1", diagnostic.Message);
    }

    [Fact]
    public void NotFinite() => Fault("CL5002", Add(A(0), _x, Call(MathFunction.Exp, N(1000))));

    [Fact]
    public void DivisionByZero() => Fault("CL5003", Add(A(0), _x, Over(N(1), Of(A(0), _x))));

    [Fact]
    public void OutsideDomain() => Fault("CL5004", Add(A(0), _x, Call(MathFunction.Log, Of(A(0), _x))));

    [Fact]
    public void NegativeWeight() => Fault(
        "CL5005", Add(A(0), _x, N(0)), steps: [Choose("p", Each(1, _firms), [0], Minus(Of(A(1), _x), N(1)), Less(N(0), N(1)))]);

    [Fact]
    public void NegativeWeightInATable() => Fault("CL5005", Add(A(0), _x, N(0)), steps: [Choose("p", Each(1, _firms), [0], Minus(Of(A(1), _x), N(1)))]);

    [Fact]
    public void ProbabilityAboveOne() => Fault("CL5006", Add(A(0), _x, N(0)), trigger: Chance(N(1.2)));

    [Fact]
    public void NegativeRate() => Fault("CL5007", Add(A(0), _x, N(0)), trigger: Rate(N(-1)));

    [Fact]
    public void ReadThroughNone() => Fault("CL5008", Add(A(0), _x, Of(Of(A(0), _partner, ModelType.Actor), _x)));

    [Fact]
    public void ReadThroughALetThatIsNone() => Fault(
        "CL5008", Add(A(0), _x, Of(A(1), _x)), guards: [Let(1, Of(A(0), _partner, ModelType.Actor))]);

    [Fact]
    public void InvalidDistribution()
    {
        var diagnostic = Fault("CL5009", Add(A(0), _x, V(2)), steps: [Let(2, Draw(DistributionKind.Normal, N(0), N(-1)))]);
        Assert.Contains("firms[0]", diagnostic.Message, StringComparison.Ordinal);
        Assert.Contains("sd", diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void MeanOfNothing() => Fault(
        "CL5010", Add(A(0), _x, Aggregate(AggregateFunction.Mean, Of(A(1), _x), new SetElement(1, new NeighbourSet(A(0), [_tie], EdgeDirection.Any)))));

    [Fact]
    public void MissingMeasure()
    {
        var measure = _b.Measure("m", Over(N(1), N(0)));
        Fault("CL5011", Add(A(0), _x, new MeasureValue(measure, ModelType.Real)));
    }

    [Fact]
    public void NoSuchPlace() => Fault("CL5012", Add(A(0), _x, new ActorAttribute(A(0), _vector, Plus(N(3), Of(A(0), _x)), ModelType.Real)));

    [Fact]
    public void HalfAChoice() => Fault("CL5013", Add(A(1), _x, N(0)), steps: [Choose("p", Each(1, _firms), [0], count: N(0.5))]);

    [Fact]
    public void SelfTie() => Fault("CL5015", Form(A(0), _tie, A(0)));

    [Fact]
    public void SingleActorExit() => Fault("CL5017", Exit(new SingleActor(_hub)));

    [Fact]
    public void ParameterBounds()
    {
        var p = _b.Parameter("p", 0.5, 0, 1);
        _b.Shock("boom", null, Active(from: 1), Overlay(p, BinaryOperator.Multiply, 3));
        var diagnostic = Assert.Single(Assert.Throws<SimulationFaultException>(() => RecordingObserver.Run(_b.Build())).Diagnostics);
        Assert.Equal("CL5014", diagnostic.Code);
        Assert.Equal("shock `boom` sets parameter `p` to 1.5 in step 2; its bounds are 0 .. 1", diagnostic.Message);
    }

    [Fact]
    public void TheFirstFaultInCanonicalOrderIsToldWhateverTheThreads()
    {
        var y = _b.ActorAttribute("y");
        var many = _b.Population("many", _b.Kind("Many", y), 5000, Init(y, new IndexValue()));
        _b.Rule("bad", Body([Actor("a")], [Each(0, many)], [Add(A(0), y, Over(N(1), Minus(Call(MathFunction.Floor, Over(Of(A(0), y), N(1500))), N(2))))]));
        var model = _b.Build();
        var messages = new[] { 1, 2, 3 }.Select(t => Assert.Throws<SimulationFaultException>(() => RecordingObserver.Run(model, new RunOptions { Threads = t, ParallelFrom = 1 })).Message);
        Assert.All(messages, m => Assert.Equal("rule `bad` divides by zero, for many[3000] in step 1", m));
    }

    [Fact]
    public void InMeasuresTheSameIsMissing()
    {
        var division = _b.Measure("division", Over(N(1), N(0)));
        _b.Measure("log", Call(MathFunction.Log, N(-1)));
        _b.Measure("none", Of(Of(new SingleActor(_hub), _partner, ModelType.Actor), _x));
        _b.Measure("empty", Aggregate(AggregateFunction.Min, Of(A(0), _x), Each(0, _firms), Less(Of(A(0), _x), N(0))), Actor("f"));
        _b.Measure("sum", Aggregate(AggregateFunction.Sum, Of(A(0), _x), Each(0, _firms), Less(Of(A(0), _x), N(0))), Actor("f"));
        _b.Measure("condition", Less(new MeasureValue(division, ModelType.Real), N(1)));
        _b.Measure("negation", new ConditionalExpression(Not(Less(new MeasureValue(division, ModelType.Real), N(1))), N(1), N(2)));
        _b.Measure("known", new ConditionalExpression(Is(BinaryOperator.Or, Less(N(0), N(1)), Less(new MeasureValue(division, ModelType.Real), N(1))), N(1), N(2)));
        var record = RecordingObserver.Run(_b.Build()).Records[0];
        Assert.Equal([double.NaN, double.NaN, double.NaN, double.NaN, 0, double.NaN, double.NaN, 1], record);
    }

    [Fact]
    public void ANewcomersAttributesCannotBeReadYet()
    {
        _b.Rule("bad", Body([Actor("a"), Actor("s")], [Each(0, _firms)], [Enter(_firms, 1, "s"), Add(A(0), _x, Of(A(1), _x))]));
        var refusal = Assert.ThrowsAny<ArgumentException>(() => Simulator.Create(_b.Build()));
        Assert.StartsWith("rule `bad` cannot be run: `s` enters in this firing", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void MeasuresInACircle()
    {
        _b.Measure("a", new MeasureValue(1, ModelType.Real));
        _b.Measure("b", new MeasureValue(0, ModelType.Real));
        Assert.StartsWith("measure `a` cannot be run", Assert.ThrowsAny<ArgumentException>(() => Simulator.Create(_b.Build())).Message, StringComparison.Ordinal);
    }

    private Language.Diagnostics.Diagnostic Fault(string code, EffectModel effect, RuleClause[]? guards = null, TriggerModel? trigger = null, RuleClause[]? steps = null)
    {
        _b.Rule("bad", Body([Actor("a"), Actor("b"), Real("x")], [Each(0, _firms)], [effect], guards, trigger, steps));
        var diagnostic = Assert.Single(Assert.Throws<SimulationFaultException>(() => RecordingObserver.Run(_b.Build())).Diagnostics);
        Assert.Equal(code, diagnostic.Code);
        Assert.Contains("rule `bad`", diagnostic.Message, StringComparison.Ordinal);
        Assert.Contains("step 1", diagnostic.Message, StringComparison.Ordinal);
        if (code != "CL5017")
            Assert.Contains("firms[", diagnostic.Message, StringComparison.Ordinal);
        Assert.False(string.IsNullOrEmpty(diagnostic.Help));
        Assert.Equal("test.cluster", diagnostic.Location.Path);
        return diagnostic;
    }
}
