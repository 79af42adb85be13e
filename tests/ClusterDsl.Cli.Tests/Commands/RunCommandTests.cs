using System.Text.Json;
using System.Text.RegularExpressions;
using ClusterDsl.Cli.Tests.Fakes;
using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Diagnostics.Rendering;
using ClusterDsl.Language.Text;
using ClusterDsl.Output;
using ClusterDsl.Output.Tests.Fakes;
using ClusterDsl.Simulation.Observations;
using ClusterDsl.Simulation.Stepping;

namespace ClusterDsl.Cli.Tests.Commands;

public sealed class RunCommandTests
{
    [Fact]
    public async Task The_summary_of_a_run()
    {
        using var line = Line();
        Assert.Equal(ExitCodes.Done, line.Invoke("run", "a.cluster"));
        Assert.Empty(line.Console.Errors.ToString());
        await Verify(line.Console.Output.ToString());
    }

    [Fact]
    public async Task The_summary_of_a_run_with_settings()
    {
        using var line = Line();
        Assert.Equal(ExitCodes.Done, line.Invoke("run", "a.cluster", "--set", "vouchers=off", "--set", "joining=0.5", "--out", "runs/one"));
        await Verify(line.Console.Output.ToString());
    }

    [Fact]
    public void The_summary_is_the_same_on_a_terminal_apart_from_colours()
    {
        using var plain = Line();
        using var coloured = Line(console: new RecordingConsole { IsTerminal = true, Width = 200 });
        plain.Invoke("run", "a.cluster");
        coloured.Invoke("run", "a.cluster");
        var text = coloured.Console.Output.ToString();
        Assert.Contains('\u001b', text);
        var uncoloured = Regex.Replace(text, "\u001b\\[[0-9;]*m", string.Empty, RegexOptions.None, TimeSpan.FromSeconds(10));
        Assert.Equal(plain.Console.Output.ToString(), Regex.Replace(uncoloured, " +\n", "\n", RegexOptions.None, TimeSpan.FromSeconds(10)));
    }

    [Theory]
    [InlineData(60)]
    [InlineData(80)]
    [InlineData(300)]
    public void No_line_is_wider_than_the_terminal_or_100_columns(int width)
    {
        using var line = Line(console: new RecordingConsole { IsTerminal = true, Width = width });
        line.Console.Variables["NO_COLOR"] = "1";
        line.Invoke("run", "a.cluster");
        Assert.All(line.Console.Output.ToString().Split('\n'), l => Assert.InRange(CharacterWidth.Of(l), 0, Math.Min(width, 100)));
    }

    [Fact]
    public void Options_reach_the_engine()
    {
        RunOptions? seen = null;
        using var line = Line((options, observer, _) =>
        {
            seen = options;
            FakeRun.Tell(observer);
        });
        Assert.Equal(
            ExitCodes.Done,
            line.Invoke("run", "a.cluster", "--seed", "18446744073709551615", "--replicate", "3", "--threads", "2", "--set", "size=5", "--set", "downturn=off"));
        Assert.Equal(ulong.MaxValue, seen!.Seed);
        Assert.Equal((3, 2), (seen.Replicate, seen.Threads));
        Assert.Equal(5, seen.Parameters[3]);
        Assert.Equal(["downturn"], seen.SwitchedOff);
    }

    [Fact]
    public void Without_options_the_scenario_decides()
    {
        RunOptions? seen = null;
        using var line = Line((options, observer, _) =>
        {
            seen = options;
            FakeRun.Tell(observer);
        });
        line.Invoke("run", "a.cluster");
        Assert.Null(seen!.Seed);
        Assert.Equal(0, seen.Replicate);
        Assert.Equal(Environment.ProcessorCount, seen.Threads);
    }

    [Fact]
    public void Nothing_is_written_unasked()
    {
        using var line = Line();
        line.Invoke("run", "a.cluster");
        Assert.Equal(["a.cluster"], line.Content());
    }

