using System.Text.RegularExpressions;
using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Syntax;
using ClusterDsl.Language.Text;

namespace ClusterDsl.Language.Tests.Seeds;

/// <summary>The built-in libraries, each by itself.</summary>
public sealed partial class VocabularyTests
{
    public static TheoryData<string> Libraries => new(SeedFiles.Libraries);

    public static TheoryData<string> Examples => new(SeedFiles.Examples);

    [Theory]
    [MemberData(nameof(Libraries))]
    public void A_library_checks_by_itself(string name) => Assert.Empty(SeedFiles.Compile(SeedFiles.PathOfLibrary(name)).Diagnostics);

    [Theory]
    [MemberData(nameof(Libraries))]
    public void A_library_serves_a_scenario_by_itself(string name)
    {
        var scenario = $$"""
            scenario alone { step 1 quarter; horizon 1 year; seed 1 }
            use "{{name}}.cluster"
            """;
        var compilation = Compile(scenario, Path.Combine(SeedFiles.Root, "seeds", "alone.cluster"));
        Assert.DoesNotContain(compilation.Diagnostics, d => d.Severity == DiagnosticSeverity.Error);
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_checks_without_an_error(string name) =>
        Assert.DoesNotContain(SeedFiles.Compile(SeedFiles.PathOfExample(name)).Diagnostics, d => d.Severity == DiagnosticSeverity.Error);

    [Theory]
    [MemberData(nameof(Libraries))]
    public void Every_declaration_says_what_it_means_and_from_which_document(string name)
    {
        var root = SyntaxTree.Parse(new SourceText(File.ReadAllText(SeedFiles.PathOfLibrary(name)), name)).Root;
        var declarations = root.DescendantNodesAndSelf()
            .Where(n => n is AttributeDeclarationSyntax || (n is DeclarationSyntax && n is not UseDeclarationSyntax))
            .ToList();
        Assert.NotEmpty(declarations);
        Assert.All(declarations, d =>
        {
            var text = CommentAbove(d);
            Assert.Matches(DocumentName(), text);
            Assert.True(DocumentName().Match(text).Index > 4, $"says nothing but its source: {d}");
        });
    }

    [Fact]
    public void Titles_are_those_of_the_documents()
    {
        var titles = File.ReadLines(Path.Combine(SeedFiles.Root, "seeds", "README.md"))
            .Select(line => TitleRow().Match(line)).Where(m => m.Success).ToDictionary(m => m.Groups["file"].Value, m => m.Groups["title"].Value);
        Assert.Equal(5, titles.Count);
        foreach (var text in SeedFiles.Libraries.Select(l => File.ReadAllText(SeedFiles.PathOfLibrary(l))))
            Assert.All(TitledName().Matches(text), m => Assert.Equal(titles[m.Groups["file"].Value], m.Groups["title"].Value));
    }

    private static Compilation Compile(string text, string path) =>
        Compilation.Create(new SourceText(text, path), new FolderReader(Path.GetDirectoryName(path)!));

    private static string CommentAbove(SyntaxNode node) => string.Join(' ', node.DescendantTokens().First(t => !t.IsMissing).LeadingTrivia
        .Where(t => t.Kind == SyntaxTriviaKind.DocComment).Select(t => t.Text[3..].Trim()));

    [GeneratedRegex("00[0-4]_[0-9a-f]{16}", RegexOptions.None, 1000)]
    private static partial Regex DocumentName();

    [GeneratedRegex(@"^\| D\d \| `(?<file>00[0-4]_[0-9a-f]{16})` \| (?<title>[^|]+) \|", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TitleRow();

    [GeneratedRegex("(?<file>00[0-4]_[0-9a-f]{16}), \"(?<title>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TitledName();
}
