using ClusterDsl.Language.Data;
using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Model;
using ClusterDsl.Language.Text;
using ClusterDsl.Simulation.Experiments;
using ClusterDsl.Simulation.Observations;
using ClusterDsl.Simulation.Stepping;

namespace ClusterDsl.Cli;

/// <summary>The compiler and the engine, as the commands use them.</summary>
public interface IToolchain
{
    /// <summary>Compiles a scenario.</summary>
    CompiledScenario Compile(SourceText text, IFileReader files);

    /// <summary>Says what is wrong with a model's data: that keys are found, numbers parse, ties have ends. A model without data files is in order.</summary>
    IReadOnlyList<Diagnostic> CheckData(ScenarioModel model, CancellationToken cancellation);

    /// <summary>Runs a model.</summary>
    /// <exception cref="SimulationFaultException">The run cannot go on.</exception>
    /// <exception cref="OperationCanceledException">It was interrupted.</exception>
    void Run(ScenarioModel model, RunOptions options, IRunObserver observer, CancellationToken cancellation);

    /// <summary>Prepares a model for many runs, also several at once.</summary>
    RunModel Prepare(ScenarioModel model);
}
