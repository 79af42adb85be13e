using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Tests.Binding;
using ClusterDsl.Language.Text;

namespace ClusterDsl.Language.Tests.Advice;

public sealed class SeveritySettingsTests
{
    [Theory]
    [InlineData("none", null)]
    [InlineData("note", DiagnosticSeverity.Hint)]
    [InlineData("warning", DiagnosticSeverity.Warning)]
    [InlineData("error", DiagnosticSeverity.Error)]
    [InlineData("ERROR  # for good", DiagnosticSeverity.Error)]
    public void A_file_gives_advice_its_severity(string value, DiagnosticSeverity? expected) =>
        Assert.Equal(expected, SeverityOf(Config($"[*.cluster]\nclusterdsl_diagnostic.CL4025.severity = {value}")));

    [Theory]
    [InlineData("*.cluster", true)]
    [InlineData("*", true)]
    [InlineData("*.{cs,cluster}", true)]
    [InlineData("stud?.cluster", true)]
    [InlineData("[rst]tudy.cluster", true)]
    [InlineData("[!s]tudy.cluster", false)]
    [InlineData("*.cs", false)]
    [InlineData("*.clusters", false)]
    [InlineData("town/*.cluster", false)]
    [InlineData("**/study.cluster", false)]
    [InlineData("*.{cs", false)]
    public void A_section_counts_for_the_files_that_it_names(string section, bool counts) =>
        Assert.Equal(counts ? null : DiagnosticSeverity.Warning, SeverityOf(Config($"[{section}]\nclusterdsl_diagnostic.CL4025.severity = none")));

    [Fact]
    public void Outside_a_section_nothing_counts() =>
        Assert.Equal(DiagnosticSeverity.Warning, SeverityOf(Config("clusterdsl_diagnostic.CL4025.severity = none")));

    [Fact]
    public void The_nearer_file_counts_and_a_root_ends_the_search()
    {
        const string none = "[*.cluster]\nclusterdsl_diagnostic.CL4025.severity = none";
        const string error = "[*.cluster]\nclusterdsl_diagnostic.CL4025.severity = error";
        Assert.Equal(DiagnosticSeverity.Error, SeverityOf(Config(error).Add("../.editorconfig", none)));
        Assert.Null(SeverityOf(Config("[*.cs]\nindent_size = 4").Add("../.editorconfig", none)));
        Assert.Equal(DiagnosticSeverity.Warning, SeverityOf(Config("root = true\n[*.cs]").Add("../.editorconfig", none)));
        Assert.Equal(DiagnosticSeverity.Error, SeverityOf(Config(none + "\n" + error)));
    }

    [Fact]
    public void A_folder_in_a_section_is_one_below_the_file_with_the_section()
    {
        var files = new MemoryFiles().Add("../.editorconfig", "[towns/*.cluster]\nclusterdsl_diagnostic.CL4025.severity = none");
        Assert.Null(SeverityOf(files, "towns/study.cluster"));
        Assert.Equal(DiagnosticSeverity.Warning, SeverityOf(files, "hills/study.cluster"));
    }

    [Fact]
    public void Warnings_of_the_checker_are_configured_alike_and_errors_are_not()
    {
        var config = Config("[*]\nclusterdsl_diagnostic.CL3006.severity = note\nclusterdsl_diagnostic.CL2001.severity = none");
        var compilation = Shire.Compile(Shire.Edited("next young when n > 12 =>\n+ allow CL4014 \"no renewal here\"\n+ measure wrong = nobody"), config);
        Assert.Equal([DiagnosticSeverity.Hint, DiagnosticSeverity.Error], compilation.Diagnostics.Select(d => d.Severity));
        Assert.Equal("CL6011 clusterdsl_diagnostic.CL2001.severity = none", Assert.Single(compilation.Advice.Select(Shire.Describe)));
    }

    [Theory]
    [InlineData("CL4025.severity = sometimes", "`sometimes` is no severity")]
    [InlineData("CL4999.severity = none", "there is no advice `CL4999`")]
    [InlineData("CL3001.severity = none", "`CL3001` is an error, whatever is set")]
    public void A_setting_that_means_nothing_is_told_where_it_stands(string setting, string message)
    {
        var found = Assert.Single(Shire.Compile(Shire.Study, Config($"[*]\n  clusterdsl_diagnostic.{setting}")).Advice);
        Assert.Equal(("CL6011", message, ".editorconfig(2,3)"), (found.Code, found.Message, found.Location.ToString()));
    }

    [Fact]
    public void A_file_that_is_no_text_is_told_and_does_no_harm()
    {
        var found = Assert.Single(Shire.Compile(Shire.Study, new MemoryFiles().Add(".editorconfig", [0xC3, 0x28])).Advice);
        Assert.Equal(("CL6003", DiagnosticSeverity.Warning), (found.Code, found.Severity));
    }

    private static MemoryFiles Config(string text) => new MemoryFiles().Add(".editorconfig", text);

    private static DiagnosticSeverity? SeverityOf(MemoryFiles files, string path = "study.cluster")
    {
        var text = Shire.Edited("+ parameter idle = 3");
        var compilation = Compilation.Create(new SourceText(text, path), files.Add("shire.cluster", Shire.Library));
        return compilation.Advice.SingleOrDefault()?.Severity;
    }
}
