using System.Text.Json;
using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Diagnostics.Rendering;
using ClusterDsl.Language.Text;

namespace ClusterDsl.Language.Tests.Diagnostics;

public sealed class MachineDiagnosticRendererTests
{
    private static readonly DiagnosticDescriptor UnknownName = new("CL2001", DiagnosticSeverity.Error, "Unknown name", "unknown name `{0}`");
    private static readonly DiagnosticDescriptor Remark = new("CL4002", DiagnosticSeverity.Hint, "Remark", "{0}");
    private static readonly SourceText Text = new("use 大学\nmeasure m = 1\n", "dir/a b.cluster");

    private static readonly Diagnostic[] Diagnostics =
    [
        Diagnostic.Create(UnknownName, new Location(Text, new TextSpan(4, 2)), "大学") with
        {
            Help = "declare it",
            Related = [new RelatedLocation(new Location(Text, new TextSpan(15, 1)), "used here")],
        },
        Diagnostic.Create(Remark, new Location(Text, new TextSpan(15, 1)), "two\nlines"),
    ];

    [Fact]
    public void Msbuild_lines_have_file_place_severity_and_code()
    {
        Assert.Equal(
            """
            dir/a b.cluster(1,5): error CL2001: unknown name `大学` (declare it)
            dir/a b.cluster(2,9): info CL4002: two lines

            """,
            Render(new MsbuildDiagnosticRenderer()));
    }

    [Fact]
    public void Json_is_an_array_of_objects()
    {
        using var json = JsonDocument.Parse(Render(new JsonDiagnosticRenderer()));
        var first = json.RootElement[0];
        Assert.Equal(2, json.RootElement.GetArrayLength());
        Assert.Equal("CL2001", first.GetProperty("code").GetString());
        Assert.Equal("error", first.GetProperty("severity").GetString());
        Assert.Equal("unknown name `大学`", first.GetProperty("message").GetString());
        Assert.Equal("declare it", first.GetProperty("help").GetString());
        Assert.Equal("dir/a b.cluster", first.GetProperty("file").GetString());
        Assert.Equal((1, 5, 1, 7), Place(first));
        Assert.Equal((2, 9, 2, 10), Place(first.GetProperty("related")[0]));
        Assert.Equal(JsonValueKind.Null, json.RootElement[1].GetProperty("help").ValueKind);
    }

    [Fact]
    public void Json_of_nothing_is_an_empty_array()
    {
        var writer = new StringWriter { NewLine = "\n" };
        new JsonDiagnosticRenderer().Render([], writer);
        Assert.Equal("[]\n", writer.ToString());
    }

    [Fact]
    public void Text_that_is_no_text_still_gives_json()
    {
        var writer = new StringWriter { NewLine = "\n" };
        new JsonDiagnosticRenderer().Render([Diagnostic.Create(UnknownName, Location.OfFile("\uD800"), "\uDC00\u0000")], writer);
        using var json = JsonDocument.Parse(writer.ToString());
        Assert.Equal("unknown name `\uFFFD\u0000`", json.RootElement[0].GetProperty("message").GetString());
    }

    [Fact]
    public void Sarif_has_rules_results_and_places()
    {
        using var json = JsonDocument.Parse(Render(new SarifDiagnosticRenderer("1.2.3")));
        var root = json.RootElement;
        Assert.Equal("2.1.0", root.GetProperty("version").GetString());
        var run = Assert.Single(root.GetProperty("runs").EnumerateArray());
        var driver = run.GetProperty("tool").GetProperty("driver");
        Assert.Equal(["CL2001", "CL4002"], driver.GetProperty("rules").EnumerateArray().Select(r => r.GetProperty("id").GetString()!));
        Assert.Equal("1.2.3", driver.GetProperty("version").GetString());
        var results = run.GetProperty("results").EnumerateArray().ToArray();
        Assert.Equal(["error", "note"], results.Select(r => r.GetProperty("level").GetString()!));
        foreach (var result in results)
        {
            var rule = driver.GetProperty("rules")[result.GetProperty("ruleIndex").GetInt32()];
            Assert.Equal(rule.GetProperty("id").GetString(), result.GetProperty("ruleId").GetString());
            Assert.NotEmpty(result.GetProperty("message").GetProperty("text").GetString()!);
        }

        var physical = results[0].GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.Equal("dir/a%20b.cluster", physical.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal(5, physical.GetProperty("region").GetProperty("startColumn").GetInt32());
        Assert.Equal("used here", results[0].GetProperty("relatedLocations")[0].GetProperty("message").GetProperty("text").GetString());
    }

    private static (int Line, int Column, int EndLine, int EndColumn) Place(JsonElement element) =>
        (element.GetProperty("line").GetInt32(), element.GetProperty("column").GetInt32(), element.GetProperty("endLine").GetInt32(), element.GetProperty("endColumn").GetInt32());

    private static string Render(IDiagnosticRenderer renderer)
    {
        var writer = new StringWriter { NewLine = "\n" };
        renderer.Render(Diagnostics, writer);
        return writer.ToString();
    }
}
