using System.Diagnostics;
using System.Globalization;

namespace ClusterDsl.Benchmarks.Refdiff;

/// <summary>How time and memory of a run grow with the actors: refdiff has eight ties for each at the start.</summary>
internal static class GrowthTable
{
    /// <summary>Writes the table, on two threads. Memory is the most that the process has had so far: sizes rise.</summary>
    public static void Write(TextWriter output)
    {
        var engine = new EngineRefdiff();
        engine.Run(1_000, 1, 2);
        output.WriteLine("refdiff, 100 steps, 2 threads");
        output.WriteLine("         N        ties   seconds   nanoseconds per actor-step   most memory, MiB");
        foreach (var size in new[] { 10_000, 100_000, 1_000_000 })
        {
            GC.Collect();
            var start = Stopwatch.GetTimestamp();
            engine.Run(size, 1, 2);
            var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
            using var process = Process.GetCurrentProcess();
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{size,10:N0}{8 * size,12:N0}{seconds,10:0.00}{seconds / size * 1e7,29:0.0}{process.PeakWorkingSet64 / 1048576,19:N0}"));
            output.Flush();
        }
    }
}
