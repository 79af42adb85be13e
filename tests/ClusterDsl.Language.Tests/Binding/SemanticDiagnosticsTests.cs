using System.Globalization;
using ClusterDsl.Language.Diagnostics;

namespace ClusterDsl.Language.Tests.Binding;

public sealed class SemanticDiagnosticsTests
{
    public static TheoryData<string> Names => [.. SemanticCases.All.Select(c => c.Name)];

    private static MemoryFiles Files => World.Files.Add("scenario.cluster", "scenario b { step 1 year; horizon 1 year; seed 1 }").Add("test.cluster", "library a");

    [Theory]
    [MemberData(nameof(Names))]
    public void The_mistake_gives_its_diagnostic_and_no_other(string name)
    {
        var marked = MarkedText.Parse(World.Whole(SemanticCases.All.Single(c => c.Name == name).Text));
        Assert.NotEmpty(marked.Marks);
        var diagnostics = World.Compile(marked.Wrong, Files).Diagnostics;
        Assert.Equal(Expected(marked), string.Join('\n', diagnostics.Select(d => Describe(d.Code, marked.Wrong, d.Location.Span))) + Messages(marked, diagnostics));
        Assert.All(diagnostics, d => Assert.False(string.IsNullOrWhiteSpace(d.Help), $"no help: {d}"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_mended_program_gives_none(string name)
    {
        var marked = MarkedText.Parse(World.Whole(SemanticCases.All.Single(c => c.Name == name).Text));
        var compilation = World.Compile(marked.Right, Files);
        Assert.Equal(string.Empty, string.Join('\n', compilation.Diagnostics));
        Assert.Equal(marked.Right.StartsWith("scenario", StringComparison.Ordinal), compilation.Model is not null);
    }

    [Fact]
    public void Every_semantic_code_has_its_mistake()
    {
        var tested = SemanticCases.All.SelectMany(c => MarkedText.Parse(c.Text).Marks).Select(m => m.Code).ToHashSet(StringComparer.Ordinal);
        var untested = DiagnosticDescriptors.All.Select(d => d.Code).Where(c => c[2] is '2' or '3' && !tested.Contains(c));
        Assert.Equal(string.Empty, string.Join(", ", untested));
    }

    [Fact]
    public void The_names_of_the_cases_differ() => Assert.Equal(SemanticCases.All.Count, SemanticCases.All.Select(c => c.Name).Distinct(StringComparer.Ordinal).Count());

    private static string Expected(MarkedText marked) => string.Join('\n', marked.Marks.Select(m => Describe(m.Code, marked.Wrong, m.Span)));

    private static string Describe(string code, string text, ClusterDsl.Language.Text.TextSpan span) =>
        string.Create(CultureInfo.InvariantCulture, $"{code} at {span.Start}: {text.AsSpan(span.Start, span.Length)}");

    // The messages only where they help to understand a failure.
    private static string Messages(MarkedText marked, IEnumerable<Diagnostic> diagnostics)
    {
        var found = diagnostics.ToList();
        return Expected(marked) == string.Join('\n', found.Select(d => Describe(d.Code, marked.Wrong, d.Location.Span))) ? string.Empty : "\n" + string.Join('\n', found);
    }
}
