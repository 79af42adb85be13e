using ClusterDsl.Language.Syntax;

namespace ClusterDsl.Language.Tests.Syntax;

public sealed class TokenTests
{
    [Theory]
    [InlineData("a", "Identifier")]
    [InlineData("_a1", "Identifier")]
    [InlineData("大学", "Identifier")]
    [InlineData("é", "Identifier")]
    [InlineData("12", "Number")]
    [InlineData("0.5", "Number")]
    [InlineData("1e-3", "Number")]
    [InlineData("1E+3", "Number")]
    [InlineData("1_000", "Number")]
    [InlineData("1e", "Number Identifier")]
    [InlineData("1.", "Number Dot")]
    [InlineData(".5", "Dot Number")]
    [InlineData("1..2", "Number DotDot Number")]
    [InlineData("0..<n", "Number DotDotLess Identifier")]
    [InlineData("0.5..1", "Number DotDot Number")]
    [InlineData("5%", "Number Percent")]
    [InlineData("\"a\"", "String")]
    [InlineData("\"a \\\" b\\\\\"", "String")]
    [InlineData("\"// no comment\"", "String")]
    [InlineData("a//b", "Identifier")]
    [InlineData("a/b", "Identifier Slash Identifier")]
    [InlineData(":=", "ColonEquals")]
    [InlineData(": =", "Colon Equals")]
    [InlineData("+= -= *= /= == != <= >= < > = ~ | ^", "PlusEquals MinusEquals StarEquals SlashEquals EqualsEquals BangEquals LessEquals GreaterEquals Less Greater Equals Tilde Bar Caret")]
    [InlineData("-[t]->", "Minus OpenBracket Identifier CloseBracket Minus Greater")]
    [InlineData("<-[t]-", "Less Minus OpenBracket Identifier CloseBracket Minus")]
    [InlineData("true and not none", "TrueKeyword AndKeyword NotKeyword NoneKeyword")]
    [InlineData("a.in", "Identifier Dot Identifier")]
    [InlineData("in.a", "InKeyword Dot Identifier")]
    [InlineData("rule", "Identifier")]
    [InlineData("$$€", "BadText")]
    [InlineData("&& 'a'", "BadText BadText Identifier BadText")]
    public void A_text_is_cut_into_tokens(string text, string kinds) =>
        Assert.Equal(kinds + " EndOfFile", string.Join(' ', Tokens(text).Select(t => t.Kind)));

    [Fact]
    public void Contextual_keywords_are_known_unless_beside_a_dot()
    {
        Assert.Equal([SyntaxKind.RateKeyword, SyntaxKind.EndOfFile], Tokens("rate").Select(t => t.ContextualKind));
        Assert.Equal([SyntaxKind.Identifier, SyntaxKind.Dot, SyntaxKind.Identifier, SyntaxKind.EndOfFile], Tokens("rate.budget").Select(t => t.ContextualKind));
    }

    [Fact]
    public void Trailing_trivia_reach_to_the_end_of_the_line_and_leading_trivia_are_the_rest()
    {
        var tokens = Tokens("\uFEFF/// doc\n// note\n  phase a // end\r\n\n/// other\nphase b");
        Assert.Equal(
            [
                (SyntaxTriviaKind.WhiteSpace, "\uFEFF"), (SyntaxTriviaKind.DocComment, "/// doc"), (SyntaxTriviaKind.LineEnd, "\n"),
                (SyntaxTriviaKind.Comment, "// note"), (SyntaxTriviaKind.LineEnd, "\n"), (SyntaxTriviaKind.WhiteSpace, "  "),
            ],
            tokens[0].LeadingTrivia.Select(t => (t.Kind, t.Text)));
        Assert.Equal(
            [(SyntaxTriviaKind.WhiteSpace, " "), (SyntaxTriviaKind.Comment, "// end"), (SyntaxTriviaKind.LineEnd, "\r\n")],
            tokens[1].TrailingTrivia.Select(t => (t.Kind, t.Text)));
        Assert.Equal(
            [(SyntaxTriviaKind.LineEnd, "\n"), (SyntaxTriviaKind.DocComment, "/// other"), (SyntaxTriviaKind.LineEnd, "\n")],
            tokens[2].LeadingTrivia.Select(t => (t.Kind, t.Text)));
    }

    [Theory]
    [InlineData("// a", SyntaxTriviaKind.Comment)]
    [InlineData("/// a", SyntaxTriviaKind.DocComment)]
    [InlineData("///", SyntaxTriviaKind.DocComment)]
    [InlineData("//// a", SyntaxTriviaKind.Comment)]
    public void Three_strokes_make_a_doc_comment(string text, SyntaxTriviaKind kind) =>
        Assert.Equal(kind, Assert.Single(Assert.Single(Tokens(text)).LeadingTrivia).Kind);

    [Theory]
    [InlineData("（", SyntaxKind.OpenParen)]
    [InlineData("，", SyntaxKind.Comma)]
    [InlineData("、", SyntaxKind.Comma)]
    [InlineData("；", SyntaxKind.Semicolon)]
    [InlineData("：", SyntaxKind.Colon)]
    [InlineData("｛", SyntaxKind.OpenBrace)]
    [InlineData("】", SyntaxKind.CloseBracket)]
    [InlineData("。", SyntaxKind.Dot)]
    [InlineData("．", SyntaxKind.Dot)]
    [InlineData("＝", SyntaxKind.Equals)]
    [InlineData("＝＝", SyntaxKind.EqualsEquals)]
    [InlineData("！＝", SyntaxKind.BangEquals)]
    [InlineData("≤", SyntaxKind.LessEquals)]
    [InlineData("≠", SyntaxKind.BangEquals)]
    [InlineData("×", SyntaxKind.Star)]
    [InlineData("÷", SyntaxKind.Slash)]
    [InlineData("−", SyntaxKind.Minus)]
    [InlineData("—", SyntaxKind.Minus)]
    [InlineData("～", SyntaxKind.Tilde)]
    [InlineData("＾", SyntaxKind.Caret)]
    [InlineData("“a”", SyntaxKind.String)]
    [InlineData("„a“", SyntaxKind.String)]
    [InlineData("＂a＂", SyntaxKind.String)]
    public void Typographic_and_full_width_marks_are_read_as_what_they_stand_for(string text, SyntaxKind kind) =>
        Assert.Equal([kind, SyntaxKind.EndOfFile], Tokens(text).Select(t => t.Kind));

    [Fact]
    public void A_quote_of_the_other_sort_does_not_end_a_text() =>
        Assert.Equal("\"a “b” c\"", Tokens("\"a “b” c\"")[0].Text);

    [Fact]
    public void Every_word_of_the_language_is_a_keyword_of_its_own()
    {
        Assert.Equal(SyntaxFacts.Words.Count, SyntaxFacts.Words.Select(w => w.Text).Distinct(StringComparer.Ordinal).Count());
        Assert.All(SyntaxFacts.Words, w =>
        {
            Assert.Equal(w.Kind, SyntaxFacts.GetKeywordKind(w.Text));
            Assert.Equal(w.Text, SyntaxFacts.GetText(w.Kind));
        });
        Assert.Equal(SyntaxKind.Identifier, SyntaxFacts.GetKeywordKind("University"));
    }

    private static List<SyntaxToken> Tokens(string text) => [.. TreeInvariants.Check(text).Root.DescendantTokens().Where(t => !t.IsMissing)];
}
