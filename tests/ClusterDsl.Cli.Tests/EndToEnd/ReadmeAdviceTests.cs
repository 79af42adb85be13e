using System.Text.RegularExpressions;
using ClusterDsl.Cli.Tests.Fakes;

namespace ClusterDsl.Cli.Tests.EndToEnd;

/// <summary>The advice that the README shows is what <c>check</c> says once the reason is taken out.</summary>
public sealed partial class ReadmeAdviceTests
{
    [Fact]
    public void The_advice_in_the_readme_is_given()
    {
        var root = Path.GetFullPath(Path.Combine(AustriaFixture.Source(), "..", ".."));
        var shown = Shown().Match(File.ReadAllText(Path.Combine(root, "README.md"))).Groups["text"].Value;
        Assert.NotEmpty(shown);

        using var line = new CommandLineFixture { Toolchain = new Toolchain() };
        var study = File.ReadAllLines(Path.Combine(root, "examples", "formation", "formation.cluster"));
        line.Folder.Write("formation.cluster", string.Join('\n', study.Where(l => !l.Contains("allow CL4008", StringComparison.Ordinal))));
        Assert.Equal(ExitCodes.Done, line.Invoke("check", "formation.cluster"));
        Assert.Contains(shown, line.Console.Errors.ToString(), StringComparison.Ordinal);
    }

    [GeneratedRegex(@"Advice looks like this\..*?```\n(?<text>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Shown();
}
