using static ClusterDsl.Combinators.Tests.Parsing;

namespace ClusterDsl.Combinators.Tests;

public class ParseErrorTests
{
    [Fact]
    public void RenderErrorMessage_SaysWhatWasFoundWhatWasExpectedAndWhere() => AssertMessage(
        W("a").Then(Parser.OneOf(W("b"), W("c"), Parser<Word>.Any.Then(W("d")).Labelled("pair"), Parser<Word>.End.WithResult(""))),
        "a x y",
        """
        Parse error.
            unexpected y
            expected pair
            at line 1, col 3
        """);

    [Fact]
    public void RenderErrorMessage_ListsWhatWasExpected()
    {
        AssertMessage(W("a"), "x", """
            Parse error.
                unexpected x
                expected "a"
                at line 1, col 1
            """);
        AssertMessage(W("a").Or(W("b")), "x", """
            Parse error.
                unexpected x
                expected "a", or "b"
                at line 1, col 1
            """);
        AssertMessage(W("a").Or(W("b").Labelled("bee")).Or(Parser<Word>.End.WithResult("")), "x", """
            Parse error.
                unexpected x
                expected "a", bee, or end of input
                at line 1, col 1
            """);
    }

    [Fact]
    public void RenderErrorMessage_NamesTheEnd() => AssertMessage(Ws("a b"), "a", """
        Parse error.
            unexpected EOF
            expected "b"
            at line 1, col 2
        """);

    [Fact]
    public void RenderErrorMessage_SaysNothingOfWhatIsNotKnown() => AssertMessage(W("a").Then(Parser<Word>.Fail<string>("No luck.")), "a", """
        Parse error.
            No luck.
            at line 1, col 2
        """);

    [Fact]
    public void RenderErrorMessage_OfAnUnnamedPredicate_HasNoExpectation() =>
        AssertMessage(Parser<Word>.Token(_ => false).Select(word => word.Text), "a", """
            Parse error.
                unexpected a
                at line 1, col 1
            """);

    [Fact]
    public void Expected_ListsASharedExpectationTwice() => Fails(W("a").Or(W("a")), "b", 0, "b", ["'a'", "'a'"], consumed: 0);

    [Fact]
    public void Expected_Grows()
    {
        // More alternatives than the parse has room for at first.
        var names = Enumerable.Range(0, 1000).Select(number => $"n{number}").ToArray();

        Fails(Parser.OneOf(names.Select(W)), "x", 0, "x", [.. names.Select(name => $"'{name}'")], consumed: 0);
    }

    [Fact]
    public void AnError_OutlivesTheNextParse()
    {
        // The expectations are collected in a shared array, which the next parse may use.
        var error = W("a").Or(W("b")).Parse(Words("x")).Error!;
        _ = W("c").Or(W("d")).Parse(Words("x"));

        Assert.Equal(["'a'", "'b'"], error.Expected.Select(Show));
    }

    private static void AssertMessage(Parser<Word, string> parser, string input, string message)
    {
        var error = parser.Parse(Words(input)).Error!;

        Assert.Equal(message.ReplaceLineEndings(), error.RenderErrorMessage());
        Assert.Equal(error.RenderErrorMessage(), error.ToString());
    }
}
