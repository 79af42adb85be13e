using ClusterDsl.Language.Tests.Binding;
using ClusterDsl.Language.Text;

namespace ClusterDsl.Language.Tests.Advice;

/// <summary>The studies deserve no advice that they do not answer.</summary>
public sealed class ExamplesAdviceTests
{
    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "examples"), "*.cluster", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_study_takes_the_advice_or_says_why_not(string path)
    {
        var compilation = Compilation.Create(new SourceText(Repository.Read(path), path), new Repository());
        Assert.Equal(string.Empty, string.Join('\n', compilation.Advice));
        Assert.All(compilation.Silenced, d => Assert.False(string.IsNullOrWhiteSpace(d.AllowedBecause)));
    }
}
