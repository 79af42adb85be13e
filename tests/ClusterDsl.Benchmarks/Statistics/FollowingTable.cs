using System.Diagnostics;
using System.Globalization;
using ClusterDsl.Language.Model;
using ClusterDsl.Simulation.Networks;

namespace ClusterDsl.Benchmarks.Statistics;

/// <summary>
/// What a statistic costs that is recorded in every step of a large network in which a few ties change: milliseconds a step, the changes included, looked at anew and carried along.
/// </summary>
internal static class FollowingTable
{
    private const int Changes = 200;
    private const int Steps = 20;
    private const int WarmUp = 3;

    /// <summary>Writes the table.</summary>
    public static void Write(TextWriter output)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{LargeNetwork.Actors:N0} actors, {LargeNetwork.Ties:N0} ties, of which {Changes} dissolve and {Changes} form in a step; ms a step"));
        output.WriteLine("statistic                      anew     carried");
        foreach (var statistic in Enum.GetValues<NetworkStatistic>().Where(NetworkStatistics.NeedsCountsOnly))
        {
            var anew = Milliseconds(network => NetworkStatistics.Of(statistic, network.Graph));
            var carried = Milliseconds(network => network.State.Networks.Statistic(statistic, [0], [0], null, [], -1));
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{statistic,-25}{anew,10:0.00}{carried,12:0.00}"));
            output.Flush();
        }
    }

    private static double Milliseconds(Func<LargeNetwork, double> ask)
    {
        var network = new LargeNetwork();
        for (var step = 0; step < WarmUp; step++)
            Step();
        var start = Stopwatch.GetTimestamp();
        for (var step = 0; step < Steps; step++)
            Step();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds / Steps;

        void Step()
        {
            network.Change(Changes);
            _ = ask(network);
        }
    }
}
