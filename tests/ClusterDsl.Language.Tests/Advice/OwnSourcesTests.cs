using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Tests.Binding;
using ClusterDsl.Language.Text;

namespace ClusterDsl.Language.Tests.Advice;

/// <summary>What is said of a vocabulary of the user's own names its sources, not those of the compiler's libraries.</summary>
public sealed class OwnSourcesTests
{
    private const string Weir = "Weir 2011, \"What mills do\"";

    private const string Elm = "Elm 1999, \"Guilds\"";

    /// <summary>The vocabulary of <see cref="Shire"/>, with sources for some words.</summary>
    private static readonly string Library = "/// (Weir, 2011, \"What mills do\"; Elm, 1999, \"Guilds\")\n" + Shire.Library
        .Replace("kind Lender :", "/// Lends. (Elm, 1999)\nkind Lender :", StringComparison.Ordinal)
        .Replace("  lore  : share", "  /// Lore. (Weir, 2011)\n  lore  : share", StringComparison.Ordinal)
        .Replace("tie loan   :", "/// A loan. (Elm, 1999)\ntie loan   :", StringComparison.Ordinal)
        .Replace("instrument Road", "/// A road. (Weir, 2011)\ninstrument Road", StringComparison.Ordinal)
        .Replace("cycle year_round", "/// Round. (Weir, 2011; Elm, 1999)\ncycle year_round", StringComparison.Ordinal);

    [Theory]
    [InlineData("CL4003", Elm, "- lender", "- lend")]
    [InlineData("CL4016", Weir, "where a -[kin]- b => where b.lore > a.lore", "+ measure known = mean_degree(kin)")]
    [InlineData("CL4012", Weir + "; " + Elm, "rule close in weigh => rule close in vie")]
    [InlineData("CL4018", Weir, "+ policy street : Road by council { for f : cottages; f.fame += 0.01 per year }")]
    [InlineData("CL3001", Elm, "ties kin among cottages : ring(neighbours: 2) => ties loan from cottages to works : random(mean_degree: 1)")]
    [InlineData("CL3002", Weir, "+ policy street : Road by fair { vale.roads += 0.01 per year }")]
    [InlineData("CL3003", Weir, "+ policy street : Road by council { for f : cottages; f.capital += 1 EUR }")]
    public void They_are_cited(string code, string sources, params string[] edits) => Assert.EndsWith($"\n({sources})", HelpOf(code, Library, edits), StringComparison.Ordinal);

    /// <summary>Words without a source: the documents of the idea stand in, where they are its own.</summary>
    [Theory]
    [InlineData("CL4017", "\n(000_89412bd2fac773b1, ", "- arrive")]
    [InlineData("CL4006", "\n(004_6a0d09a379594024, ", "- aid", "+ policy road : Road by council { vale.roads += 0.01 per year }", "+ policy lane : Road by council { vale.roads += 0.02 per year }")]
    public void Without_any_the_documents_of_the_idea_are(string code, string sources, params string[] edits) => Assert.Contains(sources, HelpOf(code, Shire.Library, edits), StringComparison.Ordinal);

    [Fact]
    public void A_word_of_the_compilers_libraries_brings_its_document()
    {
        var compilation = Compilation.Create(new SourceText("""
            scenario s { step 1 year; horizon 3 years; seed 1 }
            use formation
            phase p
            actor valley : Region
            actors firms : Sme[5]
            ties acquaintance among firms : complete()
            policy opening : MarketOpening by valley { valley.openness += 0.1 }
            """, "s.cluster"), new MemoryFiles());
        var wrong = Assert.Single(compilation.Diagnostics, d => d.Code == "CL3002");
        Assert.Matches(@"\n\(D\d 00\d_[0-9a-f]{16}, ""[^""]+""", wrong.Help);
    }

    private static string HelpOf(string code, string library, string[] edits)
    {
        var files = new MemoryFiles().Add("shire.cluster", library);
        var compilation = Compilation.Create(new SourceText(Shire.Edited(string.Join('\n', edits)), "study.cluster"), files);
        var said = compilation.Diagnostics.Concat(compilation.Advice).First(d => d.Code == code);
        Assert.True(code[2] == '4' || compilation.Diagnostics.Any(d => d.Severity == DiagnosticSeverity.Error));
        return said.Help!;
    }
}
