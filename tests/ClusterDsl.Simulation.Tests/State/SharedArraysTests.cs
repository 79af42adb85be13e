using ClusterDsl.Language.Model;
using ClusterDsl.Simulation.Observations;
using ClusterDsl.Simulation.State;
using ClusterDsl.Simulation.Stepping;
using static ClusterDsl.Simulation.Tests.Expr;

namespace ClusterDsl.Simulation.Tests.State;

/// <summary>Arrays that one run after the other uses hold nothing of the run before.</summary>
public class SharedArraysTests
{
    private const int Shared = 100_000;

    [Theory]
    [InlineData(10)]
    [InlineData(Shared)]
    public void What_is_new_in_a_longer_array_is_zero(int length)
    {
        var left = SharedArrays.Take<int>(2 * length);
        Array.Fill(left, 7);
        SharedArrays.Give(ref left);
        var array = SharedArrays.Take<int>(length);
        Array.Fill(array, 5);
        var known = array.Length;

        SharedArrays.Resize(ref array, 2 * length);

        Assert.True(array.Length >= 2 * length);
        Assert.All(array[..known], v => Assert.Equal(5, v));
        Assert.All(array[known..], v => Assert.Equal(0, v));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(20_000)]
    [InlineData(Shared)]
    [InlineData(3_000_001)]
    public void How_long_an_array_is_is_known_before(int length)
    {
        var array = SharedArrays.Take<double>(length);
        Assert.Equal(SharedArrays.LengthFor<double>(length), array.Length);
        Assert.InRange(array.Length, length, 2 * length);
        SharedArrays.Give(ref array);
        Assert.Empty(array);
    }

    [Fact]
    public void Room_is_counted_as_long_as_arrays_are()
    {
        const long Limit = 1L << 40;
        var budget = new MemoryBudget(Limit);
        double[] values = [];
        for (var capacity = 16L; capacity <= 1 << 19; capacity *= 2)
        {
            budget.Grow(ref values, capacity * 5);
            Assert.Equal(sizeof(double) * (long)values.Length, Limit - budget.Left);
        }

        budget.Release(ref values);
        Assert.Equal(Limit, budget.Left);
    }

    [Fact]
    public void Who_asks_after_the_end_of_a_run_is_told_so_and_keeps_the_lists_that_he_got()
    {
        var observer = new Keeper();
        Simulator.Create(Growing(20_000)).Run(new RunOptions(), observer);
        var then = observer.Firms.ToArray();
        RecordingObserver.Run(Growing(25_000));
        Assert.Equal(then, observer.Firms);
        Assert.Throws<ObjectDisposedException>(() => observer.State!.Actors(0));
        Assert.Throws<ObjectDisposedException>(() => observer.State!.ActorValue(0, 0));
        Assert.Throws<ObjectDisposedException>(() => observer.State!.LabelOf(0));
    }

    [Fact]
    public void A_run_after_a_larger_one_is_what_it_was_before()
    {
        var first = RecordingObserver.Run(Growing(9_000)).Fingerprint();
        RecordingObserver.Run(Growing(30_000));
        Assert.Equal(first, RecordingObserver.Run(Growing(9_000)).Fingerprint());
    }

    private static ScenarioModel Growing(int firms)
    {
        var b = new ScenarioBuilder { Steps = 3, Seed = 5 };
        var (hits, wealth) = (b.ActorAttribute("hits"), b.ActorAttribute("wealth"));
        var kind = b.Kind("Firm", hits, wealth);
        var (weight, tie) = (b.TieAttribute(ScenarioBuilder.Attribute("w")), 0);
        tie = b.TieKind("knows", [kind], null, false, weight);
        var population = b.Population("firms", kind, firms);
        b.Ties(tie, GeneratorKind.Random, Set(population), null, ("mean_degree", N(6)));
        b.Rule("found", Body([Actor("a"), Actor("s")], [Each(0, population)], [Enter(population, 1, "s")], trigger: Chance(N(0.1))));
        b.Rule("join", Body([Actor("a"), Actor("p")], [Each(0, population)], [Form(A(0), tie, A(1)), Add(A(1), hits, N(1))], steps: [Choose("p", Each(1, population), [0])], trigger: Chance(N(0.2))));
        b.Rule("earn", Body([Actor("a")], [Each(0, population)], [Add(A(0), wealth, N(1))]));
        b.Measure("hits", Aggregate(AggregateFunction.Sum, Of(A(0), hits), Each(0, population)), Actor("f"));
        return b.Build();
    }

    private sealed class Keeper : IRunObserver
    {
        public IReadOnlyList<int> Firms { get; private set; } = [];

        public IStateView? State { get; private set; }

        public void Ended(RunEnd end) => (State, Firms) = (end.State, end.State.Actors(0));
    }
}
