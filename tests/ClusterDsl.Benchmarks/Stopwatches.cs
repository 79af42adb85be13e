using System.Diagnostics;

namespace ClusterDsl.Benchmarks;

/// <summary>Times work by the median of several rounds after some to warm up.</summary>
internal static class Stopwatches
{
    /// <summary>Seconds that a piece of work takes.</summary>
    public static double Median(Action work, int rounds = 9, int warmUp = 3)
    {
        for (var i = 0; i < warmUp; i++)
        {
            work();
        }

        var times = new double[rounds];
        for (var i = 0; i < rounds; i++)
        {
            var start = Stopwatch.GetTimestamp();
            work();
            times[i] = Stopwatch.GetElapsedTime(start).TotalSeconds;
        }

        Array.Sort(times);
        return times[rounds / 2];
    }
}
