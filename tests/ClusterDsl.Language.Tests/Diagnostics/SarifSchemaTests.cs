using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Diagnostics.Pages;
using ClusterDsl.Language.Diagnostics.Rendering;
using ClusterDsl.Language.Tests.Binding;
using ClusterDsl.Language.Tests.Diagnostics.Pages;
using ClusterDsl.Language.Text;
using NJsonSchema;

namespace ClusterDsl.Language.Tests.Diagnostics;

/// <summary>
/// SARIF logs against the standard's own JSON schema, in the form in which its maintainers publish it (npm, @microsoft/jest-sarif 1.0.0-beta.0).
/// </summary>
public sealed class SarifSchemaTests
{
    private static readonly Lazy<Task<JsonSchema>> Schema =
        new(() => JsonSchema.FromJsonAsync(Repository.Read("tests/ClusterDsl.Language.Tests/Files/sarif-2.1.0-rtm.5.json")));

    [Fact]
    public async Task A_log_of_nothing_is_valid() => Assert.Equal(string.Empty, await ViolationsIn(Render([])));

    [Fact]
    public async Task A_log_with_every_mistake_of_the_pages_is_valid()
    {
        var diagnostics = DiagnosticPages.All.SelectMany(p => Examples.Compile(p.WrongExample).Diagnostics).ToList();
        Assert.True(diagnostics.Count > 50 && diagnostics.Exists(d => d.Related.Length > 0));
        Assert.Equal(string.Empty, await ViolationsIn(Render(diagnostics)));
    }

    [Fact]
    public async Task Odd_names_and_texts_leave_it_valid()
    {
        var odd = new DiagnosticDescriptor("CL9999", DiagnosticSeverity.Hint, "Odd", "{0}");
        string[] paths = ["-", "", "a b/大学.cluster", "/x/%41 #?.cluster", "c:\\x\\y.cluster", "\uD800", "../up.cluster", "a:b"];
        var diagnostics = paths.Select(p => Diagnostic.Create(odd, Location.OfFile(p), "two\nlines\u0000\uDC00")).ToList();
        Assert.Equal(string.Empty, await ViolationsIn(Render(diagnostics)));
    }

    [Theory]
    [InlineData("\"version\": \"2.1.0\"", "\"version\": \"2.1\"")]
    [InlineData("\"startLine\": 1", "\"startLine\": 0")]
    [InlineData("\"level\": \"error\"", "\"level\": \"fatal\"")]
    [InlineData("\"ruleId\"", "\"rule\"")]
    [InlineData("\"fullDescription\": {", "\"fullDescription\": { \"plain\": 1,")]
    public async Task The_schema_objects_to_what_is_wrong(string right, string wrong)
    {
        var log = Render(Compilation.Create(new SourceText("use nothing_such\n", "a.cluster"), new MemoryFiles()).Diagnostics);
        Assert.Contains(right, log, StringComparison.Ordinal);
        Assert.NotEqual(string.Empty, await ViolationsIn(log.Replace(right, wrong, StringComparison.Ordinal)));
    }

    [Fact]
    public void Rules_carry_their_pages()
    {
        var log = Render([Diagnostic.Create(DiagnosticDescriptors.WrongType, Location.OfFile("a.cluster"), "a condition", "money")]);
        using var json = System.Text.Json.JsonDocument.Parse(log);
        var rule = json.RootElement.GetProperty("runs")[0].GetProperty("tool").GetProperty("driver").GetProperty("rules")[0];
        var page = DiagnosticDescriptors.WrongType.Page!;
        Assert.Equal(page.Meaning, rule.GetProperty("fullDescription").GetProperty("text").GetString());
        var help = rule.GetProperty("help");
        Assert.Contains("\nWhat to do\n  - For a condition, write the comparison that you mean: `f.capital > 0`.\n", help.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Contains("\nWrong:\n\n```cluster\nscenario example", help.GetProperty("markdown").GetString(), StringComparison.Ordinal);
    }

    private static string Render(IReadOnlyList<Diagnostic> diagnostics)
    {
        var writer = new StringWriter { NewLine = "\n" };
        new SarifDiagnosticRenderer("1.2.3").Render(diagnostics, writer);
        return writer.ToString();
    }

    private static async Task<string> ViolationsIn(string log) => string.Join('\n', (await Schema.Value).Validate(log));
}
