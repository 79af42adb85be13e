using ClusterDsl.Language.Model;
using static ClusterDsl.Simulation.Tests.Expr;

namespace ClusterDsl.Simulation.Tests;

/// <summary>Choices among ties: the fast way and the general one give the same bits.</summary>
public class NeighbourRaceTests
{
    [Theory]
    [InlineData(2)]
    [InlineData(8)]
    [InlineData(16)]
    [InlineData(18)]
    [InlineData(32)]
    [InlineData(34)]
    [InlineData(80)]
    public void TheFastRaceIsTheRace(int neighbours)
    {
        // A condition that always holds takes the general way.
        foreach (var isNamed in new[] { true, false })
            Assert.Equal(Run(null, null, neighbours, isNamed).Fingerprint(), Run(null, Less(N(0), N(1)), neighbours, isNamed).Fingerprint());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void NeighboursAreChosenEvenly(bool asSample)
    {
        // Every actor has 12 neighbours at distances 1 to 6; each distance is chosen by a sixth.
        var run = Run(asSample ? N(1) : null, null);
        Assert.Equal(100 * 40, run.End!.Rules[0].Firings);
        Assert.All(run.Actors["firms"], f => Statistic.IsNear(40, f.Values[1], Math.Sqrt(40)));
    }

    private static RecordingObserver Run(ModelExpression? sample, ModelExpression? where, int neighbours = 12, bool isNamed = true)
    {
        var b = new ScenarioBuilder { Steps = 40, Seed = 31 };
        var (chosen, hits) = (b.ActorAttribute("chosen"), b.ActorAttribute("hits"));
        var kind = b.Kind("Firm", chosen, hits);
        var weight = b.TieAttribute(ScenarioBuilder.Attribute("w"));
        var tie = b.TieKind("knows", [kind], null, false, weight);
        var firms = b.Population("firms", kind, 100);
        b.Ties(tie, GeneratorKind.Ring, Set(firms), null, ("neighbours", N(neighbours)));
        b.Rule("tell", Body(
            [Actor("a"), Tie("link"), Actor("p"), Real("u")], [Each(0, firms)],
            [SetTo(A(0), chosen, V(3)), Add(A(2), hits, N(1)), .. isNamed ? [AddTie(T(1), weight, V(3))] : Array.Empty<EffectModel>()],
            steps: [Choose("p", Path(Node(0, isBound: true), isNamed ? Edge(tie, 1) : Edge(tie), Node(2)), [0], sample: sample, where: where), Let(3, Draw(DistributionKind.Uniform, N(0), N(1)))]));
        b.Measure("sum", Aggregate(AggregateFunction.Sum, Of(A(0), chosen), Each(0, firms)), Actor("f"));
        b.Measure("ties", Aggregate(AggregateFunction.Sum, OfTie(T(0), weight), EachTie(0, tie)), Tie("link"));
        return RecordingObserver.Run(b.Build());
    }
}
