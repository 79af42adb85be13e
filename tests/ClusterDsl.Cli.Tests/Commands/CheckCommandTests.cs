using System.Text;
using System.Text.Json;
using ClusterDsl.Cli.Tests.Fakes;

namespace ClusterDsl.Cli.Tests.Commands;

public sealed class CheckCommandTests
{
    [Fact]
    public void A_scenario_in_order_gives_one_line_on_standard_output()
    {
        using var line = new CommandLineFixture();
        line.Folder.Write("a.cluster", "fine");
        Assert.Equal(ExitCodes.Done, line.Invoke("check", "a.cluster"));
        Assert.Equal("a.cluster: no errors\n", line.Console.Output.ToString());
        Assert.Empty(line.Console.Errors.ToString());
    }

    [Fact]
    public void Errors_go_to_standard_error_and_give_exit_code_1()
    {
        using var line = new CommandLineFixture();
        line.Folder.Write("a.cluster", "one\nthis wrong thing");
        Assert.Equal(ExitCodes.ScenarioErrors, line.Invoke("check", "a.cluster"));
        Assert.Empty(line.Console.Output.ToString());
        Assert.Equal(
            """
            error[CL2999]: this is wrong
             --> a.cluster:2:6
              |
            2 | this wrong thing
              |      ^^^^^

            1 error

            """,
            line.Console.Errors.ToString());
    }

