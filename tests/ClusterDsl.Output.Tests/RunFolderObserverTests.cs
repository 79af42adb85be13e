using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using ClusterDsl.Language.Data;
using ClusterDsl.Language.Text;
using ClusterDsl.Output.Tests.Fakes;
using ClusterDsl.Simulation.Observations;

namespace ClusterDsl.Output.Tests;

public sealed class RunFolderObserverTests : IDisposable
{
    private static readonly XNamespace GraphMl = "http://graphml.graphdrawing.org/xmlns";

    private readonly string _root = Directory.CreateTempSubdirectory("clusterdsl-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public Task Measures() => Verify(Text(RunFiles.Measures), "csv");

    [Fact]
    public Task Ties() => Verify(Text(RunFiles.Ties), "csv");

    [Fact]
    public Task Actors() => Verify(Text(RunFiles.Actors), "csv");

    [Fact]
    public Task Events() => Verify(Text(RunFiles.Events), "csv");

    [Fact]
    public Task Stages() => Verify(Text(RunFiles.Stages), "csv");

    [Fact]
    public Task Policies() => Verify(Text(RunFiles.Policies), "csv");

    [Fact]
    public Task Beneficiaries() => Verify(Text(RunFiles.Beneficiaries), "csv");

    [Fact]
    public Task ActorsPanel() => Verify(Text(RunFiles.ActorsPanel), "csv");

    [Fact]
    public Task TiesPanel() => Verify(Text(RunFiles.TiesPanel), "csv");

    [Fact]
    public Task Network() => Verify(Text(RunFiles.Network), "graphml");

    [Fact]
    public Task Manifest() => Verify(Text(RunFiles.Manifest), "json");

    [Fact]
    public void All_files_are_there_and_no_other() =>
        Assert.Equal(RunFiles.All.Order(StringComparer.Ordinal), Write("one").Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void Text_files_are_utf8_without_mark_and_end_lines_with_LF()
    {
        foreach (var (name, bytes) in Write("one"))
        {
            Assert.False(bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble), name);
            Assert.False(bytes.AsSpan().Contains((byte)'\r'), name);
        }
    }

    [Fact]
    public void The_same_run_gives_the_same_bytes_except_for_timing()
    {
        var (first, second) = (Write("one"), Write("two", firstSecond: 1000));
        foreach (var name in RunFiles.All.Remove(RunFiles.Manifest))
        {
            Assert.Equal(first[name], second[name]);
        }

        Assert.NotEqual(first[RunFiles.Manifest], second[RunFiles.Manifest]);
        Assert.Equal(WithoutTiming(first[RunFiles.Manifest]), WithoutTiming(second[RunFiles.Manifest]));
    }

    [Theory]
    [InlineData(RunFiles.Measures)]
    [InlineData(RunFiles.Ties)]
    [InlineData(RunFiles.Actors)]
    [InlineData(RunFiles.Events)]
    [InlineData(RunFiles.Stages)]
    [InlineData(RunFiles.Policies)]
    [InlineData(RunFiles.Beneficiaries)]
    public void Tables_are_read_by_our_own_reader(string name)
    {
        var table = DataReader.Read(new FileContent(name, Write("one")[name], null), Location.OfFile(name), d => Assert.Fail(d.ToString()));
        Assert.NotNull(table);
        Assert.True(table.RowCount > 0);
    }

    [Fact]
    public void The_manifest_names_every_column_of_every_table_in_its_order()
    {
        var files = Write("one");
        var tables = JsonNode.Parse(files[RunFiles.Manifest])!["tables"]!.AsArray();
        Assert.Equal(
            RunFiles.All.Where(f => f.EndsWith(".csv", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
            tables.Select(t => (string)t!["file"]!).Order(StringComparer.Ordinal));
        foreach (var table in tables)
        {
            var heading = Encoding.UTF8.GetString(files[(string)table!["file"]!]).Split('\n')[0];
            Assert.Equal(heading, string.Join(',', table["columns"]!.AsArray().Select(c => (string)c!["name"]!)));
        }
    }

    [Theory]
    [InlineData(RunFiles.Ties, "volume", "")]
    [InlineData(RunFiles.Ties, "dissolved", "year")]
    [InlineData(RunFiles.Events, "gain", "kEUR")]
    [InlineData(RunFiles.Actors, "capital", "kEUR")]
    [InlineData(RunFiles.Measures, "stage_2", "kEUR")]
    public void The_manifest_names_units(string file, string column, string unit)
    {
        var tables = JsonNode.Parse(Write("one")[RunFiles.Manifest])!["tables"]!.AsArray();
        var columns = tables.Single(t => (string)t!["file"]! == file)!["columns"]!.AsArray();
        Assert.Equal(unit, (string)columns.Single(c => (string)c!["name"]! == column)!["unit"]!);
    }

    [Fact]
    public void Words_that_the_scenario_does_not_use_stand_in_no_file()
    {
        foreach (var (name, bytes) in Write("one"))
        {
            Assert.All(["branches", "loan", "interest", "merger", "price"], w => Assert.DoesNotContain(w, Encoding.UTF8.GetString(bytes), StringComparison.Ordinal));
            Assert.True(bytes.Length > 0, name);
        }
    }

    [Fact]
    public void Numbers_survive_the_round_trip()
    {
        var table = DataReader.Read(new FileContent("x", Write("one")[RunFiles.Measures], null), Location.OfFile("x"), _ => { })!;
        Assert.Equal(1e-10, table.Number(2, table.FindColumn("stage_2")));
        Assert.Equal(double.NaN, table.Number(0, table.FindColumn("stage_2")));
    }

    [Fact]
    public void The_network_refers_to_declared_keys_and_nodes_only()
    {
        var graphml = XDocument.Parse(Text(RunFiles.Network)).Root!;
        var keys = graphml.Elements(GraphMl + "key").ToLookup(k => k.Attribute("for")!.Value, k => k.Attribute("id")!.Value);
        var graph = graphml.Element(GraphMl + "graph")!;
        var nodes = graph.Elements(GraphMl + "node").Select(n => n.Attribute("id")!.Value).ToList();
        Assert.Equal(["agency", "firms[0]", "newcomers@2#1"], nodes);
        Assert.Equal(keys["node"].Concat(keys["edge"]).Count(), keys["node"].Concat(keys["edge"]).Distinct().Count());
        Assert.All(graph.Elements(GraphMl + "node").Elements(), d => Assert.Contains(d.Attribute("key")!.Value, keys["node"]));
        Assert.All(graph.Elements(GraphMl + "edge").Elements(), d => Assert.Contains(d.Attribute("key")!.Value, keys["edge"]));
        Assert.All(graph.Elements(GraphMl + "edge"), e => Assert.Contains(e.Attribute("source")!.Value, nodes));
        Assert.All(graph.Elements(GraphMl + "edge"), e => Assert.Contains(e.Attribute("target")!.Value, nodes));
    }

    /// <summary>Kinds of ties of both sorts are declared and in use; what counts is which ties there are.</summary>
    [Theory]
    [InlineData("undirected", false)]
    [InlineData("undirected", false, 0)]
    [InlineData("directed", false, 1)]
    [InlineData("directed", true, 0, 1)]
    public void A_network_is_directed_if_there_are_directed_ties(string expected, bool isMixed, params int[] tieKinds)
    {
        var state = FakeRun.Start();
        state.Ties.Clear();
        state.Ties.AddRange(tieKinds.Select(k => (k, new TieView(k, 1, 2, 0, new[] { 0.5, 1 }))));
        var graphml = NetworkOf(state).Root!;
        Assert.Equal(expected, graphml.Element(GraphMl + "graph")!.Attribute("edgedefault")!.Value);
        var marks = graphml.Elements(GraphMl + "key").Where(k => k.Attribute("attr.name")!.Value == "directed").Select(k => k.Attribute("id")!.Value).ToList();
        Assert.Equal(isMixed ? 1 : 0, marks.Count);
        Assert.Equal(
            isMixed ? ["false", "true"] : [],
            graphml.Descendants(GraphMl + "data").Where(d => marks.Contains(d.Attribute("key")!.Value)).Select(d => d.Value));
    }

    [Fact]
    public void A_label_that_xml_cannot_hold_is_made_to_fit()
    {
        var state = FakeRun.Start();
        state.All.Add(new FakeActor(0, "a\u0001\uFFFEb🏭", 0, new() { [4] = [0] }));
        var ids = NetworkOf(state).Descendants(GraphMl + "node").Select(n => n.Attribute("id")!.Value);
        Assert.Contains("a\uFFFD\uFFFDb🏭", ids);
    }

    private XDocument NetworkOf(FakeState state)
    {
        using var folder = RunFolder.Create("one", _root, overwrites: false);
        using (var observer = new RunFolderObserver(folder, Description(0)))
        {
            observer.Started(new(FakeRun.Model, 1, 0, [0, 0, 0, 0], state));
            observer.Ended(new(0, "over", [], [], [], state));
        }

        return XDocument.Load(Path.Combine(folder.PartialPath, RunFiles.Network));
    }

    private static string WithoutTiming(byte[] manifest)
    {
        var json = JsonNode.Parse(manifest)!.AsObject();
        Assert.True(json.Remove("timing"));
        return json.ToJsonString(JsonSerializerOptions.Default);
    }

    private static RunDescription Description(int firstSecond) => new(
        "0.1.0", [new("fake.cluster", "aa"), new("data/x.csv", "bb")], ["vouchers"], 2, new SteppingTime(firstSecond));

    private string Text(string name) => Encoding.UTF8.GetString(Write("one")[name]);

    private Dictionary<string, byte[]> Write(string name, int firstSecond = 0)
    {
        using var folder = RunFolder.Create(name, _root, overwrites: false);
        using (var observer = new RunFolderObserver(folder, Description(firstSecond)))
        {
            FakeRun.Tell(observer);
        }

        folder.Complete();
        return Directory.EnumerateFiles(Path.Combine(_root, name)).ToDictionary(f => Path.GetFileName(f), File.ReadAllBytes, StringComparer.Ordinal);
    }
}
