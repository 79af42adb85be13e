using System.Globalization;
using BenchmarkDotNet.Running;
using ClusterDsl.Benchmarks.FrontEnd;
using ClusterDsl.Benchmarks.Peers;
using ClusterDsl.Benchmarks.Refdiff;
using ClusterDsl.Benchmarks.Start;
using ClusterDsl.Benchmarks.Statistics;
using ClusterDsl.Cli.Consoles;

using var console = new SystemConsole();
switch (args)
{
    case ["frontend"]:
        FrontEndTable.Write(console.Out, published: null);
        return 0;
    case ["frontend", var published]:
        FrontEndTable.Write(console.Out, published);
        return 0;
    case ["refdiff"]:
        RefdiffTable.Write(console.Out, largest: 1_000_000);
        return 0;
    case ["refdiff", var largest]:
        RefdiffTable.Write(console.Out, int.Parse(largest, CultureInfo.InvariantCulture));
        return 0;
    case ["growth"]:
        GrowthTable.Write(console.Out);
        return 0;
    case [var name] when Peer.All.FirstOrDefault(p => p.Name == name) is { } peer:
        PeerTable.Write(console.Out, peer);
        return 0;
    case ["statistics"]:
        StatisticsTable.Write(console.Out);
        return 0;
    case ["following"]:
        FollowingTable.Write(console.Out);
        return 0;
    case ["start", .. var tools]:
        StartTable.Write(console.Out, tools.Length > 0 ? tools : [typeof(ClusterDsl.Cli.ClusterDslCommandLine).Assembly.Location]);
        return 0;
    case ["detail", .. var rest]:
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(rest);
        return 0;
    default:
        console.Error.WriteLine("frontend [PUBLISHED TOOL] | refdiff [LARGEST N] | growth | preferential | triadic | sir | barter | statistics | following | start [TOOL …] | detail [BenchmarkDotNet's options]");
        return 2;
}
