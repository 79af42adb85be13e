using System.Text;
using ClusterDsl.Cli.Tests.Fakes;

namespace ClusterDsl.Cli.Tests;

/// <summary>Mistakes that people make, through the real compiler and engine: each is a diagnostic with code, place and way out, and leaves nothing behind.</summary>
public sealed class BadInputTests
{
    private const string Scenario = """
        scenario small { title "Small"; step 1 quarter; horizon 1 year; seed 1 }

        use innovation_clusters

        parameter cost = 50 kEUR

        actors firms : Enterprise from "firms.csv" { key id; where year <= 2016; capital = size * 1 kEUR }

        ties joint_project from "links.csv" { between source and target; trust = 0.5 }

        rule spend in exchange {
          for f : firms
          f.capital -= cost
        }

        measure members = count(firms)

        """;

    private const string Firms = "id,year,size\na,2014,10\nb,2015,20\nc,2016,30\n";
    private const string Links = "source,target\na,b\nb,c\n";

    [Fact]
    public void Without_a_mistake_it_runs()
    {
        using var line = Line();
        Assert.Equal(ExitCodes.Done, line.Invoke("run", "small.cluster", "--out", "one"));
        Assert.Empty(line.Console.Errors.ToString());
    }

    [Theory]
    [InlineData("missing_file", "", "\"firms.csv\"", "\"frims.csv\"")]
    [InlineData("missing_column", "", "key id", "key idd")]
    [InlineData("missing_column_in_where", "", "where year", "where yaer")]
    [InlineData("unknown_name", "", "f.capital -= cost", "f.capital -= costs")]
    [InlineData("unit_mismatch", "", "f.capital -= cost", "f.capital -= 3 years")]
    [InlineData("unknown_unit", "", "50 kEUR", "50 KEURO")]
    [InlineData("duplicate_key", "firms.csv", "b,2015", "a,2015")]
    [InlineData("blank_key", "firms.csv", "b,2015", ",2015")]
    [InlineData("unknown_organisation", "links.csv", "b,c", "b,z")]
    [InlineData("no_number", "firms.csv", "b,2015,20", "b,2015,2O")]
    [InlineData("short_row", "firms.csv", "b,2015,20", "b,2015")]
    [InlineData("semicolons", "firms.csv", ",", ";")]
    [InlineData("open_quote", "links.csv", "a,b", "a,\"b")]
    [InlineData("empty_file", "links.csv", Links, "")]
    [InlineData("binary_file", "firms.csv", "id,", "PK\u0003\u0004")]
    [InlineData("latin1_file", "firms.csv", "b,2015", "\u00FC,2015")]
    public async Task A_mistake(string name, string file, string right, string wrong)
    {
        using var line = Line();
        var target = file.Length == 0 ? "small.cluster" : file;
        var content = target switch { "firms.csv" => Firms, "links.csv" => Links, _ => Scenario };
        Assert.Contains(right, content, StringComparison.Ordinal);
        File.WriteAllBytes(Path.Combine(line.Folder.Path, target), Encoding.Latin1.GetBytes(content.Replace(right, wrong, StringComparison.Ordinal)));
        var before = line.Content().ToList();
        Assert.Equal(ExitCodes.ScenarioErrors, line.Invoke("run", "small.cluster", "--out", "one"));
        Assert.Equal(before, line.Content());
        Assert.Empty(line.Console.Output.ToString());
        var said = line.Console.Errors.ToString();
        line.Console.Errors.GetStringBuilder().Clear();
        Assert.Equal(ExitCodes.ScenarioErrors, line.Invoke("check", "small.cluster"));
        Assert.Equal(said, line.Console.Errors.ToString());
        await Verify(said).UseParameters(name).UseDirectory("BadInput");
    }

    [Fact]
    public void Ten_mistakes_give_ten_messages()
    {
        using var line = Line();
        var rules = string.Concat(Enumerable.Range(0, 10).Select(i => $"rule r{i} in exchange {{ for f : firms; f.capital -= wrong{i} }}\n"));
        line.Folder.Write("small.cluster", Scenario + rules);
        Assert.Equal(ExitCodes.ScenarioErrors, line.Invoke("check", "small.cluster"));
        Assert.EndsWith("\n10 errors\n", line.Console.Errors.ToString(), StringComparison.Ordinal);
    }

    private static CommandLineFixture Line()
    {
        var line = new CommandLineFixture { Toolchain = new Toolchain() };
        line.Folder.Write("small.cluster", Scenario);
        line.Folder.Write("firms.csv", Firms);
        line.Folder.Write("links.csv", Links);
        return line;
    }
}
