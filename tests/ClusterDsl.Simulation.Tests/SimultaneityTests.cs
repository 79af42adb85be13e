using ClusterDsl.Language.Model;
using static ClusterDsl.Simulation.Tests.Expr;

namespace ClusterDsl.Simulation.Tests;

/// <summary>When effects show, and who wins where they meet (language reference, section 5).</summary>
public class SimultaneityTests
{
    private readonly ScenarioBuilder _b = new() { Steps = 1 };

    [Fact]
    public void EveryMatchSeesTheStateAsItWasWhenTheRuleBegan()
    {
        var (x, firms, _) = Ring(4);

        // Everyone takes over the next one's value: a rotation, not a flood.
        _b.Rule("shift", Body(
            [Actor("a"), Actor("b")], [Path(Node(0), Edge(0, direction: EdgeDirection.Forward), Node(1))], [Add(A(0), x, Minus(Of(A(1), x), Of(A(0), x)))]));
        Assert.Equal([1, 2, 3, 0], Values(firms));
    }

    [Fact]
    public void RightSidesAreEvaluatedBeforeTheFirstEffect()
    {
        var (x, y) = (_b.ActorAttribute("x", 1), _b.ActorAttribute("y", 2));
        _b.Population("firms", _b.Kind("Firm", x, y), 1);
        _b.Rule("swap", Body([Actor("a")], [Each(0, 0)], [SetTo(A(0), x, Of(A(0), y)), SetTo(A(0), y, Of(A(0), x))]));
        Assert.Equal([2.0, 1.0], Run().Actors["firms"][0].Values);
    }

    [Fact]
    public void RulesSeeTheEffectsOfThoseBefore()
    {
        var x = _b.ActorAttribute("x", 1);
        _b.Population("firms", _b.Kind("Firm", x), 1);
        _b.Rule("double", Body([Actor("a")], [Each(0, 0)], [SetTo(A(0), x, Times(N(2), Of(A(0), x)))]));
        _b.Rule("increase", Body([Actor("a")], [Each(0, 0)], [Add(A(0), x, N(1))]));
        _b.Rule("double_again", Body([Actor("a")], [Each(0, 0)], [SetTo(A(0), x, Times(N(2), Of(A(0), x)))]));
        Assert.Equal(6, Run().Actors["firms"][0].Values[0]);
    }

    [Fact]
    public void ContributionsAddUp()
    {
        var x = _b.ActorAttribute("x");
        var kind = _b.Kind("Firm", x);
        var firms = _b.Population("firms", kind, 10);
        var hub = _b.Single("hub", kind);
        _b.Rule("give", Body([Actor("a")], [Each(0, firms)], [Add(new SingleActor(hub), x, Plus(new NumberConstant(1), new StepNumber()))]));
        Assert.Equal(20, Run().Actors["hub"][0].Values[0]);
    }

    [Fact]
    public void OneTieOfSeveralMatchesTakesTheAttributesOfTheLeastOrderKey()
    {
        // All firms form the same tie between the two hubs, each with its own number; over many seeds everyone wins about equally often.
        var x = _b.TieAttribute(ScenarioBuilder.Attribute("x"));
        var id = _b.ActorAttribute("id");
        var kind = _b.Kind("Firm", id);
        var tie = _b.TieKind("knows", [kind], null, false, x);
        var firms = _b.Population("firms", kind, 4, Init(id, new IndexValue()));
        var (left, right) = (_b.Single("left", kind), _b.Single("right", kind));
        var @event = _b.Event("formed");
        _b.Rule("join", Body([Actor("a")], [Each(0, firms)], [Form(new SingleActor(left), tie, new SingleActor(right), Init(x, Of(A(0), id))), Emit(@event)]));
        _b.Measure("events", new EventCount(@event));
        var winners = new int[4];
        for (ulong seed = 0; seed < 200; seed++)
        {
            _b.Seed = seed;
            var run = Run();
            var (_, _, values) = Assert.Single(run.Ties["knows"]);
            winners[(int)values[0]]++;

            // Every firing emits, also where it forms a tie together with others.
            Assert.Equal(4, run.Series("events")[1]);
        }

        Assert.All(winners, w => Assert.InRange(w, 50 - (4 * 6.2), 50 + (4 * 6.2)));
    }

    [Fact]
    public void FormLeavesTiesThatExistAsTheyAre()
    {
        var (x, tie, firms) = Tied();
        _b.Rule("again", Body([Actor("a"), Actor("b")], [new PairElement(0, 1, Set(firms))], [Form(A(0), tie, A(1), Init(x, N(9)))]));
        var run = Run();
        Assert.Equal(3, run.Ties["knows"].Count);
        Assert.Equal(1, run.Ties["knows"].Count(t => t.Values[0] == 5));
        Assert.Equal(2, run.Ties["knows"].Count(t => t.Values[0] == 9));
    }

    [Fact]
    public void FormAndDissolveDoNotUndoEachOther()
    {
        var (x, tie, firms) = Tied();
        _b.Rule("turn_over", Body(
            [Actor("a"), Actor("b")], [new PairElement(0, 1, Set(firms))],
            [Form(A(0), tie, A(1), Init(x, N(9))), new DissolvePair(A(0), [tie], A(1), EdgeDirection.Any, ScenarioBuilder.Somewhere)]));
        var run = Run();
        Assert.Equal(2, run.Ties["knows"].Count);
        Assert.All(run.Ties["knows"], t => Assert.Equal(9, t.Values[0]));
    }

