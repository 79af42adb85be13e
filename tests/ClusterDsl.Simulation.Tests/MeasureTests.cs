using ClusterDsl.Language.Model;
using static ClusterDsl.Simulation.Tests.Expr;

namespace ClusterDsl.Simulation.Tests;

public class MeasureTests
{
    private readonly ScenarioBuilder _b = new() { Steps = 6, Step = 2 };

    [Fact]
    public void AggregatesOfAPopulation()
    {
        var x = _b.ActorAttribute("x");
        var sector = _b.ActorAttribute(ScenarioBuilder.Attribute("sector", ModelType.Category, category: _b.Category("Sector", "a", "b", "c")));
        var firms = _b.Population("firms", _b.Kind("Firm", x, sector), 5, Init(x, Times(new IndexValue(), new IndexValue())), Init(sector, Call(MathFunction.Min, new IndexValue(), N(2))));

        // 0, 1, 4, 9, 16
        var expected = new Dictionary<AggregateFunction, double>
        {
            [AggregateFunction.Sum] = 30,
            [AggregateFunction.Mean] = 6,
            [AggregateFunction.Min] = 0,
            [AggregateFunction.Max] = 16,
            [AggregateFunction.Variance] = 43.5,
            [AggregateFunction.StandardDeviation] = Math.Sqrt(43.5),
            [AggregateFunction.Median] = 4,
            [AggregateFunction.Quantile] = 9 + (0.4 * 7),
            [AggregateFunction.Gini] = ((-2 * 1) + (0 * 4) + (2 * 9) + (4 * 16)) / (5.0 * 30),
            [AggregateFunction.Herfindahl] = (1 + 16 + 81 + 256) / 900.0,
            [AggregateFunction.Entropy] = -new[] { 1, 4, 9, 16 }.Sum(v => v / 30.0 * Math.Log(v / 30.0)),
        };
        foreach (var function in expected.Keys)
            _b.Measure(function.ToString(), Aggregate(function, Of(A(0), x), Each(0, firms), null, function == AggregateFunction.Quantile ? [N(0.85)] : []), Actor("f"));
        _b.Measure("any", Aggregate(AggregateFunction.Any, Greater(Of(A(0), x), N(10)), Each(0, firms)), Actor("f"));
        _b.Measure("all", Aggregate(AggregateFunction.All, Greater(Of(A(0), x), N(10)), Each(0, firms)), Actor("f"));
        _b.Measure("sectors", Aggregate(AggregateFunction.Herfindahl, Of(A(0), sector, ModelType.Category), Each(0, firms)), Actor("f"));
        var record = RecordingObserver.Run(_b.Build()).Records[0];
        foreach (var (value, actual) in expected.Values.Append(1).Append(0).Append((1 + 1 + 9) / 25.0).Zip(record))
            Assert.Equal(value, actual, 1e-12);
    }

    [Fact]
    public void FunctionsOfTime()
    {
        var square = _b.Measure("square", Times(new StepNumber(), new StepNumber()));
        _b.Measure("previous", new MeasureOverTime(TimeFunction.Previous, square, 2));
        _b.Measure("average", new MeasureOverTime(TimeFunction.MovingAverage, square, 3));
        _b.Measure("trend", new MeasureOverTime(TimeFunction.Trend, square, 2));
        _b.Measure("self", Plus(N(1), new ConditionalExpression(AtLeast(new StepNumber(), N(1)), new MeasureOverTime(TimeFunction.Previous, 4, 1), N(0))));
        var run = RecordingObserver.Run(_b.Build());
        Assert.Equal([double.NaN, double.NaN, 0, 1, 4, 9, 16], run.Series("previous"));
        Assert.Equal([0.0, 0.5, 5.0 / 3, 14.0 / 3, 29.0 / 3, 50.0 / 3, 77.0 / 3], run.Series("average"));

        // Slope of squares over (t - 2, t - 1, t) is 2(t - 1) per step, of 2 ticks; over (0, 1) it is 1 per step.
        Assert.Equal([double.NaN, 0.5, 1, 2, 3, 4, 5], run.Series("trend"));
        Assert.Equal([1.0, 2, 3, 4, 5, 6, 7], run.Series("self"));
    }

    [Fact]
    public void MeasuresReadThisStepRulesThePrevious()
    {
        var x = _b.ActorAttribute("x");
        var firms = _b.Population("firms", _b.Kind("Firm", x), 1);
        _b.Measure("twice", Times(N(2), new MeasureValue(1, ModelType.Real)));
        var x1 = _b.Measure("x", Aggregate(AggregateFunction.Sum, Of(A(0), x), Each(0, firms)), Actor("f"));
        _b.Rule("grow", Body([Actor("f")], [Each(0, firms)], [Add(A(0), x, Plus(N(1), new MeasureValue(x1, ModelType.Real)))]));
        var run = RecordingObserver.Run(_b.Build());
        Assert.Equal([0.0, 1, 3, 7], run.Series("x").Take(4));
        Assert.Equal([0.0, 2, 6, 14], run.Series("twice").Take(4));
    }

