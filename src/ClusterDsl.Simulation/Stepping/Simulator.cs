using System.Collections.Immutable;
using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Model;
using ClusterDsl.Simulation.Compilation;
using ClusterDsl.Simulation.Observations;

namespace ClusterDsl.Simulation.Stepping;

/// <summary>Runs a model. Compiled once, immutable; one simulator may run many times, also on several threads at once.</summary>
public sealed class Simulator
{
    private readonly CompiledModel _compiled;

    private Simulator(CompiledModel compiled) => _compiled = compiled;

    /// <summary>The model.</summary>
    public ScenarioModel Model => _compiled.Model;

    /// <summary>Compiles a model.</summary>
    /// <exception cref="ArgumentException">The model is none that the compiler makes, such as one whose measures need one another in a circle.</exception>
    /// <exception cref="SimulationFaultException">Two draws would by chance share their random numbers (CL5021).</exception>
    public static Simulator Create(ScenarioModel model)
    {
        try
        {
            return new Simulator(new CompiledModel(model));
        }
        catch (AddressClashException clash)
        {
            throw new SimulationFaultException(
                [Diagnostic.Create(DiagnosticDescriptors.AddressClash, clash.Site.Location, clash.Site.Declaration, clash.Name, clash.Other)
                    with { Help = "give the variable, or the rule, another name" }]);
        }
    }

    /// <summary>
    /// Compiles and runs a study of no interest. What the first compilation of a process takes is mostly the loading of the compiler: while another thread still reads the scenario, this can be had for nothing.
    /// </summary>
    public static void WarmUp() => Create(WarmUpStudy.Model).Run(new RunOptions(), new NoObserver());

    /// <summary>Builds the initial state of a model with its own seed and says what is wrong with it: data that do not fit, values out of bounds, draws that share an address.</summary>
    public static ImmutableArray<Diagnostic> CheckStart(ScenarioModel model, CancellationToken cancellation = default)
    {
        try
        {
            new Run(Create(model)._compiled, new RunOptions { Threads = 1 }, new NoObserver(), cancellation).Prepare();
            return [];
        }
        catch (SimulationFaultException fault)
        {
            return [.. fault.Diagnostics];
        }
    }

    /// <summary>Runs the model once, telling <paramref name="observer"/> what happens, on this thread.</summary>
    /// <param name="options">Seed, replicate, parameters, what is switched off.</param>
    /// <param name="observer">Told in the order in which things happen.</param>
    /// <param name="cancellation">Stops the run between two blocks of matches.</param>
    /// <exception cref="SimulationFaultException">The data do not fit (CL6xxx) or a rule did what it must not (CL5xxx).</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public void Run(RunOptions options, IRunObserver observer, CancellationToken cancellation = default) =>
        new Run(_compiled, options, observer, cancellation).Execute();

    private sealed class NoObserver : IRunObserver;
}
