using ClusterDsl.Language;
using ClusterDsl.Language.Data;
using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Model;
using ClusterDsl.Language.Text;
using ClusterDsl.Simulation.Experiments;
using ClusterDsl.Simulation.Observations;
using ClusterDsl.Simulation.Stepping;

namespace ClusterDsl.Cli;

/// <summary>The compiler and the engine of this product.</summary>
public sealed class Toolchain : IToolchain
{
    /// <inheritdoc/>
    public CompiledScenario Compile(SourceText text, IFileReader files)
    {
        var compilation = Compilation.Create(text, files);
        return new CompiledScenario(compilation.Diagnostics, compilation.Model, compilation.Files) { Compilation = compilation };
    }

    /// <inheritdoc/>
    public IReadOnlyList<Diagnostic> CheckData(ScenarioModel model, CancellationToken cancellation) =>
        model.Populations.Any(p => p.Data is not null) || model.InitialTies.Any(t => t.Data is not null)
            ? Simulator.CheckStart(model, cancellation)
            : [];

    /// <inheritdoc/>
    public void Run(ScenarioModel model, RunOptions options, IRunObserver observer, CancellationToken cancellation) =>
        Prepare(model)(options, observer, cancellation);

    /// <inheritdoc/>
    public RunModel Prepare(ScenarioModel model) => Simulator.Create(model).Run;
}
