using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Diagnostics.Pages;

namespace ClusterDsl.Language.Tests.Diagnostics.Pages;

/// <summary>Every code has its page, and the examples of those that a check finds are checked. Those that only a run or a command can show are run in ClusterDsl.Cli.Tests.</summary>
public sealed class DiagnosticPagesTests
{
    public static TheoryData<string> All => [.. DiagnosticPages.All.Select(p => p.Code)];

    public static TheoryData<string> FoundByChecking => [.. DiagnosticPages.All.Select(p => p.Code).Where(c => c[2] is >= '1' and <= '4')];

    [Fact]
    public void Every_code_has_a_page_and_every_page_a_code() =>
        Assert.Equal(DiagnosticDescriptors.All.Select(d => d.Code), DiagnosticPages.All.Select(p => p.Code));

    [Theory]
    [MemberData(nameof(All))]
    public void A_page_is_whole(string code)
    {
        var page = DiagnosticPages.Find(code)!;
        Assert.Equal(DiagnosticDescriptors.All.Single(d => d.Code == code).Title, page.Title);
        Assert.All([page.Meaning, page.Reason, page.Remedy], t => Assert.InRange(t.Length, 40, 4000));
        Assert.NotEqual(ContentOf(page.WrongExample), ContentOf(page.RightExample));
        Assert.Equal(
            ["Why", "What to do", "Example", .. page.Documents.IsEmpty ? Array.Empty<string>() : ["Documents"]],
            page.Blocks.OfType<PageHeading>().Select(h => h.Text));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void What_comes_from_the_documents_names_them(string code) =>
        Assert.Equal(code[2] == '3' || (code[2] == '4' && string.CompareOrdinal(code, DiagnosticDescriptors.PolicyWithoutChannel.Code) <= 0), DiagnosticPages.Find(code)!.Documents.Length > 0);

    [Theory]
    [MemberData(nameof(FoundByChecking))]
    public void The_wrong_example_gives_the_code_and_nothing_else(string code)
    {
        var found = Check(code, DiagnosticPages.Find(code)!.WrongExample).ToList();
        Assert.Equal(code, string.Join('\n', found.Select(d => d.Code == code ? code : d.ToString())));
        Assert.All(found, d => Assert.False(string.IsNullOrWhiteSpace(d.Help), $"no way out: {d}"));
    }

    [Theory]
    [MemberData(nameof(FoundByChecking))]
    public void The_right_example_gives_nothing(string code) =>
        Assert.Equal(string.Empty, string.Join('\n', Check(code, DiagnosticPages.Find(code)!.RightExample)));

    [Fact]
    public void A_code_is_found_in_any_case_and_a_wrong_one_is_not()
    {
        Assert.Equal("CL2003", DiagnosticPages.Find("cl2003")!.Code);
        Assert.Null(DiagnosticPages.Find("CL9999"));
        Assert.Equal("CL2003", DiagnosticDescriptors.WrongType.Page!.Code);
    }

    private static string ContentOf(PageExample example) =>
        string.Join('\n', [.. example.Files.Select(f => $"{f.Name} {Convert.ToHexString([.. f.Content])}"), .. example.Commands]);

    // Advice judges a study as a whole, and an example of ten lines is none: it counts on its own pages only.
    private static IEnumerable<Diagnostic> Check(string code, PageExample example)
    {
        var compilation = Examples.Compile(example);
        return code[2] == '4' ? compilation.Diagnostics.Concat(compilation.Advice) : compilation.Diagnostics;
    }
}
