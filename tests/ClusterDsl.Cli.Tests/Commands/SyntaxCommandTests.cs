using System.Text;
using ClusterDsl.Cli.Tests.Fakes;

namespace ClusterDsl.Cli.Tests.Commands;

public sealed class SyntaxCommandTests
{
    [Fact]
    public void The_tree_goes_to_standard_output()
    {
        using var line = new CommandLineFixture();
        line.Folder.Write("a.cluster", "phase p\n");
        Assert.Equal(ExitCodes.Done, line.Invoke("syntax", "a.cluster"));
        Assert.Equal(
            """
            CompilationUnit 1:1-2:1
              Declarations: PhaseDeclaration 1:1-1:8
                Keyword: Identifier 1:1-1:6 `phase`
                Name: Identifier 1:7-1:8 `p`
              EndOfFile: EndOfFile 2:1-2:1

            """,
            line.Console.Output.ToString());
        Assert.Empty(line.Console.Errors.ToString());
    }

    [Fact]
    public void A_broken_file_has_a_tree_too_and_its_diagnostics_go_to_standard_error()
    {
        using var line = new CommandLineFixture { Console = new RecordingConsole { Input = Encoding.UTF8.GetBytes("phase") } };
        Assert.Equal(ExitCodes.ScenarioErrors, line.Invoke("syntax", "-"));
        Assert.StartsWith("CompilationUnit", line.Console.Output.ToString(), StringComparison.Ordinal);
        Assert.Contains("error[CL1", line.Console.Errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_file_is_a_diagnostic()
    {
        using var line = new CommandLineFixture();
        Assert.Equal(ExitCodes.ScenarioErrors, line.Invoke("syntax", "a.cluster"));
        Assert.StartsWith("error[CL6001]", line.Console.Errors.ToString(), StringComparison.Ordinal);
    }
}
