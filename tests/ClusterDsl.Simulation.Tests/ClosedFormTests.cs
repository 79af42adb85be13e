using ClusterDsl.Language.Model;
using ClusterDsl.Simulation.Stepping;
using static ClusterDsl.Simulation.Tests.Expr;

namespace ClusterDsl.Simulation.Tests;

/// <summary>Models whose result is known on paper, at fixed seeds, within 4 standard errors.</summary>
public class ClosedFormTests
{
    [Fact]
    public void BirthAndDeathIsPoissonInTheLongRun()
    {
        // Entries at rate λ and exits at rate μ per actor: stationary Poisson(λ/μ). A step of 0.05 lets an actor exit at most once,
        // so the survival per step is e^(-μ dt) exactly and the stationary mean λ dt / (1 - e^(-μ dt)).
        const double Lambda = 20, Mu = 1, Dt = 0.05;
        var b = new ScenarioBuilder { Step = Dt, Steps = 40_000, Seed = 11 };
        var kind = b.Kind("Firm");
        var firms = b.Population("firms", kind, 20);
        b.Rule("fail", Body([Actor("f")], [Each(0, firms)], [Exit(A(0))], trigger: Rate(N(Mu))));
        b.Rule("found", Body([Actor("f")], [], [Enter(firms, 0, "firms")], trigger: Rate(N(Lambda))));
        b.Measure("n", Count(Each(0, firms)), Actor("f"));
        var n = RecordingObserver.Run(b.Build()).Series("n").Skip(1000).ToArray();
        var expected = Lambda * Dt / (1 - Math.Exp(-Mu * Dt));

        // Autocorrelation e^(-μt): the run holds T μ / 2 independent samples.
        var samples = n.Length * Dt * Mu / 2;
        Statistic.IsNear(expected, n.Average(), Math.Sqrt(expected / samples));
        Statistic.IsNear(expected, Statistic.Variance(n), expected * Math.Sqrt(2 / samples) * 1.5);
    }

    [Fact]
    public void ARateFiresOnceWhereItWouldFireAtAll()
    {
        // The same draw: whoever fires k times at a rate fires min(k, 1) times at the rate once, with probability 1 - e^(-r dt).
        const double Rate = 1.3;
        var (often, once) = (Firings(Expr.Rate(N(Rate))), Firings(RateOnce(N(Rate))));

        Assert.Contains(often, k => k > 1);
        Assert.Equal(often.Select(k => Math.Min(k, 1)), once);
        var p = 1 - Math.Exp(-Rate);
        Statistic.IsNear(p, once.Average(), Math.Sqrt(p * (1 - p) / once.Length));
    }

    private static double[] Firings(TriggerModel trigger)
    {
        var b = new ScenarioBuilder { Step = 1, Steps = 1, Seed = 3 };
        var x = b.ActorAttribute("x");
        var firms = b.Population("firms", b.Kind("Firm", x), 5_000);
        b.Rule("count", Body([Actor("f")], [Each(0, firms)], [Add(A(0), x, N(1))], trigger: trigger));
        return [.. RecordingObserver.Run(b.Build()).Actors["firms"].Select(f => f.Values[0])];
    }

