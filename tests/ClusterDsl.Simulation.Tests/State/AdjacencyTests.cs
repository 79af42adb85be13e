using ClusterDsl.Simulation.Randomness;
using ClusterDsl.Simulation.State;
using FsCheck;
using FsCheck.Fluent;

namespace ClusterDsl.Simulation.Tests.State;

/// <summary>Rows of neighbours are what sorted lists are, whatever is put in and taken out, and none writes into another.</summary>
public class AdjacencyTests
{
    private const int Actors = 60;

    [Fact]
    public void Rows_are_sorted_lists()
    {
        var property = Prop.ForAll<int, bool>((seed, isLoaded) => Follows(new SplitSequence(seed), isLoaded));
        property.Check(Config.QuickThrowOnFailure.WithReplay(2026, 11).WithMaxTest(60));
    }

    private static bool Follows(SplitSequence random, bool isLoaded)
    {
        var actors = Firms();
        var adjacency = new Adjacency(actors, Identity.OfText("knows"));
        adjacency.EnsureActors(Actors);
        var lists = Enumerable.Range(0, Actors).Select(_ => new SortedDictionary<int, int>()).ToArray();
        if (isLoaded)
            Load(adjacency, lists, random);

        // The first few actors get most of the ties, so that rows outgrow a vector while their neighbours' are small.
        for (var change = 0; change < 2_000; change++)
        {
            var (actor, neighbour) = (random.Below(random.Below(3) == 0 ? Actors : 4), random.Below(Actors));
            if (lists[actor].Remove(neighbour))
            {
                adjacency.Remove(actor, neighbour);
            }
            else
            {
                lists[actor].Add(neighbour, change);
                adjacency.Insert(actor, neighbour, change);
            }
        }

        return Enumerable.Range(0, Actors).All(actor => IsSame(adjacency, actor, lists[actor], actors));
    }

    private static void Load(Adjacency adjacency, SortedDictionary<int, int>[] lists, SplitSequence random)
    {
        var (owners, neighbours) = (new List<int>(), new List<int>());
        for (var tie = 0; tie < 500; tie++)
        {
            var (owner, neighbour) = (random.Below(Actors), random.Below(Actors));
            if (!lists[owner].TryAdd(neighbour, owners.Count))
                continue;
            owners.Add(owner);
            neighbours.Add(neighbour);
        }

        adjacency.Load(owners.ToArray(), neighbours.ToArray(), isBothWays: false, new Crew(1), new Interruption());
    }

    private static bool IsSame(Adjacency adjacency, int actor, SortedDictionary<int, int> expected, ActorStore actors)
    {
        var (start, degree) = (adjacency.Start[actor], adjacency.Degree[actor]);
        return expected.Keys.SequenceEqual(adjacency.Neighbours.AsSpan(start, degree).ToArray())
            && expected.Values.SequenceEqual(adjacency.Slots.AsSpan(start, degree).ToArray())
            && expected.Keys.Select(n => RaceKey.MarkOf(adjacency.IdentityOf(actors.Identities[n]))).SequenceEqual(adjacency.Marks.AsSpan(start, degree).ToArray())
            && Enumerable.Range(0, Actors).All(n => adjacency.FindSlot(actor, n) == expected.GetValueOrDefault(n, -1));
    }

    private static ActorStore Firms()
    {
        var b = new ScenarioBuilder();
        b.Population("firms", b.Kind("Firm"), Actors);
        var actors = new ActorStore(b.Build());
        for (var i = 0; i < Actors; i++)
            actors.Admit(actors.Create(0, Identity.Of("firms", i), 0, i));
        return actors;
    }

    /// <summary>Numbers that a seed of FsCheck's stands for.</summary>
    private sealed class SplitSequence(int seed)
    {
        private DrawStream _draws = new(new RandomKey((uint)seed), 1, 1, 1);

        public int Below(int limit) => (int)Distributions.Choice(ref _draws, limit);
    }
}
