using System.Text.RegularExpressions;
using ClusterDsl.Cli.Tests.Fakes;
using ClusterDsl.Language.Diagnostics.Pages;

namespace ClusterDsl.Cli.Tests.Pages;

/// <summary>The examples of faults, files and output, carried out: by the commands that the page gives, or by running the scenario.</summary>
public sealed partial class PageExamplesTests
{
    public static TheoryData<string> FoundByRunning => [.. DiagnosticPages.All.Select(p => p.Code).Where(c => c[2] is '5' or '6')];

    public static TheoryData<string> Faults => [.. DiagnosticPages.All.Select(p => p.Code).Where(c => c[2] == '5')];

    [Theory]
    [MemberData(nameof(FoundByRunning))]
    public void The_wrong_example_ends_with_the_code_and_nothing_else(string code)
    {
        using var line = LineWith(DiagnosticPages.Find(code)!.WrongExample, out var commands);
        Assert.All(commands[..^1], c => Assert.Equal(ExitCodes.Done, line.Invoke(c)));
        Assert.Equal(code[2] == '5' ? ExitCodes.Fault : ExitCodes.ScenarioErrors, line.Invoke(commands[^1]));
        var errors = line.Console.Errors.ToString();
        Assert.Equal([code], CodesIn(errors));
        Assert.Contains("= help: ", errors[errors.IndexOf($"error[{code}]: ", StringComparison.Ordinal)..], StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_fault_passes_the_check(string code)
    {
        using var line = LineWith(DiagnosticPages.Find(code)!.WrongExample, out _);
        Assert.Equal(ExitCodes.Done, line.Invoke("check", PageCode.DefaultName));
    }

    [Theory]
    [MemberData(nameof(FoundByRunning))]
    public void The_right_example_runs(string code)
    {
        using var line = LineWith(DiagnosticPages.Find(code)!.RightExample, out var commands);
        Assert.All(commands, c => Assert.Equal(ExitCodes.Done, line.Invoke(c)));
        Assert.Empty(CodesIn(line.Console.Errors.ToString()));
    }

    // Advice on a whole study counts on its own pages only.
    private static IEnumerable<string> CodesIn(string errors) => Code().Matches(errors).Select(m => m.Groups["code"].Value).Where(c => c[2] != '4');

    [GeneratedRegex(@"^(error|warning|hint)\[(?<code>CL[0-9]{4})\]", RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Code();

    private static CommandLineFixture LineWith(PageExample example, out string[][] commands)
    {
        var line = new CommandLineFixture { Toolchain = new Toolchain() };
        foreach (var file in example.Files)
            File.WriteAllBytes(Path.Combine(line.Folder.Path, file.Name), [.. file.Content]);

        commands = example.Commands.IsEmpty ? [["run", PageCode.DefaultName]] : [.. example.Commands.Select(c => c.Split(' '))];
        return line;
    }
}
