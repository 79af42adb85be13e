using System.Globalization;
using System.Text.Json.Nodes;
using ClusterDsl.Cli.Tests.Fakes;
using ClusterDsl.Output;
using ClusterDsl.Output.Tests.Fakes;

namespace ClusterDsl.Cli.Tests.Commands;

/// <summary><c>experiment</c> and <c>test</c>, on a scenario of which the effects are known: a grant gives 2 firms 1 kEUR in each of 4 years.</summary>
public sealed class StudyCommandTests : IDisposable
{
    private const string Scenario = SmallStudy.Scenario;

    private const string Experiment = SmallStudy.Experiment;

    private static readonly string[] Tables = [ExperimentFiles.Runs, ExperimentFiles.Summary, ExperimentFiles.Differences, ExperimentFiles.Effects];

    private readonly CommandLineFixture _line = new() { Toolchain = new Toolchain() };

    public void Dispose() => _line.Dispose();

    [Fact]
    public void Differences_are_those_that_the_rules_make()
    {
        Run("experiment", Experiment, "--out", "results");
        var rows = Table("differences.csv").Where(r => r["report"] == "wealth at end").ToList();
        Assert.Equal(["grant on-off 1-3", "grant on-off 2-4", "gain 2-0 2-1", "gain 2-0 4-3"], rows.Select(r => $"{r["factor"]} {r["level"]}-{r["base"]} {r["point"]}-{r["base_point"]}"));
        Assert.Equal([8000, 8000, 16000, 16000], rows.Select(r => Math.Round(Number(r["difference"]), 6)));
        Assert.All(rows, r => Assert.Equal(("EUR", "3", 1.0), (r["unit"], r["pairs"], Math.Round(Number(r["variance_removed"]), 9))));
        Assert.All(rows, r => Assert.Equal(0, Number(r["high"]) - Number(r["low"]), 1e-6));
    }

    [Fact]
    public void A_run_of_an_experiment_is_the_run_that_run_makes()
    {
        Run("experiment", Experiment, "--out", "results");
        var row = Table("runs.csv").Single(r => r["point"] == "4" && r["replicate"] == "2");
        Assert.Equal(("off", "2"), (row["grant"], row["gain"]));
        Assert.Equal(ExitCodes.Done, _line.Invoke("run", "small.cluster", "--set", "grant=off", "--set", "gain=2", "--replicate", "2", "--out", "one"));
        Assert.Equal(Table("measures.csv", "one")[^1]["wealth"], row["wealth at end"]);
    }

    [Fact]
    public void The_number_of_threads_changes_no_byte()
    {
        Run("experiment", Experiment, "--out", "results", "--threads", "1");
        Assert.Equal(ExitCodes.Done, _line.Invoke("experiment", "small.cluster", "effect", "--out", "others", "--threads", "4"));
        foreach (var file in Tables)
        {
            Assert.Equal(Read("results", file), Read("others", file));
        }

        Assert.Equal(StoreDump.Of(_line.Folder.Path, "results"), StoreDump.Of(_line.Folder.Path, "others"));
    }

    [Fact]
    public void A_report_that_is_missing_is_an_empty_cell_and_is_counted()
    {
        Run("experiment", Experiment, "--out", "results", "--replicates", "5");
        var runs = Table("runs.csv").Where(r => r["point"] == "3").ToList();
        Assert.Equal(5, runs.Count);
        Assert.All(runs, r => Assert.Equal(string.Empty, r["first time when wealth > 20 kEUR"]));
        var summary = Table("summary.csv").Single(r => r["point"] == "3" && r["report"].StartsWith("first", StringComparison.Ordinal));
        Assert.Equal(("0", "5", string.Empty), (summary["runs"], summary["missing"], summary["mean"]));
    }

    [Fact]
    public void The_manifest_tells_the_design()
    {
        Run("experiment", Experiment, "--out", "results");
        var manifest = JsonNode.Parse(Read("results", "experiment.json"))!;
        Assert.Equal(("effect", 5, 4, 3), ((string)manifest["experiment"]!, (int)manifest["seed"]!, (int)manifest["points"]!, (int)manifest["replicates"]!));
        Assert.Equal(["on", "off", "0", "2"], manifest["factors"]!.AsArray().SelectMany(f => f!["levels"]!.AsArray()).Select(l => (string)l!));
        Assert.Equal("kEUR per year", (string)manifest["factors"]![1]!["unit"]!);
        Assert.Equal(Tables, manifest["tables"]!.AsArray().Select(t => (string)t!["file"]!));
    }

    [Fact]
    public Task The_summary_of_an_experiment()
    {
        Run("experiment", Experiment, "--replicates", "4");
        return Verify(_line.Console.ToString());
    }

