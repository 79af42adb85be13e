using ClusterDsl.Language.Formatting;
using ClusterDsl.Language.Syntax;
using ClusterDsl.Language.Tests.Binding;
using ClusterDsl.Language.Tests.Lowering;
using ClusterDsl.Language.Text;

namespace ClusterDsl.Language.Tests.Formatting;

/// <summary>A file means the same after formatting: the same diagnostics, the same model.</summary>
public sealed class FormatterMeaningTests
{
    private const string Austria = "examples/austria-h2020/austria-h2020.cluster";

    public static TheoryData<string> Files => ExamplesTests.Files;

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_example_and_library_gives_the_same_model_and_the_same_diagnostics(string path)
    {
        // The files in the repository are formatted already: first their layout is spoilt.
        var text = OtherWhiteSpace.Of(Repository.Read(path)).Last();
        Assert.NotEqual(Repository.Read(path), text);
        Assert.Equal(MeaningOf(text, path), MeaningOf(Formatter.Layout(SyntaxTree.Parse(text)), path));
    }

    [Fact]
    public void The_comparison_sees_a_changed_number_and_a_changed_doc_comment()
    {
        var text = Repository.Read(Austria);
        var meaning = MeaningOf(text, Austria);
        Assert.NotEqual(meaning, MeaningOf(text.Replace("own_share  = 50 kEUR", "own_share  = 51 kEUR", StringComparison.Ordinal), Austria));
        Assert.NotEqual(meaning, MeaningOf("/// More of it.\n" + text, Austria));
    }

    private static string MeaningOf(string text, string path)
    {
        var compilation = Compilation.Create(new SourceText(text, path), new Repository());
        return string.Join('\n', compilation.Diagnostics.Select(d => $"{d.Code} {d.Severity} {d.Message}")) + "\n" + ModelText.Of(compilation.Model);
    }
}
