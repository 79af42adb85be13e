using ClusterDsl.Simulation.Stepping;
using FsCheck;
using FsCheck.Fluent;

namespace ClusterDsl.Simulation.Tests.SecondOpinion;

/// <summary>Random programs of one sort, replayable and shrinking, on which engine and second opinion must agree.</summary>
internal static class WrittenPrograms
{
    private const int Decisions = 80;

    /// <summary>Checks that they agree.</summary>
    /// <param name="count">How many programs.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="write">The text that some decisions lead to; every one of them must compile.</param>
    public static void Agree(int count, int seed, Func<Decisions, string> write)
    {
        var lists = Gen.ArrayOf(Gen.Choose(0, 1 << 20), Decisions);
        Prop.ForAll(Arb.From(lists, Shrink), decisions =>
        {
            var text = write(new Decisions(decisions));
            var threads = decisions[^1] % 3 == 0 ? 3 : 1;
            var difference = Agreement.Difference(Agreement.Compile(text), new RunOptions { Threads = threads, ParallelFrom = 1 }, isBounded: true);
            Assert.True(difference.Length == 0, $"{difference}\n{text}");
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(count).WithReplay((ulong)seed, 1));
    }

    /// <summary>Simpler decisions; the number of them stays.</summary>
    private static IEnumerable<int[]> Shrink(int[] decisions)
    {
        for (var length = decisions.Length; length > 0; length /= 2)
        {
            for (var start = 0; start < decisions.Length; start += length)
            {
                var end = Math.Min(decisions.Length, start + length);
                if (decisions[start..end].Any(d => d != 0))
                    yield return [.. decisions[..start], .. new int[end - start], .. decisions[end..]];
            }
        }
    }
}
