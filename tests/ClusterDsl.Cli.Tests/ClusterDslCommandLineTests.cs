using ClusterDsl.Cli.Tests.Fakes;

namespace ClusterDsl.Cli.Tests;

public sealed class ClusterDslCommandLineTests
{
    [Theory]
    [InlineData("error: there is no command `chek`; did you mean `check`?\nTry `clusterdsl --help`.\n", "chek", "a.cluster")]
    [InlineData("error: there is no command `zzzz`\nTry `clusterdsl --help`.\n", "zzzz")]
    [InlineData("error: there is no option `--frmat`; did you mean `--format`?\nTry `clusterdsl check --help`.\n", "check", "a.cluster", "--frmat")]
    [InlineData("error: Required argument 'FILE' missing for command: 'check'.\nTry `clusterdsl check --help`.\n", "check")]
    [InlineData("error: Argument 'xml' not recognized. Must be one of: 'text' 'json' 'sarif' 'msbuild'\nTry `clusterdsl check --help`.\n", "check", "a", "--format", "xml")]
    public void Wrong_usage_is_explained_in_a_sentence(string expected, params string[] arguments)
    {
        using var line = new CommandLineFixture();
        Assert.Equal(ExitCodes.WrongUsage, line.Invoke(arguments));
        Assert.Equal(expected, line.Console.Errors.ToString());
        Assert.Empty(line.Console.Output.ToString());
    }

    [Fact]
    public void No_command_shows_the_help_on_standard_error()
    {
        using var line = new CommandLineFixture();
        Assert.Equal(ExitCodes.WrongUsage, line.Invoke());
        Assert.Contains("clusterdsl [command] [options]", line.Console.Errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_mistake_of_ours_is_owned_without_a_stack_trace()
    {
        using var line = new CommandLineFixture();
        line.Folder.Write("a.cluster", "crash");
        Assert.Equal(ExitCodes.OurMistake, line.Invoke("check", "a.cluster"));
        var text = line.Console.Errors.ToString();
        Assert.Contains("InvalidOperationException: the compiler fell over", text, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("check", "a.cluster")]
    [InlineData("check", "a.cluster", "--format", "json")]
    [InlineData("--version")]
    [InlineData("--help")]
    public void Output_that_cannot_be_written_is_no_mistake_of_ours(params string[] arguments)
    {
        using var line = new CommandLineFixture { Console = new RecordingConsole { IsFull = true } };
        line.Folder.Write("a.cluster", "fine");
        Assert.Equal(ExitCodes.ScenarioErrors, line.Invoke(arguments));
        Assert.Equal("error: the output cannot be written: no space left on device\n", line.Console.Errors.ToString());
    }

    [Fact]
    public void The_trace_is_there_for_whoever_asks()
    {
        using var line = new CommandLineFixture();
        line.Console.Variables["CLUSTERDSL_DEBUG"] = "1";
        line.Folder.Write("a.cluster", "crash");
        line.Invoke("check", "a.cluster");
        Assert.Contains("   at ", line.Console.Errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_interruption_gives_exit_code_130()
    {
        using var line = new CommandLineFixture { Cancellation = new CancellationToken(canceled: true) };
        Assert.Equal(ExitCodes.Interrupted, line.Invoke("check", "a.cluster"));
        Assert.Equal("interrupted\n", line.Console.Errors.ToString());
    }

    [Fact]
    public void The_version_is_the_products()
    {
        using var line = new CommandLineFixture();
        Assert.Equal(ExitCodes.Done, line.Invoke("--version"));
        Assert.Matches(@"^\d+\.\d+\.\d+\n$", line.Console.Output.ToString());
    }

    [Fact]
    public Task The_help() => Verify(HelpOf());

    [Fact]
    public Task The_help_of_new() => Verify(HelpOf("new"));

    [Fact]
    public Task The_help_of_check() => Verify(HelpOf("check"));

    [Fact]
    public Task The_help_of_run() => Verify(HelpOf("run"));

    [Fact]
    public Task The_help_of_experiment() => Verify(HelpOf("experiment"));

    [Fact]
    public Task The_help_of_test() => Verify(HelpOf("test"));

    [Fact]
    public Task The_help_of_snapshot() => Verify(HelpOf("snapshot"));

    [Fact]
    public Task The_help_of_explain() => Verify(HelpOf("explain"));

    [Fact]
    public Task The_help_of_concepts() => Verify(HelpOf("concepts"));

    [Fact]
    public Task The_help_of_fmt() => Verify(HelpOf("fmt"));

    private static string HelpOf(params string[] command)
    {
        using var line = new CommandLineFixture();
        line.Folder.Write("study.cluster", "fine");
        Assert.Equal(ExitCodes.Done, line.Invoke([.. command, "--help"]));
        return line.Console.Output.ToString();
    }
}
