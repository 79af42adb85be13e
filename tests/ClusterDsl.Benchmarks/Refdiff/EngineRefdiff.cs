using System.Collections.Immutable;
using ClusterDsl.Language.Data;
using ClusterDsl.Language;
using ClusterDsl.Language.Text;
using ClusterDsl.Simulation.Observations;
using ClusterDsl.Simulation.Stepping;

namespace ClusterDsl.Benchmarks.Refdiff;

/// <summary>Refdiff as a <c>.cluster</c> file, by the engine.</summary>
internal sealed class EngineRefdiff
{
    private readonly Simulator _simulator;

    public EngineRefdiff()
    {
        var path = Path.Combine(AppContext.BaseDirectory, "Scenarios", "refdiff.cluster");
        var compilation = Compilation.Create(new SourceText(File.ReadAllText(path), path), new DiskFileReader(Environment.CurrentDirectory));
        _simulator = Simulator.Create(compilation.Model ?? throw new InvalidOperationException(string.Join('\n', compilation.Diagnostics)));
    }

    /// <summary>Runs it.</summary>
    public RefdiffResult Run(int firms, ulong seed, int threads)
    {
        var last = new LastRecord();
        _simulator.Run(
            new RunOptions { Seed = seed, Threads = threads, Parameters = new Dictionary<int, double> { [0] = firms }.ToImmutableDictionary() }, last);
        return new RefdiffResult(last.Values[0], last.Values[1]);
    }

    private sealed class LastRecord : IRunObserver
    {
        public double[] Values { get; private set; } = [];

        public void Recorded(in StepRecord record) => Values = record.Measures.ToArray();
    }
}
