using ClusterDsl.Language.Concepts;
using ClusterDsl.Language.Syntax;
using ClusterDsl.Language.Tests.Binding;
using ClusterDsl.Language.Text;
using FsCheck;
using FsCheck.Fluent;

namespace ClusterDsl.Language.Tests.Concepts;

/// <summary>A comment may say anything, at any length.</summary>
public sealed class OddCommentTests
{
    private const int Long = 100_000;

    private static readonly string[] Parts = ["(", ")", "\"", ";", ",", ":", " ", "  ", "\t", "Weir", "2011", "p. 12", "oak-2001.pdf", "What mills do", ".", "é", "(Weir, 2011)", "(Weir, 2011, \"What mills do\")"];

    private static readonly Dictionary<string, string> LongComments = new(StringComparer.Ordinal)
    {
        ["spaces before a title"] = "(Weir" + new string(' ', Long) + "\"x\" y)",
        ["spaces on both sides"] = "(Weir," + new string(' ', Long) + "2011" + new string(' ', Long) + "\"x\" y)",
        ["spaces and no parenthesis"] = new string(' ', Long) + "x",
        ["nothing closed"] = new string('(', Long),
        ["quotation marks in parentheses"] = string.Concat(Enumerable.Repeat("(\"", Long)),
        ["commas"] = "(Weir" + new string(',', Long) + "\")",
        ["colons"] = "(Weir" + string.Concat(Enumerable.Repeat(":x", Long)) + ")",
        ["words"] = "(Weir, " + string.Concat(Enumerable.Repeat("a ", Long)) + ":x)",
        ["titles"] = "(" + string.Concat(Enumerable.Repeat("\"a\";", Long)) + "\")",
    };

    public static TheoryData<string> Repeated => [.. LongComments.Keys];

    [Theory]
    [MemberData(nameof(Repeated))]
    public void What_is_repeated_a_hundred_thousand_times_is_read(string what)
    {
        var (text, documents) = Bibliography.Empty.Read(LongComments[what]);
        Assert.True(LongComments[what].Trim() == text, what);
        Assert.Empty(documents);
    }

    /// <summary>A mistake about ties names the sources of the words concerned, so all comments are read.</summary>
    [Fact]
    public void A_mistake_beside_such_a_comment_is_reported_with_its_source()
    {
        var source = new SourceText($"/// (Weir{new string(' ', Long)}\"x\" y)\n" + """
            scenario s { step 1 year; horizon 2 years; seed 1 }
            kind Mill
            kind School
            /// It grinds. (Weir, 2011, "What mills do")
            tie trade between Mill and Mill
            actors schools : School[3]
            ties trade among schools : complete()
            """, "s.cluster");
        var mistake = Assert.Single(Compilation.Create(source, new MemoryFiles()).Diagnostics, d => d.Code == "CL3001");
        Assert.Contains("What mills do", mistake.Help, StringComparison.Ordinal);
    }

    /// <summary>Nothing of a comment is lost but the parentheses with documents, and reading what is left finds nothing more than was left on purpose.</summary>
    [Fact]
    public void Anything_is_read()
    {
        var comments = Gen.Elements(Parts).ArrayOf().Select(string.Concat);
        var withDocuments = 0;
        Prop.ForAll(comments.ToArbitrary(), comment =>
        {
            var known = Bibliography.Of([SyntaxTree.Parse($"/// {comment}\nlibrary l\n")]);
            var (text, documents) = known.Read(comment);
            withDocuments += documents.IsEmpty ? 0 : 1;
            Assert.True(IsPartOf(text, comment), comment);
            Assert.Equal(documents.IsEmpty, text == comment.Trim());
            Assert.All(documents, d => Assert.True(comment.Contains(d.Label, StringComparison.Ordinal) && comment.Contains(d.File, StringComparison.Ordinal) && comment.Contains(d.Title, StringComparison.Ordinal)));
            Assert.All(documents, d => Assert.True(char.IsLetter(d.Label[0]), d.Label));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(3_000).WithReplay(2011, 7));
        Assert.True(withDocuments > 300, $"only {withDocuments} name a document");
    }

    /// <summary>Whether a text is another with some characters left out.</summary>
    private static bool IsPartOf(string part, string whole)
    {
        var at = 0;
        foreach (var c in whole)
        {
            at += at < part.Length && part[at] == c ? 1 : 0;
        }

        return at == part.Length;
    }
}
