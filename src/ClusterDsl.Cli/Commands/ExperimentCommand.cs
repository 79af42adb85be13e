using System.CommandLine;
using ClusterDsl.Cli.Completions;
using ClusterDsl.Cli.Consoles;
using ClusterDsl.Language.Settings;
using ClusterDsl.Cli.Summaries;
using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Model;
using ClusterDsl.Output;
using ClusterDsl.Output.Stores;
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

    private readonly Option<ulong?> _seed = CommandOptions.Seed();
    private readonly Option<string[]> _set = CommandOptions.Set();
    private readonly Option<int?> _replicates = CommandOptions.Replicates("Runs of each combination, instead of as many as the experiment says.");
    private readonly Option<string?> _out = CommandOptions.Out("Write a folder: all runs in experiment.sqlite, and tables.");
    private readonly Option<bool> _resume = new("--resume") { Description = "Go on with the experiment that was interrupted in the folder: make the runs that are missing." };
    private readonly Option<bool> _overwrite = CommandOptions.Overwrite();
    private readonly Option<bool> _measures = new("--measures") { Description = "Keep every measure at every step of every run in experiment.sqlite." };
    private readonly Option<bool> _beneficiaries = new("--beneficiaries") { Description = "Keep there what each actor received of each policy in every run." };
    private readonly Option<int> _threads = CommandOptions.Threads();
    private readonly Option<long?> _memory = CommandOptions.Memory();

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
        foreach (var option in new Option[] { _seed, _set, _replicates, _out, _resume, _overwrite, _measures, _beneficiaries, _threads, _memory })
        {
            Add(option);
        }

        Validators.Add(result =>
        {
            foreach (var option in new[] { _resume, _measures, _beneficiaries }.Where(o => result.GetValue(o) && result.GetValue(_out) is null))
            {
                result.AddError($"`{option.Name}` needs a folder: add `--out DIR`");
            }
        });
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

        if (PlanOf(model, path, arguments) is not { } plan || !new RunnableScenarios(_context).MayRun(plan.Runs, plan.Experiment.Reports.Length))
        {
            return ExitCodes.WrongUsage;
        }

        try
        {
            var result = Run(scenario, plan, arguments);
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
            return ArmReport.WriteFault(Console, model, path, plan.Seed, exception);
        }
    }

    private ExperimentPlan? PlanOf(ScenarioModel model, string path, ParseResult arguments)
    {
        if (new ExperimentChoice(Console).Find(model, path, arguments.GetValue(_name)) is not { } experiment)
        {
            return null;
        }

        var problems = new List<string>();
        var settings = new SettingsReader(model, problems.Add, doubt => Console.WriteWarning(DiagnosticDescriptors.PointForThousands.Code, doubt)).Read(arguments.GetValue(_set) ?? []).InOrder(model);
        problems.AddRange(settings.Where(s => experiment.Factors.Any(f => f.Name == s.Name)).Select(s => $"`{s.Name}` is varied by the experiment `{experiment.Name}`, and cannot be set"));
        problems.ForEach(Console.WriteUsageError);
        var (seed, replicates) = (arguments.GetValue(_seed) ?? model.Seed, arguments.GetValue(_replicates) ?? experiment.Replicates);
        return problems.Count > 0 ? null
            : new ExperimentPlan(experiment, ExperimentDesign.Of(experiment, seed), seed, replicates, settings);
    }

    private ExperimentResult Run(CompiledScenario scenario, ExperimentPlan plan, ParseResult arguments)
    {
        if (arguments.GetValue(_out) is null)
        {
            return Execute(plan, plan.NoRuns(), RunnerOf(scenario.Model!, plan, arguments), null);
        }

        var description = new RunDescription(ProductVersion.Text, scenario.Files, [], CommandOptions.ThreadsOf(arguments, _threads), _context.Time);
        var stored = new StoredExperiment(scenario.Model!, plan, description, arguments.GetValue(_measures), arguments.GetValue(_beneficiaries));
        return RunInto(arguments.GetRequiredValue(_out)!, stored, arguments);
    }

    private ExperimentResult RunInto(string path, StoredExperiment stored, ParseResult arguments)
    {
        var runs = stored.Plan.NoRuns();
        using var folder = ExperimentFolder.Open(path, _context.WorkingFolder, stored, runs, arguments.GetValue(_resume), arguments.GetValue(_overwrite));
        var writer = new ExperimentWriter(stored.Model, stored.Plan, stored.Description);
        try
        {
            var result = Execute(stored.Plan, runs, RunnerOf(stored.Model, stored.Plan, arguments), folder);
            writer.Write(folder, result);
            folder.Complete();
            return result;
        }
        catch (ArmFaultException)
        {
            TellWhatIsKept(folder, runs, string.Empty);
            throw;
        }
        catch (Exception exception) when (exception is OperationCanceledException or OutputException)
        {
            TellWhatIsKept(folder, runs, "; the same command with --resume makes the others");
            throw;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw folder.NotWritable(exception);
        }
    }

    private void TellWhatIsKept(ExperimentFolder folder, ExperimentRuns runs, string outlook)
    {
        if (runs.Count > 0)
        {
            Console.Error.WriteLine($"{ShownNumber.Of(runs.Count)} of {ShownNumber.Of(runs.Total)} runs are kept in {folder.ShownPath}{outlook}.");
        }
    }

    private ArmRunner RunnerOf(ScenarioModel model, ExperimentPlan plan, ParseResult arguments) =>
        new(_context.Toolchain.Prepare(model), plan.Seed, CommandOptions.ThreadsOf(arguments, _threads)) { Memory = arguments.GetValue(_memory) };

    private ExperimentResult Execute(ExperimentPlan plan, ExperimentRuns runs, ArmRunner runner, ExperimentFolder? folder)
    {
        var (before, count) = (runs.Count, 0);
        var progress = new RunsProgress(Console, _context.Time, runs.Total, before);
        try
        {
            return ExperimentResult.Run(
                plan, runner, runs,
                (run, differences) =>
                {
                    folder?.Keep(run, differences);
                    progress.Finished(++count);
                },
                _context.Cancellation);
        }
        finally
        {
            progress.Finish();
        }
    }
}
