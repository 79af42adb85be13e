using System.Security.Cryptography;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using ClusterDsl.Cli.Tests.Fakes;

namespace ClusterDsl.Cli.Tests.EndToEnd;

/// <summary>What a run folder tells of a small scenario in which everything is known beforehand: compiler, engine and files together.</summary>
public sealed class RunFolderContentTests : IDisposable
{
    private const string Scenario = """
        scenario small { title "Small"; step 1 quarter; horizon 1 year; seed 1 }

        use innovation_clusters

        extend Enterprise { partners : int := degree(self, joint_project) }

        actor town : LocalGovernment
        actors firms : Enterprise from "firms.csv" { key id; capital = size * 1 kEUR }

        ties joint_project from "links.csv" { between source and target; trust = 0.5 }

        rule grow in sharing {
          for link : joint_project
          link.trust += 0.1
        }

        rule save in sharing {
          for f : firms where f.capital < 10 kEUR
          f.capital += 1 kEUR
        }

        rule leave in exchange {
          for f : firms where f.capital == 10 kEUR
          exit f
        }

        rule arrive in exchange {
          where now == 3 quarters
          enter firms { capital = 70 kEUR }
        }

        rule part in evaluation {
          for link : joint_project where now >= 4 quarters
          dissolve link
        }

        policy grant : Subsidy by town {
          active from 1 quarter until 2 quarters
          budget 5 kEUR per year
          for f : firms where f.capital >= 20 kEUR
          order by -f.capital
          cost 2 kEUR
          f.capital += 1 kEUR
        }

        measure members = count(firms)

        """;

    // Keys that could be taken for the single actor and for a newcomer.
    private const string Firms = "id,size\ntown,9\narrive@3#1,20\nc,30\nd,40\n";
    private const string Links = "source,target\ntown,c\nc,d\n";

    private readonly CommandLineFixture _line = new() { Toolchain = new Toolchain() };

    public RunFolderContentTests()
    {
        _line.Folder.Write("firms.csv", Firms);
        _line.Folder.Write("links.csv", Links);
    }

    public void Dispose() => _line.Dispose();

    [Fact]
    public void Ties_tell_their_spells_in_steps_and_years_and_their_last_values()
    {
        var rows = Table("ties.csv", "kind", "from", "to", "formed_step", "formed", "dissolved_step", "dissolved", "formed_by", "dissolved_by", "trust");
        Assert.Equal(
            [
                // It ends in the exchange of step 2, which comes before the sharing: there was one.
                "joint_project,firms[town],c,0,0,2,0.5,start,exit,0.6",
                "joint_project,c,d,0,0,4,1,start,part,0.9",
            ],
            rows.Select(r => Rounded(r, 9)));
    }

    [Fact]
    public void Actors_tell_of_those_that_left_as_they_were_when_they_left()
    {
        var rows = Table("actors.csv", "label", "population", "birth_step", "birth", "exit_step", "exit", "exited_by", "capital", "partners");
        Assert.Equal(
            [
                "firms[town],firms,0,0,2,0.5,leave,10000,1",
                "town,town,0,0,,,,,",
                "firms[arrive@3#1],firms,0,0,,,,20000,0",
                "c,firms,0,0,,,,31000,0",
                "d,firms,0,0,,,,41000,0",
                "arrive@3#1,firms,3,0.75,,,,70000,0",
            ],
            rows.Select(r => string.Join(',', r)));
    }

    [Fact]
    public void Every_actor_has_a_label_of_its_own()
    {
        Run();
        var ids = XDocument.Parse(Read("network.graphml")).Descendants().Where(e => e.Name.LocalName == "node").Select(n => n.Attribute("id")!.Value).ToList();
        Assert.Equal(5, ids.Count);
        Assert.Equal(ids.Distinct(StringComparer.Ordinal), ids);
    }

