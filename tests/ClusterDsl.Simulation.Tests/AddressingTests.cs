using ClusterDsl.Language.Model;
using ClusterDsl.Simulation.Stepping;
using static ClusterDsl.Simulation.Tests.Expr;

namespace ClusterDsl.Simulation.Tests;

/// <summary>Luck is addressed: what does not touch a result does not change a bit of it.</summary>
public class AddressingTests
{
    [Flags]
    public enum Extra
    {
        None = 0,
        Rule = 1,
        Policy = 2,
        Population = 4,
        Measure = 8,
        Parameter = 16,
        Shock = 32,
        Reordered = 64,
        TieKind = 128,
    }

    [Theory]
    [InlineData(Extra.Rule)]
    [InlineData(Extra.Policy)]
    [InlineData(Extra.Population)]
    [InlineData(Extra.Measure)]
    [InlineData(Extra.Parameter)]
    [InlineData(Extra.Shock)]
    [InlineData(Extra.TieKind)]
    [InlineData(Extra.Reordered)]
    [InlineData(Extra.Rule | Extra.Policy | Extra.Population | Extra.Measure | Extra.Parameter | Extra.Shock | Extra.TieKind | Extra.Reordered)]
    public void WhatTouchesNothingChangesNothing(Extra extra)
    {
        Assert.Equal(Results(Build(Extra.None)), Results(Build(extra)));
    }

    [Fact]
    public void APolicyThatIsOffEqualsItsAbsence()
    {
        var without = Results(Build(Extra.None));
        var model = Build(Extra.None, withVouchers: true);
        Assert.NotEqual(without, Results(model));
        Assert.Equal(without, Results(model, new RunOptions { SwitchedOff = ["vouchers"] }));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public void ThreadsChangeNothing(int threads)
    {
        var model = Build(Extra.None, withVouchers: true, size: 600);
        Assert.Equal(Results(model), Results(model, new RunOptions { Threads = threads, ParallelFrom = 1 }));
    }

    [Fact]
    public void OneSimulatorRunsOnSeveralThreadsAtOnce()
    {
        var simulator = Simulator.Create(Build(Extra.None));
        var expected = Results(simulator.Model);
        var results = new string[4];
        Parallel.For(0, results.Length, i =>
        {
            var observer = new RecordingObserver(simulator.Model);
            simulator.Run(new RunOptions(), observer);
            results[i] = Results(observer);
        });
        Assert.All(results, r => Assert.Equal(expected, r));
    }

    [Fact]
    public void APolicyLeavesTheLuckOfActorsThatItDoesNotReach()
    {
        // Vouchers change who can pay, so ties change; but every draw of `x` stays as it was.
        var without = RecordingObserver.Run(Build(Extra.None));
        var with = RecordingObserver.Run(Build(Extra.None, withVouchers: true));
        var luck = without.Actors["firms"].ToDictionary(f => f.Label, f => f.Values[1], StringComparer.Ordinal);
        var shared = with.Actors["firms"].Where(f => luck.ContainsKey(f.Label)).ToList();
        Assert.NotEmpty(shared);
        Assert.All(shared, f => Assert.Equal(luck[f.Label], f.Values[1]));
    }

    [Fact]
    public void AMatchHasTheSameLuckHoweverItIsFound()
    {
        // The same triples as one path, and as a path and a second element that continues it; the first in one go, the second in blocks.
        string Formed(params PatternElement[] elements)
        {
            var b = new ScenarioBuilder { Steps = 3, Seed = 14 };
            var kind = b.Kind("Firm");
            var tie = b.TieKind("knows", [kind]);
            var firms = b.Population("firms", kind, 40);
            b.Ties(tie, GeneratorKind.Random, Set(firms), null, ("mean_degree", N(5)));
            b.Rule("introduce", Body([Actor("a"), Actor("b"), Actor("c")], [.. elements], [Form(A(0), tie, A(2))], [Where(Not(Tied(A(0), tie, A(2))))], Rate(N(0.1))));
            return RecordingObserver.Run(b.Build()).Fingerprint();
        }

        var path = Formed(Path(Node(0), Edge(0), Node(1), Edge(0), Node(2)));
        Assert.Contains("formed", path, StringComparison.Ordinal);
        Assert.Equal(path, Formed(Path(Node(0, Set(0)), Edge(0), Node(1), Edge(0), Node(2, Set(0)))));
        Assert.Equal(path, Formed(Path(Node(0), Edge(0), Node(1)), Path(Node(1, isBound: true), Edge(0), Node(2))));
    }

    [Fact]
    public void CancellationStopsARun()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        var model = Build(Extra.None);
        Assert.Throws<OperationCanceledException>(() => Simulator.Create(model).Run(new RunOptions(), new RecordingObserver(model), source.Token));
    }