    [Fact]
    public void Warnings_do_not_fail_unless_asked_to()
    {
        using var line = new CommandLineFixture();
        line.Folder.Write("a.cluster", "odd");
        Assert.Equal(ExitCodes.Done, line.Invoke("check", "a.cluster"));
        Assert.Equal("a.cluster: no errors, 1 warning\n", line.Console.Output.ToString());
        Assert.Equal(ExitCodes.ScenarioErrors, line.Invoke("check", "--warnings-as-errors", "a.cluster"));
        Assert.Contains("error[CL4999]", line.Console.Errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Hints_never_fail()
    {
        using var line = new CommandLineFixture();
        line.Folder.Write("a.cluster", "dull");
        Assert.Equal(ExitCodes.Done, line.Invoke("check", "--warnings-as-errors", "a.cluster"));
    }

    [Fact]
    public void Several_files_are_all_checked()
    {
        using var line = new CommandLineFixture();
        line.Folder.Write("a.cluster", "wrong");
        line.Folder.Write("b.cluster", "wrong");
        Assert.Equal(ExitCodes.ScenarioErrors, line.Invoke("check", "a.cluster", "b.cluster"));
        Assert.EndsWith("\n2 errors\n", line.Console.Errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_pattern_names_all_files_that_match_it()
    {
        using var line = new CommandLineFixture();
        line.Folder.Write("b/b.cluster", "fine");
        line.Folder.Write("a.cluster", "fine");
        Assert.Equal(ExitCodes.Done, line.Invoke("check", "**/*.cluster"));
        Assert.Equal("a.cluster: no errors\nb/b.cluster: no errors\n", line.Console.Output.ToString());
    }

    [Fact]
    public void Of_several_files_those_in_order_are_named()
    {
        using var line = new CommandLineFixture();
        line.Folder.Write("a.cluster", "fine");
        line.Folder.Write("b.cluster", "wrong");
        line.Folder.Write("c.cluster", "odd");
        Assert.Equal(ExitCodes.ScenarioErrors, line.Invoke("check", "a.cluster", "b.cluster", "c.cluster"));
        Assert.Equal("a.cluster: no errors\nc.cluster: no errors, 1 warning\n", line.Console.Output.ToString());
    }

    [Fact]
    public void A_missing_file_is_a_diagnostic()
    {
        using var line = new CommandLineFixture();
        Assert.Equal(ExitCodes.ScenarioErrors, line.Invoke("check", "a.cluster"));
        Assert.StartsWith("error[CL6001]: cannot read `a.cluster`: there is no such file\n --> a.cluster\n", line.Console.Errors.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PK\u0003\u0004", "CL6002")]
    [InlineData("a\0b", "CL6002")]
    [InlineData("a\u00E9b", "CL6003")]
    public void A_file_that_is_no_text_is_a_diagnostic(string latin1, string code)
    {
        using var line = new CommandLineFixture();
        File.WriteAllBytes(Path.Combine(line.Folder.Path, "a.cluster"), Encoding.Latin1.GetBytes(latin1));
        Assert.Equal(ExitCodes.ScenarioErrors, line.Invoke("check", "a.cluster"));
        Assert.StartsWith($"error[{code}]", line.Console.Errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_dash_reads_standard_input()
    {
        using var line = new CommandLineFixture { Console = new RecordingConsole { Input = "wrong"u8.ToArray() } };
        Assert.Equal(ExitCodes.ScenarioErrors, line.Invoke("check", "-", "--format", "msbuild"));
        Assert.Equal("-(1,1): error CL2999: this is wrong\n", line.Console.Output.ToString());
    }

    private const string Study = """
        scenario study { step 1 quarter; horizon 4 years; seed 1 }
        use innovation_clusters
        parameter sales = 5 kEUR/year
        actors firms : Enterprise[10]
        rule earn in exchange { for f : firms; f.capital += 5 kEUR/year }

        """;

    [Fact]
    public void Advice_is_given_and_does_not_fail_unless_asked_to()
    {
        using var line = new CommandLineFixture { Toolchain = new Toolchain() };
        line.Folder.Write("a.cluster", Study);
        Assert.Equal(ExitCodes.Done, line.Invoke("check", "a.cluster"));
        Assert.Equal("a.cluster: no errors, 1 warning\n", line.Console.Output.ToString());
        Assert.StartsWith("warning[CL4025]: nothing reads the parameter `sales`\n --> a.cluster:3:11\n", line.Console.Errors.ToString(), StringComparison.Ordinal);
        Assert.Equal(ExitCodes.ScenarioErrors, line.Invoke("check", "--warnings-as-errors", "a.cluster"));
    }

    [Fact]
    public void Advice_that_is_allowed_is_counted()
    {
        using var line = new CommandLineFixture { Toolchain = new Toolchain() };
        line.Folder.Write("a.cluster", Study + "allow CL4025 \"kept for the next study\"\n");
        Assert.Equal(ExitCodes.Done, line.Invoke("check", "--warnings-as-errors", "a.cluster"));
        Assert.Equal("a.cluster: no errors, 1 allowed\n", line.Console.Output.ToString());
        Assert.Empty(line.Console.Errors.ToString());
    }

    [Fact]
    public void Sarif_keeps_what_is_allowed_with_its_reason()
    {
        using var line = new CommandLineFixture { Toolchain = new Toolchain() };
        line.Folder.Write("a.cluster", Study + "allow CL4025 \"kept for the next study\"\nparameter spare = 1\nallow CL4035 \"\u00e9tude\"\n");
        Assert.Equal(ExitCodes.Done, line.Invoke("check", "a.cluster", "--format", "sarif"));
        using var json = JsonDocument.Parse(line.Console.Output.ToString());
        var results = json.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().ToList();
        Assert.Equal(["CL4035", "CL4025", "CL4025"], results.Select(r => r.GetProperty("ruleId").GetString()));
        Assert.False(results[0].TryGetProperty("suppressions", out _));
        Assert.All(results[1..], r =>
        {
            var suppression = Assert.Single(r.GetProperty("suppressions").EnumerateArray());
            Assert.Equal("inSource", suppression.GetProperty("kind").GetString());
            Assert.Equal("kept for the next study", suppression.GetProperty("justification").GetString());
        });
    }

    [Fact]
    public void An_editorconfig_in_a_folder_above_weighs_advice()
    {
        using var line = new CommandLineFixture { Toolchain = new Toolchain() };
        Directory.CreateDirectory(Path.Combine(line.Folder.Path, "studies"));
        line.Folder.Write("studies/a.cluster", Study);
        line.Folder.Write(".editorconfig", "root = true\n[studies/*.cluster]\nclusterdsl_diagnostic.CL4025.severity = error\n");
        Assert.Equal(ExitCodes.ScenarioErrors, line.Invoke("check", "studies/a.cluster"));
        Assert.StartsWith("error[CL4025]", line.Console.Errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_gives_no_advice()
    {
        using var line = new CommandLineFixture { Toolchain = new Toolchain() };
        line.Folder.Write("a.cluster", Study);
        Assert.Equal(ExitCodes.Done, line.Invoke("run", "a.cluster"));
        Assert.DoesNotContain("CL4", line.Console.Errors.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("json")]
    [InlineData("sarif")]
    public void Machine_formats_are_the_whole_of_standard_output(string format)
    {
        using var line = new CommandLineFixture();
        line.Folder.Write("a.cluster", "wrong");
        Assert.Equal(ExitCodes.ScenarioErrors, line.Invoke("check", "a.cluster", "--format", format));
        Assert.Empty(line.Console.Errors.ToString());
        using var json = JsonDocument.Parse(line.Console.Output.ToString());
        Assert.Contains("CL2999", json.RootElement.GetRawText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, "", true)]
    [InlineData(true, "1", false)]
    [InlineData(false, "", false)]
    public void Colour_needs_a_terminal_and_no_NO_COLOR(bool isTerminal, string noColour, bool isColoured)
    {
        using var line = new CommandLineFixture { Console = new RecordingConsole { IsTerminal = isTerminal, Width = 100 } };
        line.Console.Variables["NO_COLOR"] = noColour;
        line.Folder.Write("a.cluster", "wrong");
        line.Invoke("check", "a.cluster");
        Assert.Equal(isColoured, line.Console.Errors.ToString().Contains('\u001b', StringComparison.Ordinal));
    }
}
