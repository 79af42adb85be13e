using ClusterDsl.Language.Syntax;
using ClusterDsl.Language.Tests.Binding;
using ClusterDsl.Language.Text;

namespace ClusterDsl.Language.Tests.Advice;

/// <summary>Advice is given about whatever compiles, never about anything else, and always the same.</summary>
public sealed class RobustnessTests
{
    public static TheoryData<string> Studies => new("examples/environment/environment.cluster", "examples/governance/governance.cluster", "tests/ClusterDsl.Language.Tests/Files/optical_valley.cluster");

    [Theory]
    [MemberData(nameof(Studies))]
    public void A_study_without_any_one_of_its_declarations(string path)
    {
        var text = Repository.Read(path);
        var given = 0;
        foreach (var declaration in SyntaxTree.Parse(new SourceText(text, path)).Root.Declarations.Where(d => d is not (ScenarioDeclarationSyntax or UseDeclarationSyntax)))
        {
            var shorter = new SourceText(text.Remove(declaration.Span.Start, declaration.Span.Length), path);
            var first = Compilation.Create(shorter, new Repository());
            Assert.All(first.Advice, d => Assert.InRange(d.Location.Span.End, 1, d.Location.Source.Length));
            Assert.Equal(first.Advice.Select(d => d.ToString()), Compilation.Create(shorter, new Repository()).Advice.Select(d => d.ToString()));
            Assert.True(first.Model is not null || first.Advice.IsEmpty);
            given += first.Advice.Length;
        }

        Assert.True(given > 0);
    }

    [Fact]
    public void A_library_gets_none() =>
        Assert.Empty(Compilation.Create(new SourceText(Repository.Read("seeds/innovation_clusters.cluster"), "seeds/innovation_clusters.cluster"), new Repository()).Advice);

    [Fact]
    public void Words_that_mark_only_what_is_abstract_are_no_trouble()
    {
        const string text = """
            scenario bare { step 1 year; horizon 3 years; seed 1 }
            phase p
            abstract kind Any
            abstract kind Teacher : Any as knowledge_source
            abstract kind Little : Any as small
            kind Plant : Any as firm, large { size : real = 1 }
            abstract tie nothing as economic
            actors plants : Plant[4]
            rule grow in p { for f : plants -[nothing]- g : plants; f.size += 1 }
            stage only { }
            """;
        var compilation = Compilation.Create(new SourceText(text, "bare.cluster"), new MemoryFiles());
        Assert.Empty(compilation.Diagnostics);
        Assert.Equal(["CL4026", "CL4001", "CL4019"], compilation.Advice.Select(d => d.Code));
    }
}
