using System.Collections.Immutable;
using ClusterDsl.Language.Data;
using ClusterDsl.Language;
using ClusterDsl.Language.Text;
using ClusterDsl.Simulation.Observations;
using ClusterDsl.Simulation.Stepping;

namespace ClusterDsl.Benchmarks;

/// <summary>A scenario of this project, run by the engine. Its first parameter is how many actors there are.</summary>
internal sealed class EngineScenario
{
    private readonly Simulator _simulator;

    /// <summary>Reads and compiles a scenario.</summary>
    /// <param name="name">Its file's name without the ending.</param>
    public EngineScenario(string name)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "Scenarios", $"{name}.cluster");
        var compilation = Compilation.Create(new SourceText(File.ReadAllText(path), path), new DiskFileReader(Environment.CurrentDirectory));
        _simulator = Simulator.Create(compilation.Model ?? throw new InvalidOperationException(string.Join('\n', compilation.Diagnostics)));
    }

    /// <summary>How many steps a run has.</summary>
    public int Steps => _simulator.Model.Steps;

    /// <summary>Runs it; gives what its measures are at the end.</summary>
    public double[] Run(int actors, ulong seed, int threads)
    {
        var last = new LastRecord();
        _simulator.Run(
            new RunOptions { Seed = seed, Threads = threads, Parameters = new Dictionary<int, double> { [0] = actors }.ToImmutableDictionary() }, last);
        return last.Values;
    }

    private sealed class LastRecord : IRunObserver
    {
        public double[] Values { get; private set; } = [];

        public void Recorded(in StepRecord record) => Values = record.Measures.ToArray();
    }
}
