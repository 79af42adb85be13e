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

    /// <summary>Seconds that several pieces of work take, done in turn, so that whatever else the machine does hits all of them alike.</summary>
    /// <param name="rounds">How often each is timed.</param>
    /// <param name="warmUp">For so long all are done before.</param>
    /// <param name="works">The pieces; each is told the number of the round, from 0.</param>
    /// <returns>The median of each.</returns>
    public static double[] InTurn(int rounds, TimeSpan warmUp, params Action<int>[] works)
    {
        for (var start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start) < warmUp;)
        {
            foreach (var work in works)
                work(0);
        }

        var times = works.Select(_ => new double[rounds]).ToArray();
        for (var round = 0; round < rounds; round++)
        {
            for (var i = 0; i < works.Length; i++)
            {
                // What one leaves behind, the next should not have to clear away.
                GC.Collect();
                var start = Stopwatch.GetTimestamp();
                works[i](round);
                times[i][round] = Stopwatch.GetElapsedTime(start).TotalSeconds;
            }
        }

        return [.. times.Select(t => t.Order().ElementAt(rounds / 2))];
    }
}
