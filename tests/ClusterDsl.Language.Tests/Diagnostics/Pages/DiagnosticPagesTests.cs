using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Diagnostics.Pages;
using ClusterDsl.Language.Tests.Binding;
using ClusterDsl.Language.Text;

namespace ClusterDsl.Language.Tests.Diagnostics.Pages;

/// <summary>Every code has its page, and the examples of those that a check finds are checked. Those that only a run or a command can show are run in ClusterDsl.Cli.Tests.</summary>
public sealed class DiagnosticPagesTests
{
    private static readonly string[] StillToWrite =
    [
        "CL1002", "CL1003", "CL1004", "CL1005", "CL1006", "CL1007", "CL1008", "CL1009", "CL1010", "CL2001", "CL2002", "CL2004",
        "CL2005", "CL2006", "CL2007", "CL2008", "CL2009", "CL2010", "CL2011", "CL2012", "CL2013", "CL2014", "CL2015", "CL2016",
        "CL2017", "CL2018", "CL2019", "CL2020", "CL2021", "CL2022", "CL2023", "CL2024", "CL2025", "CL2026", "CL2027", "CL2028",
        "CL2029", "CL2030", "CL2031", "CL2032", "CL2060", "CL3002", "CL3003", "CL3004", "CL3005", "CL3006", "CL5002", "CL5003",
        "CL5004", "CL5005", "CL5006", "CL5007", "CL5008", "CL5009", "CL5010", "CL5011", "CL5012", "CL5013", "CL5014", "CL5015",
        "CL5016", "CL5017", "CL5018", "CL5019", "CL5090", "CL6002", "CL6003", "CL6004", "CL6005", "CL6006", "CL6007", "CL6008",
        "CL6009", "CL6010", "CL6030", "CL6031", "CL6032", "CL6033", "CL6034", "CL6035", "CL6036", "CL6037", "CL6038", "CL6040",
        "CL6041", "CL6042",
    ];

    public static TheoryData<string> All => [.. DiagnosticPages.All.Select(p => p.Code)];

    public static TheoryData<string> FoundByChecking => [.. DiagnosticPages.All.Select(p => p.Code).Where(c => c[2] is >= '1' and <= '4')];

    [Fact]
    public void Every_code_has_a_page_and_every_page_a_code() =>
        Assert.Equal(DiagnosticDescriptors.All.Select(d => d.Code).Except(StillToWrite), DiagnosticPages.All.Select(p => p.Code));

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
        Assert.Equal(code[2] == '3', DiagnosticPages.Find(code)!.Documents.Length > 0 && code[2] != '4');

    [Theory]
    [MemberData(nameof(FoundByChecking))]
    public void The_wrong_example_gives_the_code_and_nothing_else(string code)
    {
        var found = Check(code, DiagnosticPages.Find(code)!.WrongExample);
        Assert.Equal(code, string.Join('\n', found.Select(d => d.Code == code ? code : d.ToString())));
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
        var files = new MemoryFiles();
        foreach (var file in example.Files)
            files.Add(file.Name, [.. file.Content]);

        return Compilation.Create(new SourceText(example.Scenario, PageCode.DefaultName), files).Diagnostics
            .Where(d => code[2] == '4' || d.Code[2] != '4');
    }
}
