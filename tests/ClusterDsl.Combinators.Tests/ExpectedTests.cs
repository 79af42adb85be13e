using static ClusterDsl.Combinators.Tests.Parsing;

namespace ClusterDsl.Combinators.Tests;

public class ExpectedTests
{
    [Fact]
    public void AnExpectation_IsATokenALabelOrTheEnd()
    {
        var (token, label, end) = (Of(W("a")), Of(W("a").Labelled("letter")), Of(Parser<Word>.End));

        Assert.Equal(new Word("a"), Assert.Single(token.Tokens));
        Assert.Null(token.Label);
        Assert.False(token.IsEof);

        Assert.True(label.Tokens.IsDefault);
        Assert.Equal("letter", label.Label);
        Assert.False(label.IsEof);

        Assert.True(end.Tokens.IsDefault);
        Assert.Null(end.Label);
        Assert.True(end.IsEof);
    }

    [Fact]
    public void ToString_SaysWhich()
    {
        Assert.Equal("Tokens: \"a\"", Of(W("a")).ToString());
        Assert.Equal("Label: letter", Of(W("a").Labelled("letter")).ToString());
        Assert.Equal("EOF", Of(Parser<Word>.End).ToString());
    }

    [Fact]
    public void Equality_IsOfWhatIsExpected()
    {
        Assert.True(Of(W("a")) == Of(W("a")));
        Assert.True(Of(W("a")) != Of(W("b")));
        Assert.True(Of(W("a").Labelled("x")) == Of(W("b").Labelled("x")));
        Assert.True(Of(W("a").Labelled("x")) != Of(W("a").Labelled("y")));
        Assert.True(Of(W("a")) != Of(Parser<Word>.End));
        Assert.True(Of(W("a").Labelled("x")) != Of(Parser<Word>.End));
        Assert.Equal(Of(W("a")).GetHashCode(), Of(W("a")).GetHashCode());
        Assert.True(Of(W("a")).Equals((object)Of(W("a"))));
        Assert.False(Of(W("a")).Equals("a"));
    }

#if !UPSTREAM_PACKAGES // Pidgin 3.5 takes the end of the input for equal to any tokens, if it stands on the left
    [Fact]
    public void Equality_OfTheEnd_IsToTheEndOnly()
    {
        Assert.True(Of(Parser<Word>.End) == Of(Parser<Word>.End));
        Assert.True(Of(Parser<Word>.End) != Of(W("a")));
        Assert.True(Of(Parser<Word>.End) != Of(Parser<Word>.Fail<int>()));
    }
#endif

    private static Expected<Word> Of<T>(Parser<Word, T> parser) => parser.Parse(Words("?")).Error!.Expected.Single();
}