    [Fact]
    public Task The_verdicts_of_a_test()
    {
        _line.Folder.Write("small.cluster", Scenario + """
            expect "nobody leaves"          always members == 2
            expect "the grant makes richer" on average wealth at end > wealth at end with grant = off
            expect "they stay poor"         always wealth < 20 kEUR with gain = 5 kEUR per year
            expect "the grant makes poorer" on average wealth at end < wealth at end with grant = off
            expect "half begin rich"        in 50% of runs wealth at 0 years > 10 kEUR

            """);
        Assert.Equal(ExitCodes.ExpectationFailed, _line.Invoke("test", "small.cluster", "--replicates", "6"));
        return Verify(_line.Console.ToString());
    }

    [Fact]
    public void Undecided_is_no_failure()
    {
        Run("test", "expect \"half begin rich\" in 50% of runs wealth at 0 years > 10 kEUR\n", "--replicates", "2");
        Assert.Contains("undecided", _line.Console.Output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_left_of_an_experiment_that_is_interrupted_before_a_run_has_ended()
    {
        using var line = new CommandLineFixture { Toolchain = new Toolchain(), Cancellation = new CancellationToken(canceled: true) };
        line.Folder.Write("small.cluster", Scenario + Experiment);
        Assert.Equal(ExitCodes.Interrupted, line.Invoke("experiment", "small.cluster", "--out", "results"));
        Assert.Equal(["small.cluster"], line.Content());
    }

    [Fact]
    public void In_a_log_progress_is_a_line_now_and_then()
    {
        using var line = new CommandLineFixture { Toolchain = new Toolchain(), Time = new SteppingTime() };
        line.Folder.Write("small.cluster", Scenario + Experiment);
        Assert.Equal(ExitCodes.Done, line.Invoke("experiment", "small.cluster", "--replicates", "20", "--threads", "1"));
        var lines = line.Console.Errors.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.InRange(lines.Length, 1, 8);
        Assert.All(lines, l => Assert.Matches("^run [0-9]+ of 80, [0-9.]+ per second, [0-9]+ s left$", l));
    }

    [Fact]
    public void Values_can_be_set_for_all_runs_but_not_those_that_vary()
    {
        Run("experiment", Experiment.Replace("vary gain in { 0, 2 kEUR per year }", string.Empty, StringComparison.Ordinal), "--out", "results", "--set", "gain=2", "--seed", "9");
        Assert.Equal(ExitCodes.Done, _line.Invoke("run", "small.cluster", "--set", "grant=off", "--set", "gain=2", "--seed", "9", "--replicate", "1", "--out", "one"));
        Assert.Equal(Table("measures.csv", "one")[^1]["wealth"], Table("runs.csv").Single(r => r["grant"] == "off" && r["replicate"] == "1")["wealth at end"]);
        Assert.Contains("\nSet: gain = 2 kEUR per year\n", _line.Console.Output.ToString(), StringComparison.Ordinal);
        Assert.Equal(("gain", "2", "kEUR per year"), JsonNode.Parse(Read("results", "experiment.json"))!["settings"]![0] is var s ? ((string)s!["name"]!, (string)s["value"]!, (string)s["unit"]!) : default);
    }

    [Fact]
    public void A_design_that_fills_the_space_tells_how_the_reports_go_with_the_factors()
    {
        var text = Experiment.Replace("vary gain in { 0, 2 kEUR per year }", "vary gain in 0 .. 4 kEUR per year; design latin_hypercube(20)", StringComparison.Ordinal);
        Run("experiment", text, "--out", "results");
        var rows = Table("correlations.csv");
        Assert.Equal(["grant", "gain", "grant", "gain", "grant", "gain"], rows.Select(r => r["factor"]));
        Assert.True(Number(rows[1]["low"]) > 0.5, rows[1]["low"]);
        Assert.Equal(string.Empty, rows[5]["correlation"]);
        Assert.Equal(20, Table("summary.csv").Count(r => r["report"] == "wealth at end"));
        Assert.Equal(Enumerable.Range(0, 20), Table("summary.csv").Where(r => r["report"] == "members at end").Select(r => (int)(Number(r["gain"]) / 4 * 20)).Order());
        Assert.False(File.Exists(Path.Combine(_line.Folder.Path, "results", "differences.csv")));
        Assert.Equal(ExitCodes.Done, _line.Invoke("run", "small.cluster", "--set", $"gain={Table("runs.csv")[3]["gain"]}", "--set", $"grant={Table("runs.csv")[3]["grant"]}", "--out", "one"));
        Assert.Equal(Table("measures.csv", "one")[^1]["wealth"], Table("runs.csv")[3]["wealth at end"]);
    }

    [Fact]
    public void On_a_narrow_terminal_tables_go_on_below()
    {
        using var line = new CommandLineFixture { Toolchain = new Toolchain(), Console = new RecordingConsole { IsTerminal = true, Width = 64, Variables = { ["NO_COLOR"] = "1" } } };
        line.Folder.Write("small.cluster", Scenario + Experiment);
        Assert.Equal(ExitCodes.Done, line.Invoke("experiment", "small.cluster"));
        var wide = new CommandLineFixture { Toolchain = new Toolchain() };
        wide.Folder.Write("small.cluster", Scenario + Experiment);
        wide.Invoke("experiment", "small.cluster");
        var (narrow, all) = (line.Console.Output.ToString(), wide.Console.Output.ToString());
        wide.Dispose();
        Assert.All(narrow.Split('\n'), l => Assert.InRange(l.Length, 0, 64));

        // Nothing is lost: the words are the same, only those that say what a row is of come more often.
        Assert.Equal(all.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries).ToHashSet(), narrow.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries).ToHashSet());
        Assert.Equal(all.Split("luck removed").Length, narrow.Split("luck removed").Length);
    }