    [Fact]
    public void NumbersAboutActors()
    {
        var (x, y) = (_b.ActorAttribute("x"), _b.ActorAttribute("y"));
        var kind = _b.Kind("Firm", x, y);
        (_b.PositionX, _b.PositionY) = (x, y);
        var weight = _b.TieAttribute(ScenarioBuilder.Attribute("w", @default: N(2.5)));
        var undirected = _b.TieKind("knows", [kind], null, false, weight);
        var directed = _b.TieKind("supplies", [kind], isDirected: true);
        var firms = _b.Population("firms", kind, 4, Init(x, Times(N(3), new IndexValue())), Init(y, Times(N(4), new IndexValue())));
        var hub = _b.Single("hub", kind);

        // hub - 0, 1, 2, 3; ring 0 - 1 - 2 - 3 - 0; hub -> 0 .. 3
        _b.Ties(undirected, GeneratorKind.Ring, Set(firms), null, ("neighbours", N(2)));
        _b.Ties(undirected, GeneratorKind.Star, Set(firms), null, ("centre", new SingleActor(hub)));
        _b.Ties(directed, GeneratorKind.Star, Set(firms), null, ("centre", new SingleActor(hub)));
        ModelExpression Hub(ActorFunction f, params int[] ties) => new ActorCall(f, [new SingleActor(hub)], [.. ties], f == ActorFunction.Strength ? weight : null, ModelType.Real);
        ModelExpression Sum(Func<ModelExpression, ModelExpression> of) => Aggregate(AggregateFunction.Sum, of(A(0)), Each(0, firms));
        var expected = new List<double>();
        void Expect(double value, ModelExpression expression)
        {
            _b.Measure($"m{expected.Count}", expression, Actor("f"), Actor("g"));
            expected.Add(value);
        }

        Expect(4, Hub(ActorFunction.Degree, undirected));
        Expect(8, Hub(ActorFunction.Degree, undirected, directed));
        Expect(4, Hub(ActorFunction.OutDegree, directed));
        Expect(0, Hub(ActorFunction.InDegree, directed));
        Expect(4, Sum(f => new ActorCall(ActorFunction.InDegree, [f], [directed], null, ModelType.Int)));
        Expect(10, Hub(ActorFunction.Strength, undirected));
        Expect(4 / 6.0, Hub(ActorFunction.LocalClustering, undirected));
        Expect(3, Hub(ActorFunction.CoreNumber, undirected));
        Expect(2 / 3.0, Hub(ActorFunction.Betweenness, undirected));
        Expect(2 * 4, Sum(f => new ActorCall(ActorFunction.CommonNeighbours, [f, new SingleActor(hub)], [undirected], null, ModelType.Int)));
        Expect(0 + 5 + 10 + 15, Sum(f => new ActorCall(ActorFunction.Distance, [f, new SingleActor(hub)], [], null, ModelType.Real)));
        Expect(4, Sum(f => new ActorCall(ActorFunction.PathLength, [new SingleActor(hub), f], [directed], null, ModelType.Int)));
        Expect(double.NaN, Sum(f => new ActorCall(ActorFunction.PathLength, [f, new SingleActor(hub)], [directed], null, ModelType.Int)));
        Expect(2, Count(new SetElement(0, new WithinSet(new SingleActor(hub), Set(firms, hub), N(5)))));
        Expect(3, Count(new SetElement(0, new UnionSet([new NeighbourSet(new SingleActor(hub), [directed], EdgeDirection.Backward), Set(hub), new WithinSet(new SingleActor(hub), Set(firms), N(5))]))));
        Expect(4, Count(new SetElement(0, new NeighbourSet(new SingleActor(hub), [undirected, directed], EdgeDirection.Any))));
        Expect(16, Count(Path(Node(0), Edge(undirected), Node(1))));
        Expect(8, Count(EachTie(0, undirected)));
        Expect(6, Count(new PairElement(0, 1, Set(firms))));
        Expect(double.NaN, new NetworkCall(NetworkStatistic.Overlap, [undirected], null, [undirected], ModelType.Real));
        expected[^1] = 1;
        Expect(4 / 8.0, new NetworkCall(NetworkStatistic.ExternalShare, [undirected], Set(firms), [], ModelType.Real));
        Expect(4 / 6.0, new NetworkCall(NetworkStatistic.Density, [undirected], Set(firms), [], ModelType.Real));
        Expect(0, new NetworkCall(NetworkStatistic.Reciprocity, [directed], null, [], ModelType.Real));
        var record = RecordingObserver.Run(_b.Build()).Records[0];
        for (var i = 0; i < expected.Count; i++)
            Assert.True(expected[i].Equals(record[i]) || Math.Abs(expected[i] - record[i]) < 1e-12, $"m{i}: expected {expected[i]}, was {record[i]}");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void OverlapAndOtherStatisticsDoNotDisturbOneAnother(bool overlapFirst)
    {
        // Three firms in a ring, two banks: only firms may hold the first kind, firms and banks the second.
        var (firm, bank) = (_b.Kind("Firm"), _b.Kind("Bank"));
        var (alliance, credit) = (_b.TieKind("alliance", [firm]), _b.TieKind("credit", [firm, bank]));
        var (firms, banks) = (_b.Population("firms", firm, 3), _b.Population("banks", bank, 2));
        _b.Ties(alliance, GeneratorKind.Complete, Set(firms), null);
        _b.Ties(credit, GeneratorKind.Complete, Set(firms, banks), null);
        var overlap = new NetworkCall(NetworkStatistic.Overlap, [alliance], null, [credit], ModelType.Real);
        if (overlapFirst)
            _b.Measure("overlap", overlap);
        _b.Measure("density", new NetworkCall(NetworkStatistic.Density, [alliance], null, [], ModelType.Real));
        _b.Measure("components", new NetworkCall(NetworkStatistic.Components, [alliance], null, [], ModelType.Int));
        if (!overlapFirst)
            _b.Measure("overlap", overlap);
        var run = RecordingObserver.Run(_b.Build());
        Assert.Equal(1, run.Series("density")[0]);
        Assert.Equal(1, run.Series("components")[0]);
        Assert.Equal(0.3, run.Series("overlap")[0], 1e-12);
    }

    [Fact]
    public void HiddenMeasuresAreRecordedForOthersAndShownToNobody()
    {
        var hidden = _b.Measure("$0", Times(N(2), new StepNumber()));
        _b.Hide(hidden);
        _b.Measure("next", Plus(new MeasureValue(hidden, ModelType.Real), N(1)));
        var run = RecordingObserver.Run(_b.Build());
        Assert.All(run.Records, r => Assert.Single(r));
        Assert.Equal([1.0, 3, 5], run.Records.Take(3).Select(r => r[0]));
    }

    [Fact]
    public void DerivedAttributesAndVectors()
    {
        var v = _b.ActorAttribute(ScenarioBuilder.Attribute("v", length: 3));
        var total = _b.ActorAttribute(ScenarioBuilder.Attribute(
            "total", derived: Plus(new ActorAttribute(A(0), v, N(0), ModelType.Real), new ActorAttribute(A(0), v, N(2), ModelType.Real))));
        var twice = _b.ActorAttribute(ScenarioBuilder.Attribute("twice", derived: Times(N(2), Of(A(0), total))));
        var kind = _b.Kind("Firm", v, total, twice);
        var link = _b.TieAttribute(ScenarioBuilder.Attribute("w", @default: N(3)));
        var square = _b.TieAttribute(ScenarioBuilder.Attribute("square", derived: Times(OfTie(T(0), link), OfTie(T(0), link)), owner: ModelType.Tie));
        var tie = _b.TieKind("knows", [kind], null, false, link, square);
        var firms = _b.Population("firms", kind, 2, Init(v, Plus(N(1), new IndexValue())), new InitialiserModel(v, N(2), N(10), null, ScenarioBuilder.Somewhere));
        _b.Ties(tie, GeneratorKind.Complete, Set(firms), null);
        _b.Measure("twice", Aggregate(AggregateFunction.Sum, Of(A(0), twice), Each(0, firms)), Actor("f"));
        _b.Measure("square", Aggregate(AggregateFunction.Sum, OfTie(T(0), square), EachTie(0, tie)), Tie("link"));
        _b.Rule("grow", Body(
            [Actor("f"), Int("i")], [Each(0, firms), new SetElement(1, new RangeSet(I(0), I(3), true))],
            [new ChangeActor(A(0), v, new VariableValue(1, ModelType.Int), true, new VariableValue(1, ModelType.Int), ScenarioBuilder.Somewhere)]));
        _b.Steps = 1;
        var run = RecordingObserver.Run(_b.Build());
        Assert.Equal([1.0, 3, 12, 13, 26], run.Actors["firms"][0].Values);
        Assert.Equal([44.0, 52], run.Series("twice"));
        Assert.Equal([9.0, 9], run.Series("square"));
        Assert.Equal([3.0, 9], run.Ties["knows"][0].Values);
    }
}