    /// <summary>The budget pays for two, in the step that begins after one quarter.</summary>
    [Fact]
    public void Beneficiaries_tell_who_was_paid_what_and_when() => Assert.Equal(
        ["2,0.5,grant,c,2000,EUR", "2,0.5,grant,d,2000,EUR"],
        Table("beneficiaries.csv", "step", "time", "policy", "actor", "amount", "unit").Select(r => string.Join(',', r)));

    /// <summary>One of the four firms of the start leaves, and its ties go with it; the newcomer has none.</summary>
    [Fact]
    public void Mixing_tells_who_is_tied_to_whom_at_the_end()
    {
        Run(Scenario.Replace("now >= 4 quarters", "now >= 9 quarters", StringComparison.Ordinal).Replace(
            "measure members", "ties acquaintance between firms and town : complete()\nties supply from firms to firms : complete()\n\nmeasure members", StringComparison.Ordinal));
        Assert.Equal(
            ["acquaintance,Enterprise,LocalGovernment,3,1", "joint_project,Enterprise,Enterprise,1,1", "supply,Enterprise,Enterprise,6,1"],
            Read("mixing.csv").Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Only_what_the_scenario_uses_stands_in_the_folder()
    {
        Run();
        var manifest = JsonNode.Parse(Read("run.json"))!;
        Assert.Equal(["joint_project"], manifest["end"]!["ties"]!.AsObject().Select(t => t.Key));
        Assert.Equal("step,time,event,cause\n", Read("events.csv"));
        Assert.DoesNotContain("\"directed\"", Read("network.graphml"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    public void The_manifest_has_the_hash_of_each_files_bytes(string mark)
    {
        Run(mark + Scenario);
        var hashes = JsonNode.Parse(Read("run.json"))!["files"]!.AsArray().ToDictionary(f => (string)f!["path"]!, f => (string)f!["sha256"]!, StringComparer.Ordinal);
        foreach (var name in new[] { "small.cluster", "firms.csv", "links.csv" })
        {
            var bytes = File.ReadAllBytes(Path.Combine(_line.Folder.Path, name));
            Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), hashes[name]);
        }
    }

    [Theory]
    [InlineData("1 quarter", "4 steps of 1 quarter = 1 year")]
    [InlineData("3 months", "4 steps of 3 months = 1 year")]
    [InlineData("1 month", "12 steps of 1 month = 1 year")]
    public void A_step_is_shown_as_it_was_written(string step, string shown)
    {
        Run(Scenario.Replace("step 1 quarter", $"step {step}", StringComparison.Ordinal));
        Assert.Contains(shown, _line.Console.Output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_carried_out_yet_takes_one_line()
    {
        var parts = string.Concat(Enumerable.Range(1, 3).Select(i => $"record actors every {i} years\n"));
        Run(Scenario + parts);
        var start = Scenario.Count(c => c == '\n') + 1;
        Assert.Equal(
            $"warning[CL2025]: 3 parts of small.cluster are not carried out (lines {start}, {start + 1}, {start + 2}); `clusterdsl check` tells more\n",
            _line.Console.Errors.ToString());
    }

    private static string Rounded(string[] row, int column) => string.Join(
        ',', row.Select((cell, i) => i == column ? Math.Round(double.Parse(cell, System.Globalization.CultureInfo.InvariantCulture), 9).ToString(System.Globalization.CultureInfo.InvariantCulture) : cell));

    private void Run(string scenario = Scenario)
    {
        _line.Folder.Write("small.cluster", scenario);
        Assert.True(_line.Invoke("run", "small.cluster", "--out", "run") == ExitCodes.Done, _line.Console.Errors.ToString());
    }

    private string Read(string file) => File.ReadAllText(Path.Combine(_line.Folder.Path, "run", file));

    /// <summary>Some columns of a table; no cell of this scenario holds a comma.</summary>
    private List<string[]> Table(string file, params string[] columns)
    {
        Run();
        var rows = Read(file).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(r => r.Split(',')).ToList();
        var places = columns.Select(c => Array.IndexOf(rows[0], c)).ToList();
        return [.. rows.Skip(1).Select(r => places.Select(p => r[p]).ToArray())];
    }
}
