using ClusterDsl.Cli.Tests.Fakes;
using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Diagnostics.Pages;
using ClusterDsl.Language.Diagnostics.Rendering;

namespace ClusterDsl.Cli.Tests.Commands;

public sealed class ExplainCommandTests
{
    private const string Lists = "`clusterdsl concepts` lists all words, `clusterdsl explain` all codes.\n";

    [Fact]
    public Task A_page() => Verify(Explain("CL2003"));

    [Fact]
    public Task A_page_with_files_and_commands() => Verify(Explain("CL6003") + Explain("CL6040"));

    [Theory]
    [InlineData("HighTechSme")]
    [InlineData("joint_rd")]
    [InlineData("economic")]
    [InlineData("Platform")]
    [InlineData("exchange")]
    [InlineData("decline")]
    [InlineData("innovation")]
    [InlineData("Coordination")]
    [InlineData("Region.coordination")]
    [InlineData("kEUR")]
    public Task The_page_of_a_word(string name) => Verify(Explain(name)).UseParameters(name);

    [Theory]
    [InlineData("university", "University")]
    [InlineData("HighTechSme.capital", "Enterprise.capital")]
    [InlineData("differentiation", "Enterprise.differentiation")]
    [InlineData("by_network", "Coordination")]
    public void A_word_is_found_by_other_names(string name, string word) => Assert.Equal(Explain(word), Explain(name));

    [Theory]
    [InlineData("needed", "needed\n\nIt stands in the table of differences of `clusterdsl experiment`.\n\nHow many replicates would probably make this difference clear, if it is what the\nmean says. It is an estimate; there is none where the interval leaves out 0\nalready.\n")]
    [InlineData("degree", "degree(f, TIE)\n\nHow many ties of a kind an actor has.\n")]
    [InlineData("Horizon", "horizon 10 years\n\nHow far the study goes. It stands in the block of `scenario`; divided by the\nstep it gives the number of steps.\n")]
    [InlineData("years", "2 years\n\n12 months, 4 quarters, or 365 days.\n")]
    [InlineData("rate", "rate 0.3 per year\n\nHappens so often on average, whatever the length of a step; with `once`, at most\nonce in a step.\n")]
    public void A_word_of_the_language_is_explained(string word, string page) => Assert.Equal(page, Explain(word));

    [Fact]
    public void The_list_is_whole_and_in_groups()
    {
        var list = Explain();
        Assert.StartsWith("Syntax\n  CL1001  error    Something is missing\n", list, StringComparison.Ordinal);
        Assert.Contains("\n\nFaults of a run\n  CL5001  error    Attribute out of bounds\n", list, StringComparison.Ordinal);
        Assert.Equal(
            DiagnosticDescriptors.All.Select(d => $"  {d.Code}  {SeverityNames.Of(d.Severity),-7}  {d.Title}"),
            list.Split('\n').Where(l => l.StartsWith("  ", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("cl2003")]
    [InlineData("Cl2003")]
    public void Capitals_do_not_matter(string code) => Assert.Equal(Explain("CL2003"), Explain(code));

    [Theory]
    [InlineData("CL2203", "error: there is no code `CL2203`; there is `CL2003`\n`clusterdsl explain` lists all codes.\n")]
    [InlineData("cl5000", "error: there is no code `cl5000`; there is `CL5001`, `CL5002`, `CL5003`, `CL5004`, `CL5005`\n`clusterdsl explain` lists all codes.\n")]
    [InlineData("CL20030", "error: there is no code `CL20030`; there is `CL2003`\n`clusterdsl explain` lists all codes.\n")]
    [InlineData("zzzz", "error: there is no word `zzzz`\n" + Lists)]
    [InlineData("", "error: there is no word ``\n" + Lists)]
    [InlineData("Universty", "error: there is no word `Universty`; did you mean `University`?\n" + Lists)]
    [InlineData("captal", "error: there is no word `captal`; did you mean `capital`?\n" + Lists)]
    [InlineData("bank", "error: there is no word `bank`\nDescribed with this word: `FinancialInstitution`, `GuaranteeInstitution`.\n" + Lists)]
    [InlineData("trust", "error: `trust` can be `joint_rd.trust` or `joint_project.trust`; name one of them\n")]
    public void What_is_not_known_is_wrong_usage(string code, string expected)
    {
        using var line = new CommandLineFixture();
        Assert.Equal(ExitCodes.WrongUsage, line.Invoke("explain", code));
        Assert.Equal(expected, line.Console.Errors.ToString());
        Assert.Empty(line.Console.Output.ToString());
    }

    [Theory]
    [InlineData(20, 60)]
    [InlineData(90, 90)]
    [InlineData(300, 100)]
    public void Running_text_is_as_wide_as_the_terminal_up_to_100_columns(int terminal, int expected)
    {
        using var line = new CommandLineFixture { Console = new RecordingConsole { IsTerminal = true, Width = terminal } };
        line.Console.Variables["NO_COLOR"] = "1";
        foreach (var page in DiagnosticPages.All)
            line.Invoke("explain", page.Code);

        // Lines of examples stand four columns in, and keep their length.
        var widths = line.Console.Output.ToString().Split('\n').Where(l => !l.StartsWith("    ", StringComparison.Ordinal)).Select(CharacterWidth.Of).ToList();
        Assert.All(widths, w => Assert.InRange(w, 0, expected));
        Assert.InRange(widths.Max(), expected - 2, expected);
    }

    [Fact]
    public void Colour_is_for_terminals()
    {
        using var line = new CommandLineFixture { Console = new RecordingConsole { IsTerminal = true, Width = 80 } };
        line.Invoke("explain", "CL2060");
        Assert.Contains("\u001b[1;33mwarning[CL2060]\u001b[0m", line.Console.Output.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', Explain("CL2060"));
    }

    private static string Explain(params string[] arguments)
    {
        using var line = new CommandLineFixture();
        Assert.Equal(ExitCodes.Done, line.Invoke(["explain", .. arguments]));
        Assert.Empty(line.Console.Errors.ToString());
        return line.Console.Output.ToString();
    }
}
