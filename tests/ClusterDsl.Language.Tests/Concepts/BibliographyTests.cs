using ClusterDsl.Language.Concepts;
using ClusterDsl.Language.Syntax;

namespace ClusterDsl.Language.Tests.Concepts;

/// <summary>How a vocabulary names its sources.</summary>
public sealed class BibliographyTests
{
    private static readonly DocumentReference Weir = new("Weir", "2011", "What mills do");

    private static readonly DocumentReference Both = new("Ash and Elm", "1999", "Guilds; and fairs (2nd ed.)");

    private static readonly DocumentReference Later = new("Ash and Elm", "2004", "Guilds again");

    private static readonly Bibliography Known = Bibliography.Of([
        SyntaxTree.Parse("""
            /// A trade. (Weir, 2011, "What mills do"; Ash and Elm, 1999,
            /// "Guilds; and fairs (2nd ed.)")
            library trade
            """),
        SyntaxTree.Parse("""
            library more
            kind A {
              /// How big. (Ash and Elm, 2004, "Guilds again")
              size : real = 1
            }
            """)]);

    public static TheoryData<string, string, string> Comments => new()
    {
        { "It grinds. (Weir, 2011)", "It grinds.", "Weir 2011" },
        { "It grinds. (Weir, 2011, p. 12)", "It grinds.", "Weir 2011" },
        { "It grinds. (Weir, 2011: only the idea, not the word)", "It grinds.", "Weir 2011" },
        { "It grinds. (Weir)", "It grinds.", "Weir 2011" },
        { "It grinds. (Weir, chapter 3)", "It grinds.", "Weir 2011" },
        { "It grinds (Weir, 2011) and turns.", "It grinds and turns.", "Weir 2011" },
        { "It sells. (Ash and Elm, 2004; Weir, 2011)", "It sells.", "Ash and Elm 2004|Weir 2011" },
        { "It sells. (Ash and Elm, 1999)", "It sells.", "Ash and Elm 1999" },
        { "It sells. (Ash and Elm)", "It sells. (Ash and Elm)", "" },
        { "The weir (Weir) holds the water.", "The weir (Weir) holds the water.", "" },
        { "A firm (of any size).", "A firm (of any size).", "" },
        { "A firm (large, small; Weir).", "A firm (large, small; Weir).", "" },
        { "A share (0 .. 1). (Oak, 2001)", "A share (0 .. 1). (Oak, 2001)", "" },
        { "Read there. (Oak, oak-2001.pdf)", "Read there.", "Oak oak-2001.pdf" },
        { "Read there. (Oak, https://oak.example/x1: the second part)", "Read there.", "Oak https://oak.example/x1" },
        { "Nothing closed (Weir, 2011", "Nothing closed (Weir, 2011", "" },
        { "()", "()", "" },
    };

    [Theory]
    [MemberData(nameof(Comments))]
    public void A_document_that_is_introduced_is_known_by_its_name(string comment, string text, string documents)
    {
        var (left, found) = Known.Read(comment);
        Assert.Equal(text, left);
        Assert.Equal(documents, string.Join('|', found.Select(d => $"{d.Label} {d.File}")));
        Assert.All(found.Where(d => d.Label != "Oak"), d => Assert.Contains(d, new[] { Weir, Both, Later }));
    }

    [Theory]
    [InlineData("Weir 2011, \"What mills do\"", "Weir", "2011", "What mills do")]
    [InlineData("Weir 2011", "Weir", "2011", "")]
    [InlineData("Weir, \"What mills do\"", "Weir", "", "What mills do")]
    public void It_is_shown_as_it_is_named(string expected, string label, string file, string title) =>
        Assert.Equal(expected, new DocumentReference(label, file, title).ToString());
}
