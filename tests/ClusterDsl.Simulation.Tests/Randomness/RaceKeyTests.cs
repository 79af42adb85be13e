using ClusterDsl.Simulation.Randomness;
using FsCheck;
using FsCheck.Fluent;

namespace ClusterDsl.Simulation.Tests.Randomness;

/// <summary>One draw serves all candidates of a race, and they are as independent as with a draw each.</summary>
public class RaceKeyTests
{
    private const int Races = 400_000;

    public static TheoryData<string, int> Candidates
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (var kind in new[] { "actors", "low bits", "high bits", "middle bits", "odd", "same marks" })
            {
                foreach (var count in new[] { 3, 10, 24 })
                    data.Add(kind, count);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Candidates))]
    public void Winners_and_runners_up_are_uniform(string kind, int count)
    {
        var identities = Enumerable.Range(0, count).Select(i => IdentityOf(kind, (ulong)i)).ToArray();
        var (winners, pairs) = (new double[count], new double[count * count]);
        for (var race = 0; race < Races; race++)
        {
            var (first, second) = FirstTwo(RaceAt(4, (ulong)race), identities);
            winners[first]++;
            pairs[(first * count) + second]++;
        }

        Assert.InRange(GoodnessOfFit.ChiSquare(winners.Select(w => (w, (double)Races / count))), -4, 4);
        var expected = (double)Races / (count * (count - 1));
        Assert.InRange(GoodnessOfFit.ChiSquare(pairs.Where((_, p) => p / count != p % count).Select(p => (p, expected))), -4, 4);
    }

    [Fact]
    public void Numbers_of_two_candidates_are_uniform_and_independent()
    {
        const int cells = 16;
        var (a, b) = (Identity.Of("firms", 1), Identity.Of("firms", 2));
        var (grid, numbers) = (new double[cells * cells], new double[Races]);
        for (var race = 0; race < Races; race++)
        {
            var key = RaceAt(5, (ulong)race);
            numbers[race] = key.NumberOf(a);
            grid[((int)(numbers[race] * cells) * cells) + (int)(key.NumberOf(b) * cells)]++;
        }

        Assert.True(GoodnessOfFit.KolmogorovSmirnov(numbers, x => x) < 1.95);
        Assert.InRange(GoodnessOfFit.ChiSquare(grid.Select(c => (c, (double)Races / grid.Length))), -4, 4);
    }

    [Fact]
    public void Winners_of_successive_steps_are_independent()
    {
        const int count = 8;
        var identities = Enumerable.Range(0, count).Select(i => Identity.Of("firms", i)).ToArray();
        var (pairs, last) = (new double[count * count], 0);
        for (var step = 0u; step <= Races; step++)
        {
            var winner = FirstTwo(RaceAt(step, 5), identities).First;
            if (step > 0)
                pairs[(last * count) + winner]++;
            last = winner;
        }

        Assert.InRange(GoodnessOfFit.ChiSquare(pairs.Select(p => (p, (double)Races / pairs.Length))), -4, 4);
    }

    [Fact]
    public void Vectors_give_the_bits_of_single_candidates()
    {
        var property = Prop.ForAll<ulong, uint[]>((luck, seeds) =>
        {
            var key = new RaceKey(luck * 0x9E3779B97F4A7C15);
            var marks = Enumerable.Range(0, 16).Select(i => (seeds.ElementAtOrDefault(i) * 0x9E3779B9) + (uint)i).ToArray();
            var expected = marks.Select(key.UpperBits).ToArray();
            var (eight, sixteen) = (new uint[8], new uint[16]);
            System.Runtime.Intrinsics.Vector256.CopyTo(key.UpperBits(System.Runtime.Intrinsics.Vector256.Create(marks)), eight);
            System.Runtime.Intrinsics.Vector512.CopyTo(key.UpperBits(System.Runtime.Intrinsics.Vector512.Create(marks)), sixteen);
            return eight.SequenceEqual(expected.Take(8)) && sixteen.SequenceEqual(expected);
        });
        property.Check(Config.QuickThrowOnFailure.WithReplay(2026, 1).WithMaxTest(300));
    }

    private static RaceKey RaceAt(uint step, ulong chooser) => new(new DrawStream(new RandomKey(7), 3, step, chooser).NextBits());

    private static (int First, int Second) FirstTwo(RaceKey key, ulong[] identities)
    {
        var (first, second, least, next) = (-1, -1, 1.0, 1.0);
        for (var i = 0; i < identities.Length; i++)
        {
            var number = key.NumberOf(identities[i]);
            if (number < least)
                (second, next, first, least) = (first, least, i, number);
            else if (number < next)
                (second, next) = (i, number);
        }

        return (first, second);
    }

    /// <summary>Identities as they are, and some that differ in few bits, which no mixture of names would.</summary>
    private static ulong IdentityOf(string kind, ulong i) => kind switch
    {
        "actors" => Identity.Of("firms", (long)i),
        "low bits" => i << 32,
        "high bits" => i << 54,
        "middle bits" => i << 44,
        "odd" => ((2 * i) + 1) << 32,
        "same marks" => i,
        _ => throw new ArgumentException("no such candidates", nameof(kind)),
    };
}
