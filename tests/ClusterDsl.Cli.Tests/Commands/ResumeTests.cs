using System.Globalization;
using ClusterDsl.Cli.Tests.Fakes;
using ClusterDsl.Output;
using FsCheck;
using FsCheck.Fluent;

namespace ClusterDsl.Cli.Tests.Commands;

/// <summary>An experiment that is interrupted and gone on with is the one that was never interrupted.</summary>
public sealed class ResumeTests : IDisposable
{
    private const int Runs = 20;

    private static readonly string[] Command = ["experiment", "busy.cluster", "--replicates", "5", "--measures", "--beneficiaries"];

    private readonly TemporaryFolder _folder = new();

    public ResumeTests() => WriteScenario(_folder);

    public void Dispose() => _folder.Dispose();

    /// <summary>Any number of interruptions, each after any number of runs.</summary>
    [Fact]
    public void What_is_resumed_is_what_was_never_interrupted()
    {
        Done([.. Command, "--out", "whole"]);
        var whole = StoreDump.Of(_folder.Path, "whole");
        Prop.ForAll(Gen.Choose(0, Runs - 1).NonEmptyListOf().ToArbitrary(), interruptions =>
        {
            using var folder = new TemporaryFolder();
            WriteScenario(folder);
            foreach (var runs in interruptions)
                InterruptAfter(runs, folder);
            Assert.Equal(ExitCodes.Done, Invoke(folder, new Toolchain(), [.. Command, "--out", "results", "--resume", "--threads", "2"]).ExitCode);
            Assert.Equal(whole, StoreDump.Of(folder.Path, "results"));
            foreach (var file in new[] { ExperimentFiles.Runs, ExperimentFiles.Summary, ExperimentFiles.Differences, ExperimentFiles.Effects })
                Assert.Equal(Read(_folder, "whole", file), Read(folder, "results", file));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(15).WithEndSize(4).WithReplay(2016, 7));
    }

    [Fact]
    public void What_was_finished_before_an_interruption_is_kept_and_told_of()
    {
        var (exitCode, console) = InterruptAfter(7, _folder);
        Assert.Equal(ExitCodes.Interrupted, exitCode);
        Assert.Equal("7 of 20 runs are kept in results.unfinished; the same command with --resume makes the others.\ninterrupted\n", console.Errors.ToString());
        Assert.False(Directory.Exists(Path.Combine(_folder.Path, "results")));
        Assert.Equal(7L, StoreDump.Query("SELECT count(*) FROM runs", _folder.Path, "results.unfinished")[0][0]);
    }

    [Fact]
    public void Only_the_missing_runs_are_made()
    {
        InterruptAfter(7, _folder);
        var made = 0;
        var toolchain = new WatchedToolchain(_ => made++);
        Assert.Equal(ExitCodes.Done, Invoke(_folder, toolchain, [.. Command, "--out", "results", "--resume", "--threads", "1"]).ExitCode);
        Assert.Equal(Runs - 7, made);
    }

    [Fact]
    public void More_replicates_are_added_to_those_that_are_there()
    {
        Done(["experiment", "busy.cluster", "--replicates", "5", "--out", "whole"]);
        Done(["experiment", "busy.cluster", "--replicates", "2", "--out", "results"]);
        var made = 0;
        Assert.Equal(
            ExitCodes.Done,
            Invoke(_folder, new WatchedToolchain(_ => Interlocked.Increment(ref made)), ["experiment", "busy.cluster", "--replicates", "5", "--out", "results", "--resume"]).ExitCode);
        Assert.Equal(12, made);
        Assert.Equal(StoreDump.Of(_folder.Path, "whole"), StoreDump.Of(_folder.Path, "results"));
    }

    [Fact]
    public void Where_nothing_is_missing_nothing_is_run_and_where_nothing_is_all_is()
    {
        var (_, first) = Done([.. Command, "--out", "results", "--resume"]);
        var (exitCode, second) = Invoke(_folder, new WatchedToolchain(_ => Assert.Fail("a run")), [.. Command, "--out", "results", "--resume"]);
        Assert.Equal((ExitCodes.Done, first.Output.ToString()), (exitCode, second.Output.ToString()));
    }

    [Fact]
    public void What_is_unfinished_is_neither_lost_nor_taken_for_finished()
    {
        InterruptAfter(3, _folder);
        var (exitCode, console) = Invoke([.. Command, "--out", "results"]);
        Assert.Equal(ExitCodes.ScenarioErrors, exitCode);
        Assert.StartsWith("error[CL6040]: `results.unfinished` already holds a run\n", console.Errors.ToString(), StringComparison.Ordinal);
        Assert.Contains("add --resume to make the runs that are missing, or --overwrite to begin anew", console.Errors.ToString(), StringComparison.Ordinal);
        Done([.. Command, "--out", "results", "--overwrite", "--seed", "3"]);
        Assert.Equal("3", StoreDump.Query("SELECT seed FROM experiments", _folder.Path, "results")[0][0]);
        Assert.Equal(["busy.cluster", "results"], Directory.EnumerateFileSystemEntries(_folder.Path).Select(e => Path.GetFileName(e)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_finished_experiment_is_not_begun_anew_unasked_and_all_ways_on_are_told()
    {
        Done([.. Command, "--out", "results"]);
        var (exitCode, console) = Invoke([.. Command, "--out", "results"]);
        Assert.Equal(ExitCodes.ScenarioErrors, exitCode);
        Assert.StartsWith("error[CL6040]: `results` already holds a run\n", console.Errors.ToString(), StringComparison.Ordinal);
        foreach (var way in new[] { "--resume", "--overwrite", "another folder" })
            Assert.Contains(way, console.Errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_it_is_to_take_the_place_of_stands_until_it_is_whole()
    {
        Done([.. Command, "--out", "results", "--seed", "3"]);
        var before = StoreDump.Of(_folder.Path, "results");
        InterruptAfter(3, _folder, "--overwrite");
        Assert.Equal(before, StoreDump.Of(_folder.Path, "results"));
        Done([.. Command, "--out", "results", "--overwrite", "--resume"]);
        Assert.NotEqual(before, StoreDump.Of(_folder.Path, "results"));
    }

    [Theory]
    [InlineData("the seed was 11 and is 12", "--seed", "12")]
    [InlineData("`meet_cost` was not set, and is set to 2 kEUR now", "--set", "meet_cost=2")]
    [InlineData("there were 5 replicates and are 4", "--replicates", "4")]
    [InlineData("it holds the experiment `effect`", "other")]
    [InlineData("it was begun without `--measures`", "--measures")]
    public void Another_experiment_is_refused(string difference, params string[] options)
    {
        string[] command = ["experiment", "busy.cluster", .. options.Contains("other") ? Array.Empty<string>() : ["effect"], "--replicates", "5", "--out", "results"];
        Done(["experiment", "busy.cluster", "effect", "--replicates", "5", "--out", "results"]);
        var before = StoreDump.Of(_folder.Path, "results");
        string[] now = options.Contains("--replicates") ? ["experiment", "busy.cluster", "effect", "--out", "results", .. options] : [.. command, .. options];
        var (exitCode, console) = Invoke([.. now, "--resume"]);
        Assert.Equal(ExitCodes.ScenarioErrors, exitCode);
        Assert.StartsWith($"error[CL6043]: `results` cannot be continued: {difference}\n", console.Errors.ToString(), StringComparison.Ordinal);
        Assert.Equal(before, StoreDump.Of(_folder.Path, "results"));
        Assert.False(Directory.Exists(Path.Combine(_folder.Path, "results.unfinished")));
    }

    [Fact]
    public void A_changed_scenario_or_table_is_refused_by_name()
    {
        _folder.Write("firms.csv", "name\na\nb\n");
        WriteScenario(_folder, "actors more : Enterprise from \"firms.csv\" { key name }\n");
        Done([.. Command, "--out", "results"]);
        _folder.Write("firms.csv", "name\na\nc\n");
        WriteScenario(_folder, "// changed\nactors more : Enterprise from \"firms.csv\" { key name }\n");
        var (_, console) = Invoke([.. Command, "--out", "results", "--resume"]);
        Assert.StartsWith(
            "error[CL6043]: `results` cannot be continued: `busy.cluster` has changed since; `firms.csv` has changed since\n", console.Errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_store_is_refused()
    {
        _folder.Write("results.unfinished/experiment.sqlite", new string('x', 5000));
        var (exitCode, console) = Invoke([.. Command, "--out", "results", "--resume"]);
        Assert.Equal(ExitCodes.ScenarioErrors, exitCode);
        Assert.StartsWith("error[CL6043]: `results` cannot be continued: it holds no results that can be read\n", console.Errors.ToString(), StringComparison.Ordinal);
        Done([.. Command, "--out", "results", "--overwrite"]);
    }

    [Theory]
    [InlineData("--resume")]
    [InlineData("--overwrite")]
    public void A_second_process_is_told_that_there_is_a_first_one(string option)
    {
        CommandResult? second = null;
        var toolchain = new WatchedToolchain(runs => second = runs == 2 ? Invoke([.. Command, "--out", "results", option]) : second);
        var first = Invoke(_folder, toolchain, [.. Command, "--out", "results", "--threads", "1"]);
        Assert.Equal((ExitCodes.Done, ExitCodes.ScenarioErrors), (first.ExitCode, second!.ExitCode));
        Assert.StartsWith("error[CL6042]: cannot write `results`: another clusterdsl is at work on it\n", second.Console.Errors.ToString(), StringComparison.Ordinal);
        Done([.. Command, "--out", "whole"]);
        Assert.Equal(StoreDump.Of(_folder.Path, "whole"), StoreDump.Of(_folder.Path, "results"));
    }

    [Fact]
    public void A_fault_keeps_the_runs_before_it()
    {
        WriteScenario(_folder, "parameter shares = 1\nrule take in sharing { for f : firms\n  f.capital -= 1 kEUR / shares }\nexperiment taking { vary shares in { 1, 0 }; replicates 1; report wealth at end }\n");
        var (exitCode, console) = Invoke("experiment", "busy.cluster", "taking", "--out", "results");
        Assert.Equal(ExitCodes.Fault, exitCode);
        Assert.StartsWith("1 of 2 runs are kept in results.unfinished.\nerror[CL5", console.Errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_tables_hold_what_the_other_files_tell()
    {
        Done([.. Command, "--out", "results"]);
        Done(["run", "busy.cluster", "--replicate", "3", "--set", "grant=off", "--out", "off"]);
        Done(["run", "busy.cluster", "--replicate", "3", "--out", "on"]);
        var measures = StoreDump.Query("SELECT value FROM measures WHERE point = 4 AND replicate = 3 AND measure = 1 ORDER BY step", _folder.Path, "results");
        Assert.Equal(Cells("off", "measures.csv", "wealth"), measures.Select(r => Text(r[0])));
        var received = StoreDump.Query("SELECT actor, sum(amount), sum(firings) FROM beneficiaries WHERE point = 2 AND replicate = 3 GROUP BY actor ORDER BY actor", _folder.Path, "results");
        var told = Cells("on", "beneficiaries.csv", "actor").Zip(Cells("on", "beneficiaries.csv", "amount"))
            .GroupBy(b => b.First, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => (g.Key, g.Sum(b => double.Parse(b.Second, CultureInfo.InvariantCulture)), (long)g.Count()));
        Assert.Equal(told, received.Select(r => ((string)r[0], (double)r[1], (long)r[2])));

        // Events that are rows of one of the two tables only, counted as often as they stand there.
        var (on, off) = (Read(_folder, "on", "events.csv").Split('\n').ToLookup(l => l), Read(_folder, "off", "events.csv").Split('\n').ToLookup(l => l));
        var differing = on.Select(l => l.Key).Union(off.Select(l => l.Key)).Sum(l => Math.Abs(on[l].Count() - off[l].Count()));
        Assert.NotEqual(0, differing);
        Assert.Equal((long)differing, StoreDump.Query("SELECT events FROM event_differences WHERE point = 2 AND base_point = 4 AND replicate = 3", _folder.Path, "results")[0][0]);
    }

    private static string Text(object value) => value is double number ? number.ToString("R", CultureInfo.InvariantCulture) : string.Empty;

    private static void WriteScenario(TemporaryFolder folder, string more = "") => folder.Write(
        "busy.cluster",
        $"{SmallStudy.Busy}\n  replicates 5\n}}\n\nparameter meet_cost = 1 kEUR\nexperiment other {{ replicates 5; report wealth at end }}\n{more}");

    private static CommandResult Invoke(TemporaryFolder folder, IToolchain toolchain, string[] arguments, CancellationToken cancellation = default)
    {
        var console = new RecordingConsole();
        string[] named = arguments[0] == "experiment" && arguments.All(a => a is not ("effect" or "other" or "taking")) ? [.. arguments[..2], "effect", .. arguments[2..]] : arguments;
        return new CommandResult(ClusterDslCommandLine.Invoke(named, new CommandContext(console, toolchain, folder.Path, new StandingTime(), cancellation)), console);
    }

    private static CommandResult InterruptAfter(int runs, TemporaryFolder folder, params string[] options)
    {
        using var cancellation = new CancellationTokenSource();
        var toolchain = new WatchedToolchain(before =>
        {
            if (before == runs)
                cancellation.Cancel();
        });
        return Invoke(folder, toolchain, [.. Command, "--out", "results", "--threads", "1", .. options.Length > 0 ? options : ["--resume"]], cancellation.Token);
    }

    private static string Read(TemporaryFolder folder, string name, string file) => File.ReadAllText(Path.Combine(folder.Path, name, file));

    private CommandResult Invoke(params string[] arguments) => Invoke(_folder, new Toolchain(), arguments);

    private CommandResult Done(string[] arguments)
    {
        var result = Invoke(arguments);
        Assert.True(result.ExitCode == ExitCodes.Done, result.Console.ToString());
        return result;
    }

    /// <summary>A column of a table; no cell of this scenario holds a comma.</summary>
    private List<string> Cells(string folder, string file, string column)
    {
        var rows = Read(_folder, folder, file).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(r => r.Split(',')).ToList();
        var index = Array.IndexOf(rows[0], column);
        return rows.Skip(1).Select(r => r[index]).ToList();
    }

    private sealed record CommandResult(int ExitCode, RecordingConsole Console);
}