    [Theory]
    [InlineData("experiment", 12)]
    [InlineData("test", 6)]
    public void Progress_shows_on_a_terminal_and_is_taken_away(string command, int runs)
    {
        using var line = new CommandLineFixture
        {
            Toolchain = new Toolchain(),
            Console = new RecordingConsole { IsTerminal = true, Width = 100 },
            Time = new SteppingTime(),
        };
        line.Folder.Write("small.cluster", Scenario + Experiment + "expect \"a\" on average members at end >= members at end with grant = off\n");
        Assert.Equal(ExitCodes.Done, line.Invoke(command, "small.cluster", "--replicates", "3", "--threads", "1"));
        Assert.Contains($"run {runs} of {runs}, ", line.Console.Errors.ToString(), StringComparison.Ordinal);
        Assert.EndsWith("\r\u001b[K", line.Console.Errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_fault_tells_in_which_run_it_happened()
    {
        var scenario = Scenario.Replace("f.capital += gain", "f.capital += gain * (1 kEUR per year / gain)", StringComparison.Ordinal);
        _line.Folder.Write("small.cluster", scenario + Experiment);
        Assert.Equal(ExitCodes.Fault, _line.Invoke("experiment", "small.cluster"));
        var errors = _line.Console.Errors.ToString();
        Assert.Contains("error[CL5", errors, StringComparison.Ordinal);
        Assert.EndsWith("This was replicate 0: clusterdsl run small.cluster --seed 5 --replicate 0 --set gain=0\n", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "`small.cluster` has no experiment; write `experiment NAME { vary …; replicates 100; report … }`", "experiment", "small.cluster")]
    [InlineData(Experiment, "there is no experiment `efect`; did you mean `effect`?", "experiment", "small.cluster", "efect")]
    [InlineData(Experiment, "`gain` is varied by the experiment `effect`, and cannot be set", "experiment", "small.cluster", "--set", "gain=1")]
    [InlineData(Experiment, "`--resume` needs a folder: add `--out DIR`", "experiment", "small.cluster", "--resume")]
    [InlineData(Experiment + "experiment other { replicates 2; report members at end }\n", "`small.cluster` has 2 experiments: name one of `effect`, `other`", "experiment", "small.cluster")]
    [InlineData(Experiment, "`0` is not a number of replicates: a whole number from 1 to 2147483647", "experiment", "small.cluster", "--replicates", "0")]
    [InlineData(Experiment, "these would be 12,000,000 runs, and no more than 10,000,000 can be compared; take fewer replicates, or vary less", "experiment", "small.cluster", "--replicates", "3000000")]
    public void Wrong_usage_is_told_in_a_sentence(string text, string sentence, params string[] arguments)
    {
        _line.Folder.Write("small.cluster", Scenario + text);
        Assert.Equal(ExitCodes.WrongUsage, _line.Invoke(arguments));
        Assert.Equal($"error: {sentence}", _line.Console.Errors.ToString().Split('\n')[0]);
    }

    private void Run(string command, string text, params string[] options)
    {
        _line.Folder.Write("small.cluster", Scenario + text);
        Assert.True(_line.Invoke([command, "small.cluster", .. options]) == ExitCodes.Done, _line.Console.ToString());
        Assert.Equal(string.Empty, _line.Console.Errors.ToString());
    }

    private static double Number(string cell) => double.Parse(cell, CultureInfo.InvariantCulture);

    private string Read(string folder, string file) => File.ReadAllText(Path.Combine(_line.Folder.Path, folder, file));

    /// <summary>A table by its headings; no cell of this scenario holds a comma.</summary>
    private List<Dictionary<string, string>> Table(string file, string folder = "results")
    {
        var rows = Read(folder, file).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(r => r.Split(',')).ToList();
        return rows.Skip(1).Select(r => rows[0].Zip(r).ToDictionary(p => p.First, p => p.Second, StringComparer.Ordinal)).ToList();
    }
}
