using ClusterDsl.Language.Syntax;
using ClusterDsl.Language.Tests.Binding;
using ClusterDsl.Language.Text;

namespace ClusterDsl.Language.Tests.Lowering;

/// <summary>Every example and every built-in library, as it stands.</summary>
public sealed class ExamplesTests
{
    public static TheoryData<string> Files => [.. new[] { "examples", "seeds" }
        .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.cluster", SearchOption.AllDirectories))
        .Select(path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void It_compiles_without_errors(string path)
    {
        var compilation = Compilation.Create(new SourceText(Repository.Read(path), path), new Repository());
        var found = compilation.Diagnostics.ToList();
        Assert.True(found.Count == 0, string.Join('\n', found));
        Assert.Equal(compilation.MainTree.Root.Declarations.OfType<ScenarioDeclarationSyntax>().Any(), compilation.Model is not null);
        Assert.True(compilation.Model is not null || compilation.MainTree.Root.Declarations.OfType<LibraryDeclarationSyntax>().Any());
    }
}
