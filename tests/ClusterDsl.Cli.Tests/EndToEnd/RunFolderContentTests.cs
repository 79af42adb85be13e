using System.Security.Cryptography;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using ClusterDsl.Cli.Tests.Fakes;
using ClusterDsl.Cli.Tests.Guide;
using NJsonSchema;

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

    /// <summary>Three firms and the town are left: all firms of the start are tied to the town and supply each other; one project of two firms is left, in which the town could have a part.</summary>
    [Fact]
    public void Degrees_tell_how_many_have_how_many_ties()
    {
        Run(Scenario.Replace("now >= 4 quarters", "now >= 9 quarters", StringComparison.Ordinal).Replace(
            "measure members", "ties acquaintance between firms and town : complete()\nties supply from firms to firms : complete()\n\nmeasure members", StringComparison.Ordinal));
        Assert.Equal(
            [
                "acquaintance,firms,,0,1,1", "acquaintance,firms,,1,3,0.75", "acquaintance,town,,3,1,1",
                "joint_project,firms,,0,2,1", "joint_project,firms,,1,2,0.5", "joint_project,town,,0,1,1",
                "supply,firms,in,0,1,1", "supply,firms,in,2,3,0.75", "supply,firms,out,0,1,1", "supply,firms,out,2,3,0.75",
            ],
            Read("degrees.csv").Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Order(StringComparer.Ordinal));
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
    public async Task The_manifest_keeps_to_its_schema()
    {
        Run(Scenario + "parameter ease = 0.5\nstage first { next second when now >= 2 quarters; set ease *= 2 }\nstage second { set ease = 1 }\nshock storm { active from 1 quarter until 2 quarters; set town.funds += 1 kEUR }\nrecord ties every 2 quarters\n");
        var schema = await JsonSchema.FromJsonAsync(GuideSchema());
        var manifest = Read("run.json");
        Assert.Empty(schema.Validate(manifest));
        Assert.Equal(
            ["stage first ease *=", "stage second ease =", "shock storm town.funds +="],
            JsonNode.Parse(manifest)!["overlays"]!.AsArray().Select(o => $"{o!["sort"]} {o["by"]} {o["target"]} {o["operator"]}"));
        Assert.NotEmpty(schema.Validate(manifest.Replace("\"seed\": 1", "\"seed\": -1", StringComparison.Ordinal)));
        Assert.NotEmpty(schema.Validate(manifest.Replace("\"clamped\"", "\"more\"", StringComparison.Ordinal)));
    }

    [Fact]
    public void Panels_tell_how_actors_and_ties_were_at_their_times_and_only_if_asked()
    {
        Run();
        Assert.False(File.Exists(Path.Combine(_line.Folder.Path, "run", "actors_panel.csv")));
        Assert.Equal(ExitCodes.Done, _line.Invoke("run", "small.cluster", "--out", "other"));
        _line.Folder.Write("panel.cluster", Scenario + "record actors every 2 quarters\nrecord ties every 1 quarter\n");
        Assert.True(_line.Invoke("run", "panel.cluster", "--out", "run", "--overwrite") == ExitCodes.Done, _line.Console.Errors.ToString());

        // town saves 1 kEUR in a quarter and, with 10, leaves; one of 40 kEUR gets a grant in the second quarter; the newcomer of 70 is there at the end only.
        var actors = Cut("actors_panel.csv", "step", "label", "capital").Where(r => !r.StartsWith("0,town,,", StringComparison.Ordinal)).ToList();
        Assert.Equal(["0", "2", "4"], actors.Select(r => r.Split(',')[0]).Distinct());
        Assert.Equal(["0,d,40000", "2,d,41000", "4,d,41000"], actors.Where(r => r.Split(',')[1] == "d"));
        Assert.Equal(["4"], actors.Where(r => r.Split(',')[2] == "70000").Select(r => r.Split(',')[0]));

        // Trust grows by 0.1 a quarter until the tie of c and d parts in the fourth.
        Assert.Equal(["0,c,d,0.5", "1,c,d,0.6", "2,c,d,0.7", "3,c,d,0.8"], Cut("ties_panel.csv", "step", "from", "to", "trust").Where(r => r.Contains(",c,d,", StringComparison.Ordinal)).Select(r => Rounded(r.Split(','), 3)));
        var actorsFile = Read("actors.csv");
        Assert.Equal(File.ReadAllText(Path.Combine(_line.Folder.Path, "other", "actors.csv")), actorsFile);
    }

    [Fact]
    public void The_network_loads_with_its_types()
    {
        Run();
        // Attribute types as GraphML declares them, and the values as a reader would parse them.
        var graph = XDocument.Parse(Read("network.graphml"));
        XNamespace n = "http://graphml.graphdrawing.org/xmlns";
        var types = graph.Descendants(n + "key").ToDictionary(k => (string)k.Attribute("id")!, k => (string)k.Attribute("attr.type")!, StringComparer.Ordinal);
        Assert.All(graph.Descendants(n + "data"), d => Assert.True(
            types[(string)d.Attribute("key")!] switch
            {
                "double" => double.TryParse(d.Value, System.Globalization.CultureInfo.InvariantCulture, out _),
                "long" => long.TryParse(d.Value, System.Globalization.CultureInfo.InvariantCulture, out _),
                "boolean" => d.Value is "true" or "false",
                _ => true,
            },
            d.ToString()));
    }

    private static string GuideSchema() => File.ReadAllText(Path.Combine(Path.GetDirectoryName(LanguageGuide.Read().Path)!, "schemas", "run.schema.json"));

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
        return Rows(file, columns);
    }

    private List<string> Cut(string file, params string[] columns) => Rows(file, columns).ConvertAll(r => string.Join(',', r));

    private List<string[]> Rows(string file, string[] columns)
    {
        var rows = Read(file).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(r => r.Split(',')).ToList();
        var places = columns.Select(c => Array.IndexOf(rows[0], c)).ToList();
        return [.. rows.Skip(1).Select(r => places.Select(p => r[p]).ToArray())];
    }
}