    [Fact]
    public void EffectsOnAnActorWhoExitsAreDropped()
    {
        var x = _b.ActorAttribute(ScenarioBuilder.Attribute("x", minimum: 0));
        var partner = _b.ActorAttribute(ScenarioBuilder.Attribute("partner", ModelType.Actor));
        var kind = _b.Kind("Firm", x, partner);
        var tie = _b.TieKind("knows", [kind]);
        var firms = _b.Population("firms", kind, 3);
        var hub = _b.Single("hub", kind);
        _b.Ties(tie, GeneratorKind.Complete, Set(firms), null);
        _b.Rule("remember", Body([Actor("a")], [Each(0, firms)], [SetTo(new SingleActor(hub), partner, A(0))]), phase: -1);
        _b.Rule("leave", Body(
            [Actor("a")], [Each(0, firms)], [Exit(A(0)), Add(A(0), x, N(-1)), Form(A(0), tie, new SingleActor(hub))], [Where(Same(Of(A(0), x), N(0)))]));
        var run = Run();
        Assert.Empty(run.Actors["firms"]);
        Assert.Empty(run.Ties["knows"]);
        Assert.Equal(-1, run.Actors["hub"][0].Values[1]);
        Assert.Equal(3, run.Log.Count(l => l.Contains("dissolved", StringComparison.Ordinal) && l.EndsWith("by exit", StringComparison.Ordinal)));
        Assert.Equal(3, run.Log.Count(l => l.Contains("exited", StringComparison.Ordinal)));
    }

    [Fact]
    public void NewcomersCanBeTiedAndSetInTheSameFiring()
    {
        var (x, y) = (_b.ActorAttribute("x", 7), _b.ActorAttribute("y", 8));
        var kind = _b.Kind("Firm", x, y);
        var tie = _b.TieKind("knows", [kind], isDirected: true);
        var firms = _b.Population("firms", kind, 2, Init(y, Draw(DistributionKind.Uniform, N(0), N(1))));
        _b.Rule("found", Body(
            [Actor("a"), Actor("s"), Actor("t")], [Each(0, firms)],
            [
                Enter(firms, 1, "s", Init(x, Plus(N(10), Of(A(0), x)))), Enter(firms, 2, "t"), Form(A(1), tie, A(0)), Form(A(1), tie, A(2)), Add(A(2), x, N(100)),
            ]));
        var run = Run();
        Assert.Equal([7, 7, 17, 107, 17, 107], run.Actors["firms"].Select(f => f.Values[0]));
        Assert.Equal(["firms[0]", "firms[1]", "found@1#1", "found@1#2", "found@1#3", "found@1#4"], run.Actors["firms"].Select(f => f.Label));
        Assert.Equal(4, run.Ties["knows"].Count);
        Assert.Contains(run.Ties["knows"], t => t is { Source: "found@1#1", Target: "firms[0]" });
        Assert.Contains(run.Ties["knows"], t => t is { Source: "found@1#3", Target: "found@1#4" });
        Assert.Equal(6, run.Actors["firms"].Select(f => f.Values[1]).Distinct().Count());
    }

    [Fact]
    public void ClampedAttributesSaturateOnceAfterAllContributions()
    {
        var x = _b.ActorAttribute(ScenarioBuilder.Attribute("x", minimum: 0, maximum: 1, isClamped: true, @default: N(0.5)));
        var kind = _b.Kind("Firm", x);
        var firms = _b.Population("firms", kind, 3);
        var hub = _b.Single("hub", kind);

        // +2 +2 +2 -5.2: clamping after each contribution would give 0; after all it is 1.3, held at 1, once.
        _b.Rule("push", Body([Actor("a")], [Each(0, firms)], [Add(new SingleActor(hub), x, N(2)), Add(new SingleActor(hub), x, N(-5.2 / 3))]));
        var run = Run();
        Assert.Equal(1, run.Actors["hub"][0].Values[0]);
        var clamped = Assert.Single(run.End!.Clamped);
        Assert.Equal(("x", 1L), (clamped.Attribute, clamped.Count));
    }

    private RecordingObserver Run() => RecordingObserver.Run(_b.Build());

    private double[] Values(int population)
    {
        var run = Run();
        return [.. run.Actors[_b.Build().Populations[population].Name].Select(a => a.Values[0])];
    }

    private (int X, int Firms, int Tie) Ring(int count)
    {
        var x = _b.ActorAttribute("x");
        var kind = _b.Kind("Firm", x);
        var tie = _b.TieKind("next", [kind], isDirected: true);
        var firms = _b.Population("firms", kind, count, Init(x, new IndexValue()));
        _b.Rule("close", Body(
            [Actor("a"), Actor("b")], [Each(0, firms), Each(1, firms)], [Form(A(0), tie, A(1))],
            [Where(Same(Call(MathFunction.Mod, Plus(Of(A(0), x), N(1)), N(count)), Of(A(1), x)))]), phase: -1);
        return (x, firms, tie);
    }

    private (int X, int Tie, int Firms) Tied()
    {
        var x = _b.TieAttribute(ScenarioBuilder.Attribute("x", @default: N(5)));
        var id = _b.ActorAttribute("id");
        var kind = _b.Kind("Firm", id);
        var tie = _b.TieKind("knows", [kind], null, false, x);
        var firms = _b.Population("firms", kind, 3, Init(id, new IndexValue()));
        _b.Rule("first", Body(
            [Actor("a"), Actor("b")], [new PairElement(0, 1, Set(firms))], [Form(A(0), tie, A(1))],
            [Where(Both(Same(Of(A(0), id), N(0)), Same(Of(A(1), id), N(1))))]), phase: -1);
        return (x, tie, firms);
    }
}
