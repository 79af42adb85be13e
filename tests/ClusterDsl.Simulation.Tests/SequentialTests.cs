using ClusterDsl.Language.Model;
using static ClusterDsl.Simulation.Tests.Expr;

namespace ClusterDsl.Simulation.Tests;

public class SequentialTests
{
    private readonly ScenarioBuilder _b = new() { Steps = 1, Seed = 2 };

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 10)]
    public void EachMatchSeesTheEffectsOfThoseBefore(bool isSequential, double expected)
    {
        // Who finds the purse full empties it: in sequence one does, at once all do.
        var purse = _b.ActorAttribute("purse");
        var kind = _b.Kind("Firm", purse);
        var firms = _b.Population("firms", kind, 10);
        var bank = _b.Single("bank", kind, Init(purse, N(1)));
        _b.Rule("take", Body(
            [Actor("a")], [Each(0, firms)], [Add(A(0), purse, N(1)), SetTo(new SingleActor(bank), purse, N(0))], [Where(Greater(Of(new SingleActor(bank), purse), N(0)))]),
            isSequential: isSequential);
        var run = RecordingObserver.Run(_b.Build());
        Assert.Equal(expected, run.Actors["firms"].Sum(f => f.Values[0]));
        Assert.Equal(expected, run.End!.Rules[0].Firings);
    }

    [Fact]
    public void MatchesComeByOrderKeySoThatNobodyIsFavoured()
    {
        var wins = new double[5];
        for (ulong seed = 0; seed < 500; seed++)
        {
            var b = new ScenarioBuilder { Steps = 1, Seed = seed };
            var purse = b.ActorAttribute("purse");
            var kind = b.Kind("Firm", purse);
            var firms = b.Population("firms", kind, 5);
            var bank = b.Single("bank", kind, Init(purse, N(1)));
            b.Rule("take", Body(
                [Actor("a")], [Each(0, firms)], [Add(A(0), purse, N(1)), SetTo(new SingleActor(bank), purse, N(0))], [Where(Greater(Of(new SingleActor(bank), purse), N(0)))]),
                isSequential: true);
            var values = RecordingObserver.Run(b.Build()).Actors["firms"];
            for (var i = 0; i < 5; i++)
                wins[i] += values[i].Values[0];
        }

        Assert.Equal(500, wins.Sum());
        Assert.All(wins, w => Statistic.IsNear(100, w, Math.Sqrt(500 * 0.2 * 0.8)));
    }

    [Fact]
    public void TiesAndActorsThatAreGoneDoNotFire()
    {
        var hits = _b.ActorAttribute("hits");
        var kind = _b.Kind("Firm", hits);
        var tie = _b.TieKind("knows", [kind]);
        var firms = _b.Population("firms", kind, 12);
        var bank = _b.Single("bank", kind);
        _b.Ties(tie, GeneratorKind.Ring, Set(firms), null, ("neighbours", N(2)));

        // Each tie that still stands is cut with both its ends: a maximal matching of the ring, so 4 to 6 firings.
        _b.Rule("cut", Body(
            [Actor("a"), Tie("link"), Actor("b")], [Path(Node(0), Edge(tie, 1), Node(2))], [Exit(A(0)), Exit(A(2)), Add(new SingleActor(bank), hits, N(1))]), isSequential: true);
        var run = RecordingObserver.Run(_b.Build());
        var firings = run.End!.Rules[0].Firings;
        Assert.InRange(firings, 4, 6);
        Assert.Equal(firings, run.Actors["bank"][0].Values[0]);
        Assert.Equal(12 - (2 * firings), run.Actors["firms"].Count);
        Assert.Empty(run.Ties["knows"]);
    }

    [Fact]
    public void TiesFormedInSequenceAreSeen()
    {
        var kind = _b.Kind("Firm");
        var tie = _b.TieKind("knows", [kind]);
        var firms = _b.Population("firms", kind, 20);
        _b.Rule("pair", Body(
            [Actor("a"), Actor("p")], [Each(0, firms)], [Form(A(0), tie, A(1))], [Where(Same(Degree(A(0), tie), N(0)))],
            steps: [Choose("p", Each(1, firms), [0], where: Same(Degree(A(1), tie), N(0)))]), isSequential: true);
        var run = RecordingObserver.Run(_b.Build());
        Assert.Equal(10, run.Ties["knows"].Count);
        Assert.Equal(20, run.Ties["knows"].SelectMany(t => new[] { t.Source, t.Target }).Distinct().Count());
    }

    [Fact]
    public void AListedTieIsNotTakenForAnotherInItsPlace()
    {
        // The first match moves the tie elsewhere (its slot is used again); the others find their tie gone.
        var hits = _b.ActorAttribute("hits");
        var kind = _b.Kind("Firm", hits);
        var tie = _b.TieKind("knows", [kind]);
        var firms = _b.Population("firms", kind, 3);
        var shops = _b.Population("shops", kind, 2);
        _b.Ties(tie, GeneratorKind.Star, Set(shops), null);
        _b.Rule("move", Body(
            [Tie("link"), Actor("a"), Actor("b")], [EachTie(0, tie), Each(1, firms)], [Dissolve(T(0)), Form(A(1), tie, A(2)), Add(A(1), hits, N(1))],
            steps: [Choose("b", Each(2, firms), [1])]), isSequential: true);
        var run = RecordingObserver.Run(_b.Build());
        Assert.Equal(1, run.End!.Rules[0].Firings);
        Assert.Single(run.Ties["knows"]);
    }
}
