using System.Collections.Immutable;
using System.CommandLine;
using ClusterDsl.Cli.Completions;
using ClusterDsl.Cli.Consoles;
using ClusterDsl.Cli.Files;
using ClusterDsl.Cli.Summaries;
using ClusterDsl.Language.Model;
using ClusterDsl.Simulation.Experiments;

namespace ClusterDsl.Cli.Commands;

/// <summary><c>clusterdsl test FILE…</c>: what scenarios expect, held against runs.</summary>
internal sealed class TestCommand : Command
{
    private const int DefaultReplicates = 100;

    private readonly CommandContext _context;

    private readonly Argument<string[]> _files = new("FILE")
    {
        Description = "Scenarios; patterns such as '**/*.cluster'; - reads standard input.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<int?> _replicates = CommandOptions.Replicates($"Runs for each expectation; {DefaultReplicates} if not given.");
    private readonly Option<int> _threads = CommandOptions.Threads();
    private readonly Option<long?> _memory = CommandOptions.Memory();

    /// <summary>Describes the command.</summary>
    public TestCommand(CommandContext context)
        : base("test", "Hold what scenarios expect against their runs.")
    {
        _context = context;
        _files.RejectOptions(this);
        _files.CompleteScenarios(context.WorkingFolder);
        Add(_files);
        Add(_replicates);
        Add(_threads);
        Add(_memory);
        SetAction(Invoke);
    }

    private int Invoke(ParseResult arguments)
    {
        var summary = new TestSummary(_context.Console);
        var worst = ExitCodes.Done;
        foreach (var path in new FilePatterns(_context.WorkingFolder).Expand(arguments.GetRequiredValue(_files)))
        {
            var scenario = new RunnableScenarios(_context).Load(path, out var exitCode);
            if (scenario?.Model is { } model)
            {
                exitCode = Test(model, path, arguments, summary);
            }

            worst = worst is ExitCodes.Done or ExitCodes.ExpectationFailed && exitCode != ExitCodes.Done ? exitCode : worst;
        }

        summary.WriteTotal();
        return worst;
    }

    private int Test(ScenarioModel model, string path, ParseResult arguments, TestSummary summary)
    {
        var test = new ExpectationTest(model.Expectations);
        var replicates = arguments.GetValue(_replicates) ?? DefaultReplicates;
        var runs = (long)test.Arms.Length * replicates;
        if (!new RunnableScenarios(_context).MayRun(runs, test.Arms.Select(a => a.Values.Length).DefaultIfEmpty().Max()))
        {
            return ExitCodes.WrongUsage;
        }

        try
        {
            var results = test.Judge(Run(RunnerOf(model, arguments), test, replicates, runs));
            summary.Write(path, model, results);
            return results.Any(r => r.Verdict == Verdict.Fail) ? ExitCodes.ExpectationFailed : ExitCodes.Done;
        }
        catch (ArmFaultException exception)
        {
            return ArmReport.WriteFault(_context.Console, model, path, model.Seed, exception);
        }
    }

    private ArmRunner RunnerOf(ScenarioModel model, ParseResult arguments) =>
        new(_context.Toolchain.Prepare(model), model.Seed, CommandOptions.ThreadsOf(arguments, _threads)) { Memory = arguments.GetValue(_memory) };

    private ImmutableArray<ImmutableArray<ImmutableArray<double>>> Run(ArmRunner runner, ExpectationTest test, int replicates, long runs)
    {
        var progress = new RunsProgress(_context.Console, _context.Time, runs);
        try
        {
            return runner.Run(test.Arms, replicates, progress.Finished, _context.Cancellation);
        }
        finally
        {
            progress.Finish();
        }
    }
}
