using ClusterDsl.Cli.Consoles;
using ClusterDsl.Cli.Files;
using ClusterDsl.Cli.Summaries;
using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Model;
using ClusterDsl.Language.Settings;
using ClusterDsl.Output;
using ClusterDsl.Simulation.Observations;
using ClusterDsl.Simulation.Stepping;

namespace ClusterDsl.Cli.Commands;

/// <summary>Loads scenarios for commands that run them, and says why one cannot be run.</summary>
internal sealed class RunnableScenarios(CommandContext context)
{
    /// <summary>More runs than anyone waits for; and all their reports are kept until they are compared.</summary>
    private const long MostRuns = 10_000_000;

    private const int FilesNamed = 4;

    private ICommandConsole Console => context.Console;

    /// <summary>Loads a scenario; null, with the exit code, if it cannot be run.</summary>
    public CompiledScenario? Load(string path, out int exitCode)
    {
        if (FilePatterns.IsPattern(path))
        {
            var files = new FilePatterns(context.WorkingFolder).Expand([path]).ToList();
            if (files.Count > 1)
            {
                Console.WriteUsageError($"`{path}` matches {files.Count} files, and one is run at a time: name one of {string.Join(", ", files.Take(FilesNamed).Select(f => $"`{f}`"))}{(files.Count > FilesNamed ? ", …" : string.Empty)}");
                exitCode = ExitCodes.WrongUsage;
                return null;
            }

            path = files[0];
        }

        var scenario = new ScenarioLoader(context).Load(path);
        Console.WriteDiagnostics([.. scenario.Diagnostics]);
        exitCode = ExitCodes.Done;
        if (scenario.Diagnostics.Any(d => d.Severity == DiagnosticSeverity.Error))
        {
            exitCode = ExitCodes.ScenarioErrors;
        }
        else if (scenario.Model is null)
        {
            Console.WriteUsageError($"`{path}` is a library: it declares words for scenarios and cannot be run");
            exitCode = ExitCodes.WrongUsage;
        }

        return exitCode == ExitCodes.Done ? scenario : null;
    }

    /// <summary>Reads what <c>--set</c> says; null, once that is said, if it cannot be.</summary>
    public RunSettings? Read(ScenarioModel model, IEnumerable<string>? settings)
    {
        var hasProblems = false;
        var read = new SettingsReader(model, problem =>
        {
            hasProblems = true;
            Console.WriteUsageError(problem);
        }, doubt => Console.WriteWarning(DiagnosticDescriptors.PointForThousands.Code, doubt)).Read(settings ?? []);
        return hasProblems ? null : read;
    }

    /// <summary>Runs a model once, with progress.</summary>
    /// <exception cref="SimulationFaultException">The run cannot go on.</exception>
    public void Run(ScenarioModel model, RunOptions options, params IRunObserver[] observers)
    {
        var progress = new ProgressLine(Console, context.Time);
        try
        {
            context.Toolchain.Run(model, options, new ObserverGroup([.. observers, progress]), context.Cancellation);
        }
        finally
        {
            progress.Finish();
        }
    }

    /// <summary>Whether so many runs can be made, each with so many reports; if not, that is said.</summary>
    public bool MayRun(long runs, int reports)
    {
        var bytes = (double)runs * (reports + 1) * sizeof(double);
        if (runs > MostRuns)
        {
            Console.WriteUsageError($"these would be {ShownNumber.Of(runs)} runs, and no more than {ShownNumber.Of(MostRuns)} can be compared; take fewer replicates, or vary less");
            return false;
        }

        if (bytes > MemorySize.Available)
        {
            Console.WriteUsageError($"the reports of {ShownNumber.Of(runs)} runs take {MemorySize.ToText(bytes)} of memory, and there are {MemorySize.ToText(MemorySize.Available)}; take fewer replicates, vary less, or report less");
            return false;
        }

        return true;
    }

    /// <summary>Does what is done with a run, and tells what stops it; gives the exit code.</summary>
    public int Attempt(Func<int> work)
    {
        try
        {
            return work();
        }
        catch (OutputException exception)
        {
            Console.WriteDiagnostics([exception.Diagnostic]);
            return ExitCodes.ScenarioErrors;
        }
        catch (SimulationFaultException exception)
        {
            Console.WriteDiagnostics(exception.Diagnostics);
            return ExitCodeOf(exception);
        }
    }

    /// <summary>Data that do not fit are mistakes of the scenario's input, found late; everything else is a fault of the run.</summary>
    public static int ExitCodeOf(SimulationFaultException exception) =>
        exception.Diagnostics.All(d => d.Code.StartsWith("CL6", StringComparison.Ordinal)) ? ExitCodes.ScenarioErrors : ExitCodes.Fault;
}
