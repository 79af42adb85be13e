using ClusterDsl.Language.Data;
using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Model;
using ClusterDsl.Language.Text;
using ClusterDsl.Simulation.Experiments;
using ClusterDsl.Simulation.Observations;
using ClusterDsl.Simulation.Stepping;

namespace ClusterDsl.Cli.Tests.Fakes;

/// <summary>The real compiler and engine; something is done before each run, which is told how many there were before it.</summary>
internal sealed class WatchedToolchain(Action<int> beforeRun) : IToolchain
{
    private readonly Toolchain _toolchain = new();
    private int _runs = -1;

    public CompiledScenario Compile(SourceText text, IFileReader files) => _toolchain.Compile(text, files);

    public IReadOnlyList<Diagnostic> CheckData(ScenarioModel model, CancellationToken cancellation) => _toolchain.CheckData(model, cancellation);

    public void Run(ScenarioModel model, RunOptions options, IRunObserver observer, CancellationToken cancellation) =>
        Prepare(model)(options, observer, cancellation);

    public RunModel Prepare(ScenarioModel model)
    {
        var run = _toolchain.Prepare(model);
        return (options, observer, cancellation) =>
        {
            beforeRun(Interlocked.Increment(ref _runs));
            cancellation.ThrowIfCancellationRequested();
            run(options, observer, cancellation);
        };
    }
}
