using ClusterDsl.Language.Model;
using static ClusterDsl.Simulation.Tests.Expr;

namespace ClusterDsl.Simulation.Tests;

public class ChoiceTests
{
    private readonly ScenarioBuilder _b = new() { Steps = 1, Seed = 9 };
    private readonly int _hits;
    private readonly int _id;
    private readonly int _kind;
    private readonly int _tie;
    private readonly int _firms;

    public ChoiceTests()
    {
        (_hits, _id) = (_b.ActorAttribute("hits"), _b.ActorAttribute("id"));
        _kind = _b.Kind("Firm", _hits, _id);
        _tie = _b.TieKind("knows", [_kind], isDirected: true);
        _firms = _b.Population("firms", _kind, 6, Init(_id, new IndexValue()));
    }

    public static TheoryData<string> Ways => ["position", "table", "race", "sample", "sample one"];

    [Theory]
    [MemberData(nameof(Ways))]
    public void TheChosenDiffersFromTheExcluded(string way)
    {
        _b.Steps = 300;
        _b.Rule("tell", Body(
            [Actor("a"), Actor("p"), Actor("q")], [Each(0, _firms)], [Add(A(2), _hits, N(1)), Add(A(0), _id, new ConditionalExpression(Is(BinaryOperator.Or, Same(A(0), A(2)), Same(A(1), A(2))), N(1000), N(0)))],
            steps: [Choose("p", Each(1, _firms), [0]), Way(way, "q", 2, [0, 1])]));
        var run = Run();
        Assert.All(run.Actors["firms"], f => Assert.InRange(f.Values[1], 0, 5));
        Assert.Equal(1800, run.Actors["firms"].Sum(f => f.Values[0]));
        Assert.All(run.Actors["firms"], f => Statistic.IsNear(300, f.Values[0], Math.Sqrt(300)));
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void WithoutExclusionOneMayChooseOneself(string way)
    {
        _b.Steps = 200;
        _b.Rule("tell", Body(
            [Actor("a"), Actor("p")], [Each(0, _firms)], [Add(A(0), _hits, new ConditionalExpression(Same(A(0), A(1)), N(1), N(0)))], steps: [Way(way, "p", 1, [])]));
        Statistic.IsNear(200, Run().Actors["firms"].Sum(f => f.Values[0]), Math.Sqrt(200));
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void WithoutCandidatesTheMatchDoesNotFire(string way)
    {
        var hub = _b.Single("hub", _kind);
        _b.Rule("tell", Body([Actor("p"), Actor("a")], [Each(1, hub)], [Add(A(1), _hits, N(1))], steps: [Way(way, "p", 0, [1], hub)]));
        var run = Run();
        Assert.Equal(0, run.End!.Rules[0].Firings);
        Assert.Equal(0, run.Actors["hub"][0].Values[0]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void WithoutWeightNobodyIsChosen(bool asRace)
    {
        _b.Rule("tell", Body([Actor("a"), Actor("p")], [Each(0, _firms)], [Add(A(0), _hits, N(1))], steps: [Choose("p", Each(1, _firms), [0], N(0), asRace ? Less(N(0), N(1)) : null)]));
        Assert.Equal(0, Run().End!.Rules[0].Firings);
    }

    [Fact]
    public void OneMoreCandidateChangesOnlyTheChoicesThatItWins()
    {
        int[] Chosen(int candidates)
        {
            var b = new ScenarioBuilder { Steps = 1, Seed = 12 };
            var chosen = b.ActorAttribute("chosen");
            var id = b.ActorAttribute("id");
            var kind = b.Kind("Firm", chosen, id);
            var firms = b.Population("firms", kind, 500);
            var shops = b.Population("shops", kind, candidates, Init(id, new IndexValue()));
            b.Rule("choose", Body(
                [Actor("a"), Actor("p")], [Each(0, firms)], [SetTo(A(0), chosen, Of(A(1), id))], steps: [Choose("p", Each(1, shops), [0], Plus(N(1), Of(A(1), id)), Less(N(0), N(1)))]));
            return [.. RecordingObserver.Run(b.Build()).Actors["firms"].Select(f => (int)f.Values[0])];
        }

        var (few, more) = (Chosen(8), Chosen(9));
        Assert.All(few.Zip(more), pair => Assert.True(pair.First == pair.Second || pair.Second == 8));
        Statistic.IsNear(500 * 9 / 45.0, more.Count(c => c == 8), Math.Sqrt(500 * 0.2 * 0.8));
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void SeveralAreChosenWithoutRepetition(string way)
    {
        if (way == "sample one")
            return;
        _b.Steps = 50;
        var once = _b.Event("once");
        _b.Rule("tell", Body(
            [Actor("a"), Actor("p"), Real("gift")], [Each(0, _firms)],
            [Add(A(1), _hits, V(2)), Form(A(0), _tie, A(1)), Emit(once)],
            steps: [Way(way, "p", 1, [0], count: N(3)), Let(2, Draw(DistributionKind.Uniform, N(0), N(1)))]));
        _b.Measure("once", new EventCount(once));
        _b.Measure("ties", new NetworkCall(NetworkStatistic.MeanDegree, [_tie], null, [], ModelType.Real));
        var run = Run();
        Assert.All(run.Series("once").Skip(1), n => Assert.Equal(6, n));

        // Three different partners each: 3 arcs out and on average 3 in.
        Assert.Equal(6, run.Series("ties")[1]);
        var gifts = run.Actors["firms"].Sum(f => f.Values[0]);
        Statistic.IsNear(3 * 300 * 0.5, gifts, 3 * Math.Sqrt(300 / 12.0));
    }

    [Fact]
    public void WithFewerCandidatesThanWantedTheMatchDoesNotFire()
    {
        _b.Rule("tell", Body([Actor("a"), Actor("p")], [Each(0, _firms)], [Add(A(1), _hits, N(1))], steps: [Choose("p", Each(1, _firms), [0], count: N(6))]));
        _b.Rule("tell_race", Body([Actor("a"), Actor("p")], [Each(0, _firms)], [Add(A(1), _hits, N(1))], steps: [Choose("p", Each(1, _firms), [0], where: Less(Of(A(1), _id), N(2)), count: N(2))]));
        var run = Run();
        Assert.Equal(0, run.End!.Rules[0].Firings);
        Assert.Equal(4, run.End.Rules[1].Firings);
        Assert.Equal([4.0, 4, 0, 0, 0, 0], run.Actors["firms"].Select(f => f.Values[0]));
    }

    [Fact]
    public void AChoiceMayFollowAPathAndBindItsTie()
    {
        var trust = _b.TieAttribute(ScenarioBuilder.Attribute("trust"));
        var layer = _b.TieKind("trusts", [_kind], null, false, trust);
        _b.Rule("start", Body([Actor("a"), Actor("b")], [new PairElement(0, 1, Set(_firms))], [Form(A(0), layer, A(1), Init(trust, Times(Of(A(0), _id), Of(A(1), _id))))]), phase: -1);

        // Weight = trust = id · id: firm 0 has no weight with anyone and never fires; firm 1 chooses j with probability j / 14, j = 2 … 5.
        _b.Steps = 1400;
        _b.Rule("tell", Body(
            [Actor("a"), Actor("p"), Tie("link")], [Each(0, _firms)], [Add(A(1), _hits, N(1)), AddTie(T(2), trust, N(0))], [Where(Less(Of(A(0), _id), N(2)))],
            steps: [Choose("p", Path(Node(0, isBound: true), Edge(layer, 2), Node(1)), [0], OfTie(T(2), trust))]));
        var run = Run();
        Assert.Equal(1400, run.End!.Rules[1].Firings);
        for (var j = 2; j < 6; j++)
            Statistic.IsNear(100 * j, run.Actors["firms"][j].Values[0], Math.Sqrt(1400 * (j / 14.0) * (1 - (j / 14.0))));
    }

    [Fact]
    public void AChoiceOverSeveralLayersKnowsTheLayerThatWon()
    {
        var (first, second) = (_b.TieAttribute(ScenarioBuilder.Attribute("x", @default: N(1))), _b.TieKind("likes", [_kind]));
        var third = _b.TieKind("helps", [_kind], null, false, first);
        var hub = _b.Single("hub", _kind);
        _b.Ties(second, GeneratorKind.Star, Set(_firms), null, ("centre", new SingleActor(hub)));
        _b.Ties(third, GeneratorKind.Star, Set(_firms), null, ("centre", new SingleActor(hub)));
        _b.Steps = 20;
        _b.Rule("cut", Body(
            [Actor("h"), Tie("link"), Actor("p")], [Each(0, hub)], [Dissolve(T(1)), Add(A(2), _hits, N(1))],
            steps: [Choose("p", new PathElement([Node(0, isBound: true), Node(2)], [new PathEdge([second, third], 1, EdgeDirection.Any)]), [0])]));
        var run = Run();
        Assert.Equal(12, run.End!.Rules[0].Firings);
        Assert.Empty(run.Ties["likes"]);
        Assert.Empty(run.Ties["helps"]);
        Assert.All(run.Actors["firms"], f => Assert.Equal(2, f.Values[0]));
        Assert.NotEqual(
            6, run.Log.Where(l => l.Contains("dissolved", StringComparison.Ordinal)).Take(6).Count(l => l.Contains("likes", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(60)]
    [InlineData(190)]
    [InlineData(199)]
    [InlineData(500)]
    public void ASampleOfManyHoldsEveryoneAlike(int size)
    {
        // Of a sample in which everyone weighs the same each is drawn with probability 1 / 199; a sample of all leaves that as it is.
        _b.Steps = 60;
        var many = _b.Population("many", _kind, 200);
        _b.Rule("tell", Body(
            [Actor("a"), Actor("p")], [Each(0, many)], [Add(A(1), _hits, N(1))],
            steps: [Choose("p", Each(1, many), [0], N(2), AtLeast(Of(A(1), _hits), N(-1)), N(size))]));
        var hits = Run().Actors["many"].Select(f => f.Values[0]).ToArray();
        Assert.Equal(12_000, hits.Sum());
        Assert.All(hits, h => Statistic.IsNear(60, h, Math.Sqrt(60)));
        Statistic.IsNear(60, Statistic.Variance(hits), 60 * Math.Sqrt(2 / 199.0));
    }

    private RuleClause Way(string way, string name, int slot, int[] excluded, int population = -1, ModelExpression? count = null)
    {
        var source = Each(slot, population < 0 ? _firms : population);
        var always = AtLeast(Of(A(slot), _hits), N(-1));
        return way switch
        {
            "position" => Choose(name, source, excluded, count: count),
            "table" => Choose(name, source, excluded, Plus(N(1), Times(N(0), Of(A(slot), _id))), count: count),
            "race" => Choose(name, source, excluded, N(2), always, count: count),
            "sample" => Choose(name, source, excluded, N(2), always, N(4), count),
            _ => Choose(name, source, excluded, N(2), always, N(1), count),
        };
    }

    private RecordingObserver Run() => RecordingObserver.Run(_b.Build());
}
