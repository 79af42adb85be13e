using static ClusterDsl.Combinators.Tests.Parsing;

namespace ClusterDsl.Combinators.Tests;

public class RepetitionTests
{
    private static readonly Parser<Word, string> AB = Ws("a b");

    [Theory]
    [InlineData("", 0)]
    [InlineData("x", 0)]
    [InlineData("a b", 1)]
    [InlineData("a b x", 1)]
    [InlineData("a b a b a b", 3)]
    public void Many_TakesAllThereAre(string input, int times) =>
        Succeeds(AB.Many(), input, [.. Enumerable.Repeat("a b", times)], consumed: 2 * times);

    [Theory]
    [InlineData("a x", 1)]
    [InlineData("a b a x", 3)]
    public void Many_FailsWhereARoundFailsHavingConsumed(string input, int offset)
    {
        Fails(AB.Many(), input, offset, "x", ["'b'"], consumed: offset);
        Fails(AB.AtLeastOnce(), input, offset, "x", ["'b'"], consumed: offset);
        Fails(AB.SkipMany(), input, offset, "x", ["'b'"], consumed: offset);
        Fails(AB.SkipAtLeastOnce(), input, offset, "x", ["'b'"], consumed: offset);
    }

    [Fact]
    public void Many_OfNothing_IsOneSharedEmptyCollection()
    {
        var parser = AB.Many();

        Assert.Same(parser.ParseOrThrow(Words("")), parser.ParseOrThrow(Words("x")));
    }

    [Fact]
    public void Many_Twice_AreTwoCollections()
    {
        var parser = AB.Many();

        Assert.NotSame(parser.ParseOrThrow(Words("a b")), parser.ParseOrThrow(Words("a b")));
    }

    [Fact]
    public void Many_LeavesNoExpectationBehind() =>
        Fails(AB.Many().Then(W("c").SkipMany()).Then(W("d")), "a b c x", 3, "x", ["'d'"], consumed: 3);

    [Fact]
    public void ARepetitionThatConsumesNothing_Throws()
    {
        var nothing = Parser<Word>.Return(0);

        Assert.Throws<InvalidOperationException>(() => nothing.Many().Parse(Words("a")));
        Assert.Throws<InvalidOperationException>(() => nothing.AtLeastOnce().Parse(Words("a")));
        Assert.Throws<InvalidOperationException>(() => nothing.SkipMany().Parse(Words("a")));
        Assert.Throws<InvalidOperationException>(() => nothing.SkipAtLeastOnce().Parse(Words("a")));
        Assert.Throws<InvalidOperationException>(() => nothing.Until(W("x")).Parse(Words("a")));
        Assert.Throws<InvalidOperationException>(() => nothing.Separated(nothing).Parse(Words("a")));
        Assert.Throws<InvalidOperationException>(() => W("a").Optional().Many().Parse(Words("a b")));
    }

    [Theory]
    [InlineData("a b", 1)]
    [InlineData("a b a b x", 2)]
    public void AtLeastOnce_TakesAllThereAre(string input, int times)
    {
        Succeeds(AB.AtLeastOnce(), input, [.. Enumerable.Repeat("a b", times)], consumed: 2 * times);
        Succeeds(AB.SkipAtLeastOnce(), input, Unit.Value, consumed: 2 * times);
    }

    [Theory]
    [InlineData("", "EOF")]
    [InlineData("x", "x")]
    public void AtLeastOnce_NeedsOne(string input, string unexpected)
    {
        Fails(AB.AtLeastOnce(), input, 0, unexpected, ["'a'"], consumed: 0);
        Fails(AB.SkipAtLeastOnce(), input, 0, unexpected, ["'a'"], consumed: 0);
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("x", 0)]
    [InlineData("a b a b", 4)]
    public void SkipMany_TakesAllThereAre(string input, int consumed) => Succeeds(AB.SkipMany(), input, Unit.Value, consumed);

    [Theory]
    [InlineData("end x", 0)]
    [InlineData("a b end", 1)]
    [InlineData("a b a b end", 2)]
    public void Until_TakesAllBeforeTheTerminatorAndTheTerminator(string input, int times) =>
        Succeeds(AB.Until(W("end")), input, [.. Enumerable.Repeat("a b", times)], consumed: (2 * times) + 1);

    [Theory]
    [InlineData("", 0, "EOF")]
    [InlineData("x", 0, "x")]
    [InlineData("a b", 2, "EOF")]
    [InlineData("a b x", 2, "x")]
    public void Until_WhereNeitherFits_ExpectsBoth(string input, int offset, string unexpected) =>
        Fails(AB.Until(W("end")), input, offset, unexpected, ["'end'", "'a'"], consumed: offset);

    [Theory]
    [InlineData("a x", 1)]
    [InlineData("a b a x", 3)]
    public void Until_FailsWhereARoundFailsHavingConsumed(string input, int offset) =>
        Fails(AB.Until(W("end")), input, offset, "x", ["'b'"], consumed: offset);

    [Fact]
    public void Until_FailsWhereTheTerminatorFailsHavingConsumed() =>
        Fails(AB.Until(Ws("end now")), "a b end x", 3, "x", ["'now'"], consumed: 3);

    [Fact]
    public void Until_TriesTheTerminatorFirst() => Succeeds(Parser<Word>.Any.Until(W("end")), "a end", [new Word("a")], consumed: 2);
}