    private static string Results(ScenarioModel model, RunOptions? options = null) => Results(RecordingObserver.Run(model, options));

    /// <summary>The measures, events and final state that both variants have.</summary>
    private static string Results(RecordingObserver run)
    {
        string[] measures = ["n", "density", "wealth", "hits"];
        var series = measures.Select(m => string.Join(' ', run.Series(m).Select(BitConverter.DoubleToInt64Bits)));
        var ties = run.Ties["knows"].Select(t => $"{t.Source}-{t.Target} {string.Join(' ', t.Values.Select(BitConverter.DoubleToInt64Bits))}");
        var firms = run.Actors["firms"].Select(f => $"{f.Label} {string.Join(' ', f.Values.Select(BitConverter.DoubleToInt64Bits))}");
        return string.Join('\n', [.. series, .. ties, .. firms, .. run.Log.Where(l => !l.Contains("other", StringComparison.Ordinal))]);
    }

    private static ScenarioModel Build(Extra extra, bool withVouchers = false, int size = 60)
    {
        var b = new ScenarioBuilder { Steps = 12, Seed = 77, Phases = ["grow", "act"] };
        if (extra.HasFlag(Extra.Parameter))
            b.Parameter("other", 3);
        var isReordered = extra.HasFlag(Extra.Reordered);
        var (wealth, luck) = (b.ActorAttribute("wealth"), b.ActorAttribute("luck"));
        var trust = b.TieAttribute(ScenarioBuilder.Attribute("trust"));
        var kind = b.Kind("Firm", wealth, luck);
        var shopKind = b.Kind("Shop", wealth);
        var otherKind = b.Kind("Other", luck);
        if (extra.HasFlag(Extra.TieKind))
            b.TieKind("other_tie", [otherKind]);
        var tie = b.TieKind("knows", [kind], null, false, trust);
        var @event = b.Event("hit");
        var firms = -1;
        var shops = -1;
        Action[] populations =
        [
            () => firms = b.Population("firms", kind, size, Init(wealth, Draw(DistributionKind.LogNormal, N(1), N(1)))),
            () => shops = b.Population("shops", shopKind, 6, Init(wealth, Draw(DistributionKind.Gamma, N(2), N(1)))),
        ];
        foreach (var population in isReordered ? populations.Reverse() : populations)
            population();
        if (extra.HasFlag(Extra.Population))
        {
            var others = b.Population("a_others", otherKind, 17, Init(luck, Draw(DistributionKind.Normal, N(0), N(1))));
            b.Rule("other_rule_of_others", Body([Actor("a")], [Each(0, others)], [Add(A(0), luck, N(1))], trigger: Chance(N(0.5))));
        }

        b.Ties(tie, GeneratorKind.SmallWorld, Set(firms), null, ("neighbours", N(4)), ("rewire", N(0.2)));
        Action[] rules = [() => AddGrowth(b, firms, tie), () => AddMeetings(b, firms, shops, tie, wealth, luck, trust, @event)];
        foreach (var rule in isReordered ? rules.Reverse() : rules)
            rule();
        if (extra.HasFlag(Extra.Rule))
            b.Rule("other_rule", Body([Actor("a"), Real("x")], [Each(0, firms)], [Add(A(0), wealth, Times(N(0), V(1)))], trigger: Rate(N(1)), steps: [Let(1, Draw(DistributionKind.Normal, N(0), N(1)))]), phase: 1);
        if (extra.HasFlag(Extra.Shock))
            b.Shock("other_shock", Body([Actor("a")], [Each(0, shops)], [Add(A(0), wealth, N(0))], trigger: Chance(N(0.3))), Active(at: 3));
        if (extra.HasFlag(Extra.Policy))
            b.Policy("other_policy", Body([Actor("a")], [Each(0, firms)], [Add(A(0), wealth, N(0))]), budget: new BudgetModel(N(10), 4, null, -1, DisplayUnit.One), cost: N(1));
        if (withVouchers)
            b.Policy("vouchers", Body([Actor("a")], [Each(0, firms)], [Add(A(0), wealth, N(1))], [Where(Less(Of(A(0), wealth), N(0.5)))]), Active(from: 3), new BudgetModel(N(5), 4, null, -1, DisplayUnit.One), N(1), Of(A(0), wealth));
        if (extra.HasFlag(Extra.Measure))
            b.Measure("other", Count(Each(0, shops)), Actor("s"));
        b.Measure("n", Count(Each(0, firms)), Actor("f"));
        b.Measure("density", new NetworkCall(NetworkStatistic.Density, [tie], null, [], ModelType.Real));
        b.Measure("wealth", Aggregate(AggregateFunction.Sum, Of(A(0), wealth), Each(0, firms, shops)), Actor("f"));
        b.Measure("hits", new EventCount(@event));
        return b.Build();
    }

