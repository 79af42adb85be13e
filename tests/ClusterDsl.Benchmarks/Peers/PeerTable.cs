using System.Globalization;

namespace ClusterDsl.Benchmarks.Peers;

/// <summary>The engine beside hand-written C#, in one run: seconds, the start included, and what both end with.</summary>
internal static class PeerTable
{
    /// <summary>Writes the table of one model.</summary>
    public static void Write(TextWriter output, Peer peer)
    {
        var engine = new EngineScenario(peer.Name);
        output.WriteLine($"{peer.Name}, {engine.Steps} steps: seconds");
        output.WriteLine("         N    by hand   engine, 1 thread   2 threads   by hand / engine   one / two   at the end: by hand, engine");
        foreach (var size in peer.Sizes)
        {
            var (byHand, byEngine) = (Array.Empty<double>(), Array.Empty<double>());
            var tight = Stopwatches.Median(() => byHand = peer.Tight(size, engine.Steps, 1), RoundsFor(size), warmUp: 1);
            var one = Stopwatches.Median(() => byEngine = engine.Run(size, 1, 1), RoundsFor(size), warmUp: 1);
            var two = Stopwatches.Median(() => engine.Run(size, 1, 2), RoundsFor(size), warmUp: 0);
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{size,10:N0}{tight,11:0.000}{one,19:0.000}{two,12:0.000}{tight / one,19:0.00}{one / two,12:0.00}   {Shown(byHand)} | {Shown(byEngine)}"));
            output.Flush();
        }
    }

    private static int RoundsFor(int size) => size >= 40_000 ? 1 : 5;

    private static string Shown(double[] values) => string.Join(' ', values.Select(v => v.ToString("0.0000", CultureInfo.InvariantCulture)));
}
