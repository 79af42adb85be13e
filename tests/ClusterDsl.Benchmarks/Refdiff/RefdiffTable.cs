using System.Globalization;

namespace ClusterDsl.Benchmarks.Refdiff;

/// <summary>The engine beside hand-written C#, in one run: millions of actor-steps per second, the start included.</summary>
internal static class RefdiffTable
{
    private const int Steps = 100;

    private static readonly int[] Sizes = [1_000, 10_000, 100_000, 1_000_000];

    /// <summary>Writes the table.</summary>
    public static void Write(TextWriter output, int largest)
    {
        var engine = new EngineRefdiff();
        output.WriteLine("refdiff, 100 steps: millions of actor-steps per second");
        output.WriteLine("         N   tight C#   objects   engine, 1 thread   2 threads   engine / tight   two / one     mean k   out-degree");
        foreach (var size in Sizes.Where(s => s <= largest))
        {
            var rounds = size >= 1_000_000 ? 1 : size >= 100_000 ? 3 : size >= 10_000 ? 9 : 25;
            var result = default(RefdiffResult);
            var tight = Speed(size, rounds, () => TightRefdiff.Run(size, Steps, 1));
            var objects = Speed(size, rounds, () => ObjectRefdiff.Run(size, Steps, 1));
            var one = Speed(size, rounds, () => result = engine.Run(size, 1, 1));
            var two = Speed(size, rounds, () => engine.Run(size, 1, 2));
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{size,10:N0}{tight,11:0.00}{objects,10:0.00}{one,19:0.00}{two,12:0.00}{one / tight,17:0.00}{two / one,12:0.00}{result.MeanKnowledge,11:0.000}{result.MeanOutDegree,13:0.00}"));
            output.Flush();
        }
    }

    // Small sizes are over before the JIT has made the best of the code.
    private static double Speed(int size, int rounds, Action run) => size * (double)Steps / Stopwatches.Median(run, rounds, warmUp: Math.Max(1, 400_000 / size)) / 1e6;
}