    private static void AddGrowth(ScenarioBuilder b, int firms, int tie)
    {
        b.Rule("found", Body([Actor("a"), Actor("s")], [Each(0, firms)], [Enter(firms, 1, "s"), Form(A(0), tie, A(1))], trigger: Rate(N(0.05))));
        b.Rule("fail", Body([Actor("a")], [Each(0, firms)], [Exit(A(0))], [Where(Less(Degree(A(0), tie), N(2)))], Chance(N(0.3))));
    }

    private static void AddMeetings(ScenarioBuilder b, int firms, int shops, int tie, int wealth, int luck, int trust, int @event)
    {
        b.Rule("draw", Body([Actor("a"), Real("x")], [Each(0, firms)], [SetTo(A(0), luck, V(1))], steps: [Let(1, Draw(DistributionKind.Normal, N(0), N(1)))]), phase: 1);
        b.Rule("meet", Body(
            [Actor("a"), Actor("b"), Actor("c")], [Path(Node(0), Edge(tie), Node(1), Edge(tie), Node(2))], [Form(A(0), tie, A(2), Init(trust, Draw(DistributionKind.Uniform, N(0), N(1)))), Emit(@event)],
            [Where(Both(Not(Tied(A(0), tie, A(2))), Greater(Of(A(0), wealth), N(0.3))))], Rate(N(0.02))), phase: 1);
        b.Rule("buy", Body(
            [Actor("a"), Actor("s")], [Each(0, firms)], [Add(A(1), wealth, N(0.1)), Add(A(0), wealth, N(-0.1))],
            steps: [Choose("s", Each(1, shops), [0], Of(A(1), wealth))]), phase: 1);
        b.Rule("copy", Body(
            [Actor("a"), Actor("p")], [Each(0, firms)], [Add(A(0), wealth, Times(N(0.1), Minus(Of(A(1), wealth), Of(A(0), wealth))))],
            steps: [Choose("p", Each(1, firms), [0], Call(MathFunction.Exp, Of(A(1), luck)), Greater(Of(A(1), wealth), Of(A(0), wealth)))]), phase: 1);
        b.Rule("swap", Body(
            [Actor("a"), Tie("link"), Actor("p")], [Each(0, firms)], [Dissolve(T(1)), Add(A(0), wealth, OfTie(T(1), trust))], trigger: Chance(N(0.05)),
            steps: [Choose("p", Path(Node(0, isBound: true), Edge(tie, 1), Node(2)), [])]), phase: 1);
    }
}
