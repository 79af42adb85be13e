using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using ClusterDsl.Cli.Completions;
using ClusterDsl.Cli.Consoles;
using ClusterDsl.Cli.Files;
using ClusterDsl.Cli.Settings;
using ClusterDsl.Cli.Summaries;
using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Output;
using ClusterDsl.Simulation.Stepping;

namespace ClusterDsl.Cli.Commands;

/// <summary><c>clusterdsl run FILE</c>: one run, its summary, and with <c>--out</c> its folder.</summary>
internal sealed class RunCommand : Command
{
    private readonly CommandContext _context;

    private readonly Argument<string> _file = new("FILE") { Description = "The scenario; - reads standard input." };

    private readonly Option<ulong?> _seed = new("--seed")
    {
        Description = "The seed, instead of the scenario's own.",
        HelpName = "N",
        CustomParser = result => ulong.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var seed)
            ? seed
            : Reject<ulong>(result, "a seed", ulong.MaxValue),
    };

    private readonly Option<int> _replicate = new("--replicate")
    {
        Description = "The replicate, from 0: another run of the same seed.",
        HelpName = "R",
        DefaultValueFactory = _ => 0,
        CustomParser = result => ParseCount(result, "a replicate", 0),
    };

    private readonly Option<string[]> _set = new("--set")
    {
        Description = "Set a parameter, in its own unit (joining=2), or switch a policy or shock off (vouchers=off).",
        HelpName = "NAME=VALUE",
    };

    private readonly Option<string?> _out = new("--out")
    {
        Description = "Write a run folder: run.json, tables and the network.",
        HelpName = "DIR",
    };

    private readonly Option<bool> _overwrite = new("--overwrite") { Description = "Let the folder take the place of an earlier run." };

    private readonly Option<int> _threads = new("--threads")
    {
        Description = "How many threads to use; results do not depend on it. By default as many as there are processors.",
        HelpName = "N",
        CustomParser = result => ParseCount(result, "a number of threads", 1),
    };

    /// <summary>Describes the command.</summary>
    public RunCommand(CommandContext context)
        : base("run", "Run a scenario once and show what happened.")
    {
        _context = context;
        _file.RejectOptions(this);
        _file.CompleteScenarios(context.WorkingFolder);
        _out.Validators.Add(result =>
        {
            if (result.Tokens.Any(t => string.IsNullOrWhiteSpace(t.Value)))
            {
                result.AddError("`--out` names no folder");
            }
        });
        Add(_file);
        Add(_seed);
        Add(_replicate);
        Add(_set);
        Add(_out);
        Add(_overwrite);
        Add(_threads);
        SetAction(Invoke);
    }

    private ICommandConsole Console => _context.Console;

    private static int ParseCount(ArgumentResult result, string what, int least) =>
        int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count >= least
            ? count
            : Reject<int>(result, what, int.MaxValue, least);

    private static T? Reject<T>(ArgumentResult result, string what, T greatest, int least = 0)
    {
        result.AddError($"`{result.Tokens[0].Value}` is not {what}: a whole number from {least} to {greatest}");
        return default;
    }

    private int Invoke(ParseResult arguments)
    {
        var path = arguments.GetRequiredValue(_file);
        var scenario = new ScenarioLoader(_context).Load(path);
        WriteDiagnostics(scenario.Diagnostics);
        if (scenario.Diagnostics.Any(d => d.Severity == DiagnosticSeverity.Error))
        {
            return ExitCodes.ScenarioErrors;
        }

        if (scenario.Model is null)
        {
            Console.WriteUsageError($"`{path}` is a library: it declares words for scenarios and cannot be run");
            return ExitCodes.WrongUsage;
        }

        var hasProblems = false;
        var settings = new SettingsReader(scenario.Model, problem =>
        {
            hasProblems = true;
            Console.WriteUsageError(problem);
        }).Read(arguments.GetValue(_set) ?? []);
        return hasProblems ? ExitCodes.WrongUsage : Run(scenario, OptionsOf(arguments, settings), arguments);
    }

    // A scenario may hold many parts that this version does not carry out, and who runs it again and again has read of them in `check`.
    private void WriteDiagnostics(IReadOnlyList<Diagnostic> diagnostics)
    {
        var isIdle = diagnostics.ToLookup(d => d.Descriptor == DiagnosticDescriptors.NotCarriedOut && d.Severity == DiagnosticSeverity.Warning);
        Console.WriteDiagnostics([.. isIdle[false]]);
        foreach (var file in isIdle[true].GroupBy(d => d.Location.Path, StringComparer.Ordinal))
        {
            var lines = string.Join(", ", file.Select(d => d.Location.Start.Line + 1));
            var parts = file.Count() == 1 ? $"1 part of {file.Key} is not carried out (line {lines})" : $"{file.Count()} parts of {file.Key} are not carried out (lines {lines})";
            Console.WriteWarning(DiagnosticDescriptors.NotCarriedOut.Code, $"{parts}; `clusterdsl check` tells more");
        }
    }

    private RunOptions OptionsOf(ParseResult arguments, RunSettings settings) => new()
    {
        Seed = arguments.GetValue(_seed),
        Replicate = arguments.GetValue(_replicate),
        Parameters = settings.Parameters,
        SwitchedOff = settings.SwitchedOff,
        Threads = arguments.GetResult(_threads) is null ? Environment.ProcessorCount : arguments.GetValue(_threads),
    };

    private int Run(CompiledScenario scenario, RunOptions options, ParseResult arguments)
    {
        var recorder = new RunRecorder();
        var path = arguments.GetValue(_out);
        try
        {
            if (path is null)
            {
                Execute(scenario, options, recorder);
            }
            else
            {
                ExecuteInto(path, scenario, options, recorder, arguments.GetValue(_overwrite));
            }
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

        new RunSummary(recorder, options.SwitchedOff, Console) { ChangedParameters = [.. options.Parameters.Keys.Order()] }.Write(path);
        return ExitCodes.Done;
    }

    private void ExecuteInto(string path, CompiledScenario scenario, RunOptions options, RunRecorder recorder, bool overwrites)
    {
        using var folder = RunFolder.Create(path, _context.WorkingFolder, overwrites);
        try
        {
            var description = new RunDescription(ProductVersion.Text, scenario.Files, options.SwitchedOff, options.Threads, _context.Time);
            using var files = new RunFolderObserver(folder, description);
            Execute(scenario, options, recorder, files);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw folder.NotWritable(exception);
        }

        folder.Complete();
    }

    private void Execute(CompiledScenario scenario, RunOptions options, params Simulation.Observations.IRunObserver[] observers)
    {
        var progress = new ProgressLine(Console, _context.Time);
        try
        {
            _context.Toolchain.Run(scenario.Model!, options, new ObserverGroup([.. observers, progress]), _context.Cancellation);
        }
        finally
        {
            progress.Finish();
        }
    }

    // Data that do not fit are mistakes of the scenario's input, found late; everything else is a fault of the run.
    private static int ExitCodeOf(SimulationFaultException exception) =>
        exception.Diagnostics.All(d => d.Code.StartsWith("CL6", StringComparison.Ordinal)) ? ExitCodes.ScenarioErrors : ExitCodes.Fault;
}