    [Fact]
    public void DyadsReachTheirStationaryDensity()
    {
        const double Alpha = 0.3, Beta = 0.5, Dt = 0.1;
        const int Actors = 120;
        var b = new ScenarioBuilder { Step = Dt, Steps = 100, Seed = 5 };
        var kind = b.Kind("Firm");
        var tie = b.TieKind("knows", [kind]);
        var firms = b.Population("firms", kind, Actors);
        b.Rule("meet", Body([Actor("a"), Actor("b")], [new PairElement(0, 1, Set(firms))], [Form(A(0), tie, A(1))], [Where(Not(Tied(A(0), tie, A(1))))], Rate(N(Alpha))), phase: 0);
        b.Rule("part", Body([Tie("link")], [EachTie(0, tie)], [Dissolve(T(0))], trigger: Rate(N(Beta))), phase: 0);
        b.Measure("density", new NetworkCall(NetworkStatistic.Density, [tie], null, [], ModelType.Real));
        var density = RecordingObserver.Run(b.Build()).Series("density");

        // In discrete steps: p' = (p + (1 - p) a) (1 - b) with a = 1 - e^(-α dt), b = 1 - e^(-β dt).
        var (a, part, p, pairs) = (1 - Math.Exp(-Alpha * Dt), 1 - Math.Exp(-Beta * Dt), 0.0, Actors * (Actors - 1) / 2.0);
        for (var step = 0; step <= 100; step++)
        {
            if (step is 5 or 20 or 100)
                Statistic.IsNear(p, density[step], Math.Sqrt(p * (1 - p) / pairs));
            p = (p + ((1 - p) * a)) * (1 - part);
        }

        Assert.InRange(density[100], 0.9 * Alpha / (Alpha + Beta) * 0.95, 1.1 * Alpha / (Alpha + Beta));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void ChoicesFollowTheirWeights(bool asRace)
    {
        // Candidates with weights 0, 1, 2, 3; a `where` that always holds turns the cumulative table into a race.
        var b = new ScenarioBuilder { Steps = 4, Seed = 3 };
        var (weight, hits) = (b.ActorAttribute("weight"), b.ActorAttribute("hits"));
        var kind = b.Kind("Firm", weight, hits);
        var firms = b.Population("firms", kind, 5000);
        var shops = b.Population("shops", kind, 4, Init(weight, new IndexValue()));
        b.Rule("buy", Body(
            [Actor("f"), Actor("p")], [Each(0, firms)], [Add(A(1), hits, N(1))],
            steps: [Choose("p", Each(1, shops), [0], Of(A(1), weight), asRace ? AtLeast(Of(A(1), hits), N(0)) : null)]));
        var shopsAtEnd = RecordingObserver.Run(b.Build()).Actors["shops"].Select(s => s.Values[1]).ToArray();
        Assert.Equal(20_000, shopsAtEnd.Sum());
        Assert.Equal(0, shopsAtEnd[0]);
        for (var i = 1; i < 4; i++)
        {
            var p = i / 6.0;
            Statistic.IsNear(20_000 * p, shopsAtEnd[i], Math.Sqrt(20_000 * p * (1 - p)));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(0.25)]
    [InlineData(4)]
    public void RatesDoNotDependOnTheLengthOfTheStep(double step)
    {
        var b = new ScenarioBuilder { Step = step, Steps = (int)(40 / step), Seed = 8 };
        var hits = b.ActorAttribute("hits");
        var firms = b.Population("firms", b.Kind("Firm", hits), 1000);
        b.Rule("act", Body([Actor("f")], [Each(0, firms)], [Add(A(0), hits, N(1))], trigger: Rate(N(0.7))));
        var values = RecordingObserver.Run(b.Build()).Actors["firms"].Select(a => a.Values[0]).ToArray();
        Statistic.IsNear(28, values.Average(), Math.Sqrt(28.0 / 1000));
        Statistic.IsNear(28, Statistic.Variance(values), 28 * Math.Sqrt(2.0 / 1000) * 1.05);
    }

    [Fact]
    public void ChancesFireAsOftenAsTheySay()
    {
        var b = new ScenarioBuilder { Steps = 50, Seed = 21 };
        var hits = b.ActorAttribute("hits");
        var firms = b.Population("firms", b.Kind("Firm", hits), 400);
        b.Rule("act", Body([Actor("f")], [Each(0, firms)], [Add(A(0), hits, N(1))], trigger: Chance(N(0.15))));
        b.Rule("never", Body([Actor("f")], [Each(0, firms)], [Add(A(0), hits, N(1000))], trigger: Chance(N(0))));
        b.Rule("always", Body([Actor("f")], [Each(0, firms)], [Add(A(0), hits, N(100))], trigger: Chance(N(1))));
        var run = RecordingObserver.Run(b.Build());
        Statistic.IsNear(20_000 * 0.15, run.End!.Rules[0].Firings, Math.Sqrt(20_000 * 0.15 * 0.85));
        Assert.Equal(0, run.End.Rules[1].Firings);
        Assert.Equal(20_000, run.End.Rules[2].Firings);
    }

    [Fact]
    public void PreferentialGrowthHasItsDegreeDistribution()
    {
        // P(k) = 2m(m+1) / [k(k+1)(k+2)], m = 2.
        var b = new ScenarioBuilder { Steps = 0, Seed = 4 };
        var kind = b.Kind("Firm");
        var tie = b.TieKind("knows", [kind]);
        var firms = b.Population("firms", kind, 20_000);
        b.Ties(tie, GeneratorKind.Preferential, Set(firms), null, ("m", N(2)));
        foreach (var k in new[] { 2, 3, 4 })
            b.Measure($"k{k}", Count(Each(0, firms), Same(Degree(A(0), tie), N(k))), Actor("f"));
        var record = RecordingObserver.Run(b.Build()).Records[0];
        double[] expected = [0.5, 0.2, 0.1];
        for (var i = 0; i < 3; i++)
            Statistic.IsNear(20_000 * expected[i], record[i], Math.Sqrt(20_000 * expected[i] * (1 - expected[i])));
    }

    [Fact]
    public void EachSeedIsAnotherRunOfTheSameLaw()
    {
        var b = new ScenarioBuilder { Steps = 1 };
        var hits = b.ActorAttribute("hits");
        var firms = b.Population("firms", b.Kind("Firm", hits), 1);
        b.Rule("act", Body([Actor("f"), Real("x")], [Each(0, firms)], [Add(A(0), hits, V(1))], steps: [Let(1, Draw(DistributionKind.Normal, N(3), N(2)))]));
        var simulator = Simulator.Create(b.Build());
        var values = new List<double>();
        for (var replicate = 0; replicate < 2000; replicate++)
        {
            var observer = new RecordingObserver(simulator.Model);
            simulator.Run(new RunOptions { Replicate = replicate }, observer);
            values.Add(observer.Actors["firms"][0].Values[0]);
        }

        Statistic.IsNear(3, values.Average(), 2 / Math.Sqrt(2000));
        Statistic.IsNear(4, Statistic.Variance([.. values]), 4 * Math.Sqrt(2.0 / 2000));
    }
}
