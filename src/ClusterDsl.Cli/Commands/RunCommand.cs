using System.CommandLine;
using ClusterDsl.Cli.Completions;
using ClusterDsl.Cli.Consoles;
using ClusterDsl.Cli.Summaries;
using ClusterDsl.Language.Settings;
using ClusterDsl.Output;
using ClusterDsl.Simulation.Stepping;

namespace ClusterDsl.Cli.Commands;

/// <summary><c>clusterdsl run FILE</c>: one run, its summary, and with <c>--out</c> its folder.</summary>
internal sealed class RunCommand : Command
{
    private readonly CommandContext _context;

    private readonly Argument<string> _file = new("FILE") { Description = "The scenario; - reads standard input." };

    private readonly Option<ulong?> _seed = CommandOptions.Seed();

    private readonly Option<int> _replicate = new("--replicate")
    {
        Description = "The replicate, from 0: another run of the same seed.",
        HelpName = "R",
        DefaultValueFactory = _ => 0,
        CustomParser = result => CommandOptions.ParseCount(result, "a replicate", 0),
    };

    private readonly Option<string[]> _set = CommandOptions.Set();

    private readonly Option<string?> _out = CommandOptions.Out("Write a run folder: run.json, tables and the network.");

    private readonly Option<bool> _overwrite = CommandOptions.Overwrite();

    private readonly Option<int> _threads = CommandOptions.Threads();

    private readonly Option<long?> _memory = CommandOptions.Memory();

    /// <summary>Describes the command.</summary>
    public RunCommand(CommandContext context)
        : base("run", "Run a scenario once and show what happened.")
    {
        _context = context;
        _file.RejectOptions(this);
        _file.CompleteScenarios(context.WorkingFolder);
        Add(_file);
        Add(_seed);
        Add(_replicate);
        Add(_set);
        Add(_out);
        Add(_overwrite);
        Add(_threads);
        Add(_memory);
        SetAction(Invoke);
    }

    private ICommandConsole Console => _context.Console;

    private int Invoke(ParseResult arguments)
    {
        var path = arguments.GetRequiredValue(_file);
        if (new RunnableScenarios(_context).Load(path, out var exitCode) is not { Model: { } model } scenario)
        {
            return exitCode;
        }

        return new RunnableScenarios(_context).Read(model, arguments.GetValue(_set)) is { } settings
            ? Run(scenario, OptionsOf(arguments, settings), arguments)
            : ExitCodes.WrongUsage;
    }

    private RunOptions OptionsOf(ParseResult arguments, RunSettings settings) => new()
    {
        Seed = arguments.GetValue(_seed),
        Replicate = arguments.GetValue(_replicate),
        Parameters = settings.Parameters,
        SwitchedOff = settings.SwitchedOff,
        Threads = CommandOptions.ThreadsOf(arguments, _threads),
        Memory = arguments.GetValue(_memory),
    };

    private int Run(CompiledScenario scenario, RunOptions options, ParseResult arguments) => new RunnableScenarios(_context).Attempt(() =>
    {
        var recorder = new RunRecorder();
        var path = arguments.GetValue(_out);
        if (path is null)
        {
            Execute(scenario, options, recorder);
        }
        else
        {
            ExecuteInto(path, scenario, options, recorder, arguments.GetValue(_overwrite));
        }

        new RunSummary(recorder, options.SwitchedOff, Console) { ChangedParameters = [.. options.Parameters.Keys.Order()] }.Write(path);
        return ExitCodes.Done;
    });

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

    private void Execute(CompiledScenario scenario, RunOptions options, params Simulation.Observations.IRunObserver[] observers) =>
        new RunnableScenarios(_context).Run(scenario.Model!, options, observers);
}
