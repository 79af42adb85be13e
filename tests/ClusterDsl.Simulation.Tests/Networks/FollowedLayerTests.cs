using ClusterDsl.Language.Model;
using ClusterDsl.Simulation.Compilation;
using ClusterDsl.Simulation.Networks;
using ClusterDsl.Simulation.Randomness;
using ClusterDsl.Simulation.State;
using FsCheck;
using FsCheck.Fluent;

namespace ClusterDsl.Simulation.Tests.Networks;

/// <summary>Statistics that are carried along while ties form and dissolve and actors come and go are, to the last bit, those of a network looked at anew.</summary>
public sealed class FollowedLayerTests
{
    private static readonly NetworkStatistic[] Counted = [.. Enum.GetValues<NetworkStatistic>().Where(NetworkStatistics.NeedsCountsOnly)];

    // Two undirected kinds, two directed; alone and together.
    private static readonly int[][] Layers = [[0], [2], [0, 1], [2, 3], [0, 2], [0, 1, 2, 3]];

    [Fact]
    public void They_are_those_of_a_new_look() =>
        Prop.ForAll(Arb.From(Gen.Choose(0, 1 << 30)), seed => Check((ulong)seed, actors: 12, rounds: 40, events: 12)).Check(Config.QuickThrowOnFailure.WithMaxTest(60).WithReplay(41, 1));

    [Fact]
    public void Also_where_so_much_changes_that_counts_are_given_up_for_a_while() => Check(3, actors: 40, rounds: 25, events: 1500);

    [Fact]
    public void Ties_of_a_large_sparse_network_that_breaks_and_mends() => Check(4, actors: 120, rounds: 60, events: 60);

    private static void Check(ulong seed, int actors, int rounds, int events)
    {
        var draws = new DrawStream(new RandomKey(seed, 0), RandomSite.Of("changes"), 0, 0);
        var world = new World(actors);
        for (var round = 0; round < rounds; round++)
        {
            // From a sparse network to a dense one and back.
            var forming = 3 + ((round / 5) % 4);
            for (var i = 0; i < Distributions.Choice(ref draws, events) + 1; i++)
                world.Change(ref draws, forming);
            world.State.Version++;
            foreach (var layer in Layers)
            {
                if (Distributions.Choice(ref draws, 3) > 0)
                    world.Compare(layer, Counted[Distributions.Choice(ref draws, Counted.Length)]);
            }

            if (round % 7 == 6)
                Assert.All(Layers, layer => Assert.All(Counted, statistic => world.Compare(layer, statistic)));
        }
    }

    /// <summary>Actors of two populations, and four kinds of ties.</summary>
    private sealed class World
    {
        private static readonly int[] Populations = [0, 1];
        private readonly List<int> _present = [];
        private long _numbers;
        private ulong _identities;

        public World(int actors)
        {
            var b = new ScenarioBuilder();
            var kind = b.Kind("Firm");
            foreach (var name in new[] { "a", "b", "c", "d" })
                b.TieKind(name, [kind], isDirected: name is "c" or "d");
            b.Population("firms", kind, 0);
            b.Population("shops", kind, 0);
            b.Measure("watched", new NetworkCall(NetworkStatistic.Density, [0, 1, 2, 3], null, [], ModelType.Real));
            State = new RunState(new CompiledModel(b.Build()), new RandomKey(1, 0), MemoryBudget.Unlimited);
            for (var i = 0; i < actors; i++)
                Enter(i % 2);
        }

        public RunState State { get; }

        /// <summary>Does something: mostly forms or dissolves a tie, the former the more often the greater <paramref name="forming"/> is, of ten.</summary>
        public void Change(ref DrawStream draws, int forming)
        {
            switch (Distributions.Choice(ref draws, 40))
            {
                case 0:
                    Enter((int)Distributions.Choice(ref draws, 2));
                    break;
                case 1 when _present.Count > 4:
                    Exit(_present[(int)Distributions.Choice(ref draws, _present.Count)]);
                    break;
                default:
                    var ties = State.Ties[Distributions.Choice(ref draws, State.Ties.Length)];
                    if (Distributions.Choice(ref draws, 10) < forming)
                        Form(ties, _present[(int)Distributions.Choice(ref draws, _present.Count)], _present[(int)Distributions.Choice(ref draws, _present.Count)]);
                    else if (ties.Count > 0)
                        ties.Remove(ties.CanonicalSlots()[Distributions.Choice(ref draws, ties.Count)]);
                    break;
            }
        }

        public void Compare(int[] layer, NetworkStatistic statistic)
        {
            int[] actors = [.. Populations.SelectMany(p => State.Actors.Members[p].Items.Take(State.Actors.Members[p].Count))];
            var expected = NetworkStatistics.Of(statistic, NetworkGraph.Create(State, layer, actors));
            var actual = State.Networks.Statistic(statistic, layer, Populations, null, [], -1);
            Assert.True(BitConverter.DoubleToInt64Bits(expected) == BitConverter.DoubleToInt64Bits(actual), $"{statistic} of {string.Join('+', layer)}: {expected:R}, not {actual:R}");
        }

        private void Form(TieStore ties, int source, int target)
        {
            if (source != target && ties.Find(source, target) < 0)
                ties.Add(source, target, ++_numbers);
        }

        private void Enter(int population)
        {
            var actor = State.Actors.Create(population, ++_identities, 0, 0);
            State.Actors.Admit(actor);
            State.EnsureActors();
            _present.Add(actor);
        }

        private void Exit(int actor)
        {
            foreach (var ties in State.Ties)
            {
                while (ties.Out.Degree[actor] > 0)
                    ties.Remove(ties.Out.Slots[ties.Out.Start[actor]]);
                while (ties.In.Degree[actor] > 0)
                    ties.Remove(ties.In.Slots[ties.In.Start[actor]]);
            }

            State.Actors.Remove(actor);
            State.Actors.Members[State.Actors.Populations[actor]].RemoveAbsent(State.Actors.IsPresent);
            _present.Remove(actor);
        }
    }
}