    [Fact]
    public void A_run_folder_holds_all_files()
    {
        using var line = Line();
        Assert.Equal(ExitCodes.Done, line.Invoke("run", "a.cluster", "--out", "runs/one"));
        Assert.Equal(["a.cluster", .. RunFiles.All.Select(f => $"runs/one/{f}").Order(StringComparer.Ordinal)], line.Content());
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(line.Folder.Path, "runs/one/run.json")));
        Assert.Equal("a.cluster", json.RootElement.GetProperty("files")[0].GetProperty("path").GetString());
    }

    [Fact]
    public void An_earlier_run_is_not_overwritten_unless_told()
    {
        using var line = Line();
        line.Invoke("run", "a.cluster", "--out", "one");
        Assert.Equal(ExitCodes.ScenarioErrors, line.Invoke("run", "a.cluster", "--out", "one"));
        Assert.StartsWith("error[CL6040]", line.Console.Errors.ToString(), StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Done, line.Invoke("run", "a.cluster", "--out", "one", "--overwrite"));
    }

    [Fact]
    public void A_folder_that_cannot_be_written_is_a_diagnostic_before_anything_runs()
    {
        using var line = Line((_, _, _) => Assert.Fail("it ran"));
        Assert.Equal(ExitCodes.ScenarioErrors, line.Invoke("run", "a.cluster", "--out", "a.cluster/below"));
        Assert.StartsWith("error[CL6042]", line.Console.Errors.ToString(), StringComparison.Ordinal);
        Assert.Equal(["a.cluster"], line.Content());
    }

    [Fact]
    public void A_disk_that_fails_in_the_middle_is_a_diagnostic_and_leaves_nothing()
    {
        using var line = Line((_, observer, _) =>
        {
            FakeRun.Tell(observer);
            throw new IOException("No space left on device");
        });
        Assert.Equal(ExitCodes.ScenarioErrors, line.Invoke("run", "a.cluster", "--out", "one"));
        Assert.Contains("cannot write `one`: No space left on device", line.Console.Errors.ToString(), StringComparison.Ordinal);
        Assert.Equal(["a.cluster"], line.Content());
    }

    [Theory]
    [InlineData("CL5001", ExitCodes.Fault)]
    [InlineData("CL6020", ExitCodes.ScenarioErrors)]
    public void A_fault_is_a_diagnostic_and_leaves_nothing(string code, int expected)
    {
        var descriptor = new DiagnosticDescriptor(code, DiagnosticSeverity.Error, "Fault", "it went wrong");
        using var line = Line((_, observer, _) =>
        {
            FakeRun.Tell(observer);
            throw new SimulationFaultException([Diagnostic.Create(descriptor, Location.OfFile("a.cluster"))]);
        });
        Assert.Equal(expected, line.Invoke("run", "a.cluster", "--out", "one"));
        Assert.StartsWith($"error[{code}]: it went wrong", line.Console.Errors.ToString(), StringComparison.Ordinal);
        Assert.Empty(line.Console.Output.ToString());
        Assert.Equal(["a.cluster"], line.Content());
    }

    [Fact]
    public void An_interrupted_run_gives_130_and_leaves_nothing()
    {
        using var interruption = new CancellationTokenSource();
        using var line = Line(
            (_, observer, cancellation) =>
            {
                observer.Started(new RunStart(FakeRun.Model, 1, 0, [0, 0, 0, 1], FakeRun.Start()));
                interruption.Cancel();
                cancellation.ThrowIfCancellationRequested();
            },
            cancellation: interruption.Token);
        Assert.Equal(ExitCodes.Interrupted, line.Invoke("run", "a.cluster", "--out", "one"));
        Assert.Equal("interrupted\n", line.Console.Errors.ToString());
        Assert.Equal(["a.cluster"], line.Content());
    }

    [Fact]
    public void Errors_stop_before_the_run_and_warnings_do_not()
    {
        using var line = Line();
        line.Folder.Write("a.cluster", "odd");
        Assert.Equal(ExitCodes.Done, line.Invoke("run", "a.cluster"));
        Assert.Contains("warning[CL4999]", line.Console.Errors.ToString(), StringComparison.Ordinal);
        line.Folder.Write("a.cluster", "wrong");
        Assert.Equal(ExitCodes.ScenarioErrors, line.Invoke("run", "a.cluster"));
    }

    [Fact]
    public void A_library_cannot_be_run()
    {
        using var line = new CommandLineFixture { Toolchain = new ScriptedToolchain() };
        line.Folder.Write("a.cluster", "fine");
        Assert.Equal(ExitCodes.WrongUsage, line.Invoke("run", "a.cluster"));
        Assert.Equal("error: `a.cluster` is a library: it declares words for scenarios and cannot be run\n", line.Console.Errors.ToString());
    }

    [Theory]
    [InlineData("`x` is not a seed: a whole number from 0 to 18446744073709551615", "--seed", "x")]
    [InlineData("`-1` is not a replicate: a whole number from 0 to 2147483647", "--replicate", "-1")]
    [InlineData("`0` is not a number of threads: a whole number from 1 to 2147483647", "--threads", "0")]
    [InlineData("there is no parameter, policy or shock `sise`; did you mean `size`?", "--set", "sise=1")]
    [InlineData("there is no option `--replicates`: `run` runs once; `--replicate R` says which run of the seed that is (0 if not given)", "--replicates", "3")]
    [InlineData("NAME=VALUE has no spaces: write `--set size=25`", "--set", "size", "=", "25")]
    [InlineData("NAME=VALUE has no spaces: write `--set size=25`", "--set", "size", "=25")]
    [InlineData("NAME=VALUE has no spaces: write `--set size=25`", "--set", "size=", "25")]
    [InlineData("`25` is one argument too many", "--set", "size=3", "25")]
    [InlineData("`--out` names no folder", "--out", "")]
    [InlineData("there is no option `--sed`; did you mean `--seed`?", "--sed", "1")]
    public void Wrong_usage_is_explained(string expected, params string[] options)
    {
        using var line = Line();
        Assert.Equal(ExitCodes.WrongUsage, line.Invoke(["run", "a.cluster", .. options]));
        Assert.StartsWith($"error: {expected}\n", line.Console.Errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Settings_with_spaces_before_the_file_are_explained_as_well()
    {
        using var line = Line();
        Assert.Equal(ExitCodes.WrongUsage, line.Invoke("run", "--set", "size", "=", "25", "a.cluster"));
        Assert.StartsWith("error: NAME=VALUE has no spaces: write `--set size=25`\n", line.Console.Errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Progress_shows_on_a_terminal_only_and_is_taken_away()
    {
        using var quiet = Line();
        quiet.Invoke("run", "a.cluster");
        Assert.Empty(quiet.Console.Errors.ToString());
        using var line = Line(console: new RecordingConsole { IsTerminal = true, Width = 100 });
        line.Invoke("run", "a.cluster");
        Assert.Contains("step 4 of 4", line.Console.Errors.ToString(), StringComparison.Ordinal);
        Assert.EndsWith("\r\u001b[K", line.Console.Errors.ToString(), StringComparison.Ordinal);
    }

    private static CommandLineFixture Line(
        Action<RunOptions, IRunObserver, CancellationToken>? onRun = null, RecordingConsole? console = null, CancellationToken cancellation = default)
    {
        var line = new CommandLineFixture
        {
            Console = console ?? new RecordingConsole(),
            Toolchain = new ScriptedToolchain { Model = FakeRun.Model, OnRun = onRun ?? ((_, observer, _) => FakeRun.Tell(observer)) },
            Time = new SteppingTime(),
            Cancellation = cancellation,
        };
        line.Folder.Write("a.cluster", "fine");
        return line;
    }
}
