using static ClusterDsl.Combinators.Tests.Parsing;

namespace ClusterDsl.Combinators.Tests;

public class ParserExtensionsTests
{
    [Fact]
    public void Parse_LeavesTokensOver() => Assert.Equal("a", W("a").Parse(Words("a b")).Value);

    [Fact]
    public void Parse_TakesASpan()
    {
        var input = Words("x a b y");

        Assert.Equal("a b", Ws("a b").Parse(input.AsSpan(1, 2)).Value);
        Assert.Equal("a b", Ws("a b").ParseOrThrow(new ReadOnlySpan<Word>(input, 1, 2)));
        Assert.True(Ws("a b").Before(W("y")).Parse(new ReadOnlySpan<Word>(input, 1, 2)).Error!.EOF);
        Assert.Equal(2, Ws("a b").Before(W("y")).Parse(new ReadOnlySpan<Word>(input, 1, 2)).Error!.ErrorOffset);
    }

    [Fact]
    public void ParseOrThrow_ThrowsTheMessage()
    {
        Assert.Equal("a", W("a").ParseOrThrow(Words("a")));

        var parseException = Assert.ThrowsAny<ParseException>(() => W("a").ParseOrThrow(Words("b")));
        Assert.Equal(W("a").Parse(Words("b")).Error!.RenderErrorMessage(), parseException.Message);
        Assert.ThrowsAny<ParseException>(() => W("a").ParseOrThrow(new ReadOnlySpan<Word>(Words("b"))));
    }

    [Fact]
    public void Parse_MayBeCalledWhileParsing()
    {
        // Each parse has a state of its own.
        var nested = W("a").Select(text => W("b").Or(W("c")).Parse(Words("x")).Error!.Expected.Count() + text);

        Fails(W("y").Or(nested.Then(W("d"))), "a x", 1, "x", ["'d'"], consumed: 1);
    }

    [Fact]
    public void Parse_AfterAnExceptionFromTheGrammar_StartsAfresh()
    {
        var parser = W("a").Or(W("b")).Or(Parser<Word>.Any.Select<string>(_ => throw new FormatException("from the grammar")));

        Assert.Throws<FormatException>(() => parser.Parse(Words("x")));
        Fails(parser, "", 0, "EOF", ["'a'", "'b'", "any character"], consumed: 0);
    }

    [Fact]
    public async Task AParser_MayBeUsedFromManyThreadsAtOnce()
    {
        var parser = Parser.OneOf(Ws("a b"), Ws("c d")).Separated(W(","));
        var input = Words("a b , c d , a x");

        var offsets = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() =>
            Enumerable.Range(0, 1000).Select(_ => parser.Parse(input).Error!.ErrorOffset).Distinct().Single())));

        Assert.All(offsets, offset => Assert.Equal(7, offset));
    }
}
