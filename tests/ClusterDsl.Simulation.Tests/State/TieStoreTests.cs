using ClusterDsl.Language.Model;
using ClusterDsl.Simulation.Randomness;
using ClusterDsl.Simulation.State;
using ClusterDsl.Simulation.Stepping;
using static ClusterDsl.Simulation.Tests.Expr;

namespace ClusterDsl.Simulation.Tests.State;

/// <summary>Ties that several threads form are those that one would.</summary>
public class TieStoreTests
{
    private const int Actors = 5_000;

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Ties_added_side_by_side_are_those_added_one_by_one(int threads)
    {
        using var crew = new Crew(threads);
        var (first, second) = (Store(), Store());
        var (draws, number) = (new DrawStream(new RandomKey(7), 1, 1, 1), 0L);
        for (var round = 0; round < 30; round++)
        {
            var ends = new PairList(MemoryBudget.Unlimited);
            for (var source = 0; source < Actors; source++)
            {
                var target = (int)Distributions.Choice(ref draws, Actors);
                if (target != source && first.Find(source, target) < 0)
                    ends.Add(source, target);
            }

            second.AddSideBySide(ends, number + 1, crew);
            for (var i = 0; i < ends.Count; i++)
                first.Add(ends.Sources[i], ends.Targets[i], ++number);
            AssertSame(first, second);

            // So that the next round finds slots that were used before, fewer than it needs.
            for (var i = 0; i < Actors / 2; i++)
            {
                var slot = (int)Distributions.Choice(ref draws, first.Count);
                if (first.Records[slot].Source < 0)
                    continue;
                first.Remove(slot);
                second.Remove(slot);
            }
        }
    }

    [Fact]
    public void A_rule_whose_ties_are_formed_side_by_side_forms_them_whatever_the_threads()
    {
        var b = new ScenarioBuilder { Steps = 6, Seed = 3 };
        var kind = b.Kind("Firm");
        var tie = b.TieKind("knows", [kind], [kind], isDirected: true);
        var firms = b.Population("firms", kind, Actors);
        b.Ties(tie, GeneratorKind.Random, Set(firms), Set(firms), ("out_degree", N(40)));
        b.Rule("meet", Body([Actor("a"), Actor("p")], [Each(0, firms)], [Form(A(0), tie, A(1))], steps: [Choose("p", Each(1, firms), [0])], trigger: Chance(N(0.4))));
        b.Rule("part", Body([Actor("a"), Tie("link"), Actor("p")], [Each(0, firms)], [Dissolve(T(1))], steps: [Choose("p", Path(Node(0, isBound: true), Edge(tie, 1), Node(2)), [0])], trigger: Chance(N(0.2))));
        var model = b.Build();
        var alone = RecordingObserver.Run(model);
        Assert.True(alone.End!.Rules[0].Firings > 6 * 0.3 * Actors);
        Assert.Equal(alone.Fingerprint(), RecordingObserver.Run(model, new RunOptions { Threads = 3 }).Fingerprint());
    }

    private static void AssertSame(TieStore expected, TieStore actual)
    {
        Assert.Equal(expected.Count, actual.Count);
        Assert.Equal(StateSize.Of(expected), StateSize.Of(actual));
        var slots = expected.CanonicalSlots().AsSpan(0, expected.Count).ToArray();
        Assert.Equal(slots, actual.CanonicalSlots().AsSpan(0, actual.Count).ToArray());
        Assert.Equal(slots.Select(s => expected.Records[s]), slots.Select(s => actual.Records[s]));
        for (var actor = 0; actor < Actors; actor++)
        {
            var (row, other) = (expected.Out.Start[actor], actual.Out.Start[actor]);
            Assert.Equal(expected.Out.Degree[actor], actual.Out.Degree[actor]);
            Assert.True(expected.Out.Marks.AsSpan(row, expected.Out.Degree[actor]).SequenceEqual(actual.Out.Marks.AsSpan(other, actual.Out.Degree[actor])));
        }
    }

    private static TieStore Store()
    {
        var b = new ScenarioBuilder();
        var kind = b.Kind("Firm");
        b.TieKind("knows", [kind], [kind], isDirected: true);
        b.Population("firms", kind, Actors);
        var model = b.Build();
        var actors = new ActorStore(model);
        for (var i = 0; i < Actors; i++)
            actors.Admit(actors.Create(0, Identity.Of("firms", i), 0, i));
        var store = new TieStore(model, 0, actors, [0], keepsIncoming: false);
        store.EnsureActors(Actors);
        Assert.True(store.CanAddSideBySide);
        return store;
    }
}
