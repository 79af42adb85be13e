using System.Globalization;

namespace ClusterDsl.Benchmarks.Refdiff;

/// <summary>The engine beside hand-written C#, in turn: millions of actor-steps per second, the start included; means at the end as the engine has them in the last round.</summary>
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
            // Each round has a seed of its own: what a processor sees again and again it learns by heart.
            var (rounds, warmUp) = size >= 1_000_000 ? (1, 0) : size >= 100_000 ? (7, 1) : size >= 10_000 ? (25, 2) : (101, 2);
            var result = default(RefdiffResult);
            var seconds = Stopwatches.InTurn(
                rounds,
                TimeSpan.FromSeconds(warmUp),
                round => TightRefdiff.Run(size, Steps, Seed(round)),
                round => ObjectRefdiff.Run(size, Steps, Seed(round)),
                round => result = engine.Run(size, Seed(round), 1),
                round => engine.Run(size, Seed(round), 2));
            var (tight, objects, one, two) = (Speed(size, seconds[0]), Speed(size, seconds[1]), Speed(size, seconds[2]), Speed(size, seconds[3]));
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{size,10:N0}{tight,11:0.00}{objects,10:0.00}{one,19:0.00}{two,12:0.00}{one / tight,17:0.00}{two / one,12:0.00}{result.MeanKnowledge,11:0.000}{result.MeanOutDegree,13:0.00}"));
            output.Flush();
        }
    }

    private static ulong Seed(int round) => (ulong)round + 1;

    private static double Speed(int size, double seconds) => size * (double)Steps / seconds / 1e6;
}
