using ClusterDsl.Cli.Tests.Fakes;
using ClusterDsl.Language.Syntax;

namespace ClusterDsl.Cli.Tests.Commands;

public sealed class NewCommandTests
{
    private const string Rule = "A name is made of letters, digits and _, does not begin with a digit, and is no reserved word such as `if`.\n";

    public static TheoryData<string, int> Templates => new() { { "cluster", 1 }, { "diffusion", 1 }, { "data", 3 } };

    [Theory]
    [MemberData(nameof(Templates))]
    public void A_template_checks_without_a_word_and_is_laid_out_and_runs(string template, int files)
    {
        using var line = new CommandLineFixture { Toolchain = new Toolchain() };
        Assert.Equal(ExitCodes.Done, line.Invoke("new", "valley", "--template", template));
        Assert.Equal(files, line.Content().Count());
        line.Console.Output.GetStringBuilder().Clear();

        Assert.Equal(ExitCodes.Done, line.Invoke("check", "valley.cluster"));
        Assert.Equal("valley.cluster: no errors\n", line.Console.Output.ToString());
        Assert.Equal(ExitCodes.Done, line.Invoke("fmt", "--check", "valley.cluster"));
        Assert.Equal(ExitCodes.Done, line.Invoke("run", "valley.cluster"));
        Assert.Contains("\nvalley, seed 1, ", line.Console.Output.ToString(), StringComparison.Ordinal);
        Assert.Equal("nothing to change in 1 file\n", line.Console.Errors.ToString());
    }

    [Theory]
    [MemberData(nameof(Templates))]
    public void A_template_shows_every_rule_and_policy_at_work(string template, int files)
    {
        using var line = new CommandLineFixture { Toolchain = new Toolchain() };
        line.Invoke("new", "valley", "--template", template);
        line.Invoke("run", "valley.cluster");
        var scenario = SyntaxTree.Parse(File.ReadAllText(Path.Combine(line.Folder.Path, "valley.cluster"))).Root;
        Assert.All(scenario.Declarations.OfType<RuleDeclarationSyntax>(), r => Assert.Matches($@"\b{r.Name.Text} [1-9]", line.Console.Output.ToString()));
        Assert.All(scenario.Declarations.OfType<PolicyDeclarationSyntax>(), p => Assert.Matches($@"\b{p.Name.Text} +[1-9]", line.Console.Output.ToString()));
        Assert.Equal(files - 1, scenario.DescendantTokens().Count(t => t.Text.Contains("valley-", StringComparison.Ordinal)));
    }

    // Names that stand elsewhere in the templates, and words of the language.
    [Theory]
    [InlineData("firms")]
    [InlineData("joint_rd")]
    [InlineData("start")]
    [InlineData("scenario")]
    [InlineData("step")]
    [InlineData("企业")]
    public void Any_name_of_the_language_will_do(string name)
    {
        using var line = new CommandLineFixture { Toolchain = new Toolchain() };
        Assert.Equal(ExitCodes.Done, line.Invoke("new", name, "--template", "data"));
        Assert.Equal(ExitCodes.Done, line.Invoke("check", $"{name}.cluster"));
        Assert.Equal(ExitCodes.Done, line.Invoke("fmt", "--check", $"{name}.cluster"));
    }

    [Fact]
    public void It_says_what_to_do_next()
    {
        using var line = new CommandLineFixture();
        Assert.Equal(ExitCodes.Done, line.Invoke("new", "my studies/valley.cluster", "--template", "data"));
        Assert.Equal(
            """
            stdout:
            wrote my studies/valley.cluster
            wrote my studies/valley-firms.csv
            wrote my studies/valley-projects.csv

            Next:
              clusterdsl check "my studies/valley.cluster"
              clusterdsl run "my studies/valley.cluster"
            stderr:

            """,
            line.Console.ToString());
        Assert.Equal(["my studies/valley-firms.csv", "my studies/valley-projects.csv", "my studies/valley.cluster"], line.Content());
    }

    [Theory]
    [InlineData("my-study", "error: `my-study` is no name for a scenario; `my_study` would do\n")]
    [InlineData("a/2 towns.cluster", "error: `2 towns` is no name for a scenario; `a/study_2_towns` would do\n")]
    [InlineData("if", "error: `if` is no name for a scenario; `study_if` would do\n")]
    [InlineData("a\nb", "error: `a\nb` is no name for a scenario; `a_b` would do\n")]
    [InlineData("a { } phase b", "error: `a { } phase b` is no name for a scenario; `a_____phase_b` would do\n")]
    [InlineData("a//b/", "error: `` is no name for a scenario\n")]
    [InlineData("-", "error: `-` is no name for a scenario\n")]
    [InlineData("", "error: `` is no name for a scenario\n")]
    public void What_is_no_name_is_refused_with_one_that_is(string name, string expected)
    {
        using var line = new CommandLineFixture();
        Assert.Equal(ExitCodes.WrongUsage, line.Invoke("new", name));
        Assert.Equal(expected + Rule, line.Console.Errors.ToString());
        Assert.Empty(line.Content());
    }

    [Theory]
    [InlineData("valley.cluster")]
    [InlineData("valley-firms.csv")]
    [InlineData("valley-projects.csv")]
    public void What_exists_stays_and_nothing_is_written_beside_it(string existing)
    {
        using var line = new CommandLineFixture();
        var path = line.Folder.Write(existing, "mine");
        Assert.Equal(ExitCodes.WrongUsage, line.Invoke("new", "valley", "--template", "data"));
        Assert.Equal($"error: `{existing}` exists already, and nothing is overwritten; choose another name\n", line.Console.Errors.ToString());
        Assert.Equal("mine", File.ReadAllText(path));
        Assert.Equal([existing], line.Content());
    }

    [Fact]
    public void A_folder_that_is_a_file_is_a_diagnostic()
    {
        using var line = new CommandLineFixture();
        line.Folder.Write("studies", "a file");
        Assert.Equal(ExitCodes.ScenarioErrors, line.Invoke("new", "studies/valley"));
        Assert.StartsWith("error[CL6042]: cannot write `studies/valley.cluster`: ", line.Console.Errors.ToString(), StringComparison.Ordinal);
        Assert.Equal(["studies"], line.Content());
    }

    [Fact]
    public void An_unknown_template_is_wrong_usage()
    {
        using var line = new CommandLineFixture();
        Assert.Equal(ExitCodes.WrongUsage, line.Invoke("new", "valley", "--template", "region"));
        Assert.Empty(line.Content());
    }
}
