using System.CommandLine;
using ClusterDsl.Cli.Completions;
using ClusterDsl.Cli.Consoles;
using ClusterDsl.Cli.Summaries;
using ClusterDsl.Language.Model;
using ClusterDsl.Output;
using ClusterDsl.Simulation.Experiments;

namespace ClusterDsl.Cli.Commands;

/// <summary><c>clusterdsl experiment FILE [NAME]</c>: all runs of an experiment, what they say, and with <c>--out</c> its folder.</summary>
internal sealed class ExperimentCommand : Command
{
    private readonly CommandContext _context;

    private readonly Argument<string> _file = new("FILE") { Description = "The scenario; - reads standard input." };

    private readonly Argument<string?> _name = new("NAME")
    {
        Description = "The experiment; need not be given where there is only one.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string?> _out = CommandOptions.Out("Write a folder: experiment.json, runs.csv, summary.csv and differences.csv.");
    private readonly Option<bool> _overwrite = CommandOptions.Overwrite();
    private readonly Option<int> _threads = CommandOptions.Threads();
    private readonly Option<int?> _replicates = CommandOptions.Replicates("Runs of each combination, instead of as many as the experiment says.");

    /// <summary>Describes the command.</summary>
    public ExperimentCommand(CommandContext context)
        : base("experiment", "Run all combinations of an experiment and compare them.")
    {
        _context = context;
        _file.RejectOptions(this);
        _name.RejectOptions(this);
        _file.CompleteScenarios(context.WorkingFolder);
        Add(_file);
        Add(_name);
        Add(_out);
        Add(_overwrite);
        Add(_threads);
        Add(_replicates);
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

        if (Find(model, path, arguments.GetValue(_name)) is not { } experiment || !new RunnableScenarios(_context).MayRun(RunsOf(experiment, arguments)))
        {
            return ExitCodes.WrongUsage;
        }

        try
        {
            var result = Run(scenario, experiment, arguments);
            new ExperimentSummary(model, result, Console).Write(arguments.GetValue(_out));
            return ExitCodes.Done;
        }
        catch (OutputException exception)
        {
            Console.WriteDiagnostics([exception.Diagnostic]);
            return ExitCodes.ScenarioErrors;
        }
        catch (ArmFaultException exception)
        {
            return ArmReport.WriteFault(Console, model, path, model.Seed, exception);
        }
    }

    private ExperimentModel? Find(ScenarioModel model, string path, string? name)
    {
        if (model.Experiments.IsEmpty)
        {
            Console.WriteUsageError($"`{path}` has no experiment; write `experiment NAME {{ vary …; replicates 100; report … }}`");
            return null;
        }

        var names = model.Experiments.Select(e => e.Name).ToList();
        if (name is not null)
        {
            var found = model.Experiments.FirstOrDefault(e => e.Name == name);
            if (found is null)
            {
                Console.WriteUsageError(UsageMessages.UnknownOf("experiment", name, names));
            }

            return found;
        }

        if (names.Count > 1)
        {
            Console.WriteUsageError($"`{path}` has {names.Count} experiments: name one of {string.Join(", ", names.Select(n => $"`{n}`"))}");
            return null;
        }

        return model.Experiments[0];
    }

    private int ReplicatesOf(ExperimentModel experiment, ParseResult arguments) => arguments.GetValue(_replicates) ?? experiment.Replicates;

    private long RunsOf(ExperimentModel experiment, ParseResult arguments) =>
        experiment.Factors.Aggregate((long)ReplicatesOf(experiment, arguments), (n, f) => n * f.Levels.Length);

    private ExperimentResult Run(CompiledScenario scenario, ExperimentModel experiment, ParseResult arguments)
    {
        var model = scenario.Model!;
        var threads = CommandOptions.ThreadsOf(arguments, _threads);
        var (replicates, runs) = (ReplicatesOf(experiment, arguments), RunsOf(experiment, arguments));
        if (arguments.GetValue(_out) is not { } path)
        {
            return Execute(model, experiment, replicates, runs, threads);
        }

        using var folder = RunFolder.Create(path, _context.WorkingFolder, arguments.GetValue(_overwrite));
        var writer = new ExperimentWriter(model, experiment, new RunDescription(ProductVersion.Text, scenario.Files, [], threads, _context.Time));
        var result = Execute(model, experiment, replicates, runs, threads);
        try
        {
            writer.Write(folder, result);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw folder.NotWritable(exception);
        }

        folder.Complete();
        return result;
    }

    private ExperimentResult Execute(ScenarioModel model, ExperimentModel experiment, int replicates, long runs, int threads)
    {
        var progress = new RunsProgress(Console, _context.Time, runs);
        try
        {
            var runner = new ArmRunner(_context.Toolchain.Prepare(model), model.Seed, threads);
            return ExperimentResult.Run(experiment, runner, model.Seed, replicates, progress.Finished, _context.Cancellation);
        }
        finally
        {
            progress.Finish();
        }
    }
}
