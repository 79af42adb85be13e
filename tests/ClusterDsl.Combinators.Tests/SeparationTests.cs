using static ClusterDsl.Combinators.Tests.Parsing;

namespace ClusterDsl.Combinators.Tests;

public class SeparationTests
{
    // The items are two words long, so that a failure inside an item can be told from one before it.
    private static readonly Parser<Word, string> Item = Ws("a b");
    private static readonly Parser<Word, string> Comma = W(",");
    private static readonly Parser<Word, string> Arrow = Ws("- >");

    [Theory]
    [InlineData("", 0, 0)]
    [InlineData("x", 0, 0)]
    [InlineData(", a b", 0, 0)]
    [InlineData("a b", 1, 2)]
    [InlineData("a b a b", 1, 2)]
    [InlineData("a b , a b x", 2, 5)]
    [InlineData("a b , a b , a b", 3, 8)]
    public void Separated_TakesAllThereAre(string input, int times, int consumed)
    {
        string[] items = [.. Enumerable.Repeat("a b", times)];

        Succeeds(Item.Separated(Comma), input, items, consumed);
        Succeeds(Item.SeparatedAndOptionallyTerminated(Comma), input, items, consumed);
    }

    [Fact]
    public void Separated_OfNothing_IsOneSharedEmptyCollection()
    {
        var parser = Item.Separated(Comma);

        Assert.Same(parser.ParseOrThrow(Words("")), parser.ParseOrThrow(Words("x")));
    }

    [Theory]
    [InlineData("a b ,", 3, "EOF")]
    [InlineData("a b , x", 3, "x")]
    [InlineData("a b , ,", 3, ",")]
    public void Separated_NeedsAnItemAfterASeparator(string input, int offset, string unexpected)
    {
        Fails(Item.Separated(Comma), input, offset, unexpected, ["'a'"], consumed: offset);
        Fails(Item.SeparatedAtLeastOnce(Comma), input, offset, unexpected, ["'a'"], consumed: offset);
    }

    [Theory]
    [InlineData("a b ,", 1, 3)]
    [InlineData("a b , a b , x", 2, 6)]
    [InlineData("a b , ,", 1, 3)]
    public void SeparatedAndOptionallyTerminated_MayEndWithASeparator(string input, int times, int consumed)
    {
        string[] items = [.. Enumerable.Repeat("a b", times)];

        Succeeds(Item.SeparatedAndOptionallyTerminated(Comma), input, items, consumed);
        Succeeds(Item.SeparatedAndOptionallyTerminatedAtLeastOnce(Comma), input, items, consumed);
    }

    [Theory]
    [InlineData("a x", 1)]
    [InlineData("a b , a x", 4)]
    public void AllOfThem_FailWhereAnItemFailsHavingConsumed(string input, int offset)
    {
        Fails(Item.Separated(Comma), input, offset, "x", ["'b'"], consumed: offset);
        Fails(Item.SeparatedAtLeastOnce(Comma), input, offset, "x", ["'b'"], consumed: offset);
        Fails(Item.SeparatedAndOptionallyTerminated(Comma), input, offset, "x", ["'b'"], consumed: offset);
        Fails(Item.SeparatedAndOptionallyTerminatedAtLeastOnce(Comma), input, offset, "x", ["'b'"], consumed: offset);
    }

    [Fact]
    public void AllOfThem_FailWhereASeparatorFailsHavingConsumed()
    {
        Fails(Item.Separated(Arrow), "a b - x", 3, "x", ["'>'"], consumed: 3);
        Fails(Item.SeparatedAtLeastOnce(Arrow), "a b - x", 3, "x", ["'>'"], consumed: 3);
        Fails(Item.SeparatedAndOptionallyTerminated(Arrow), "a b - x", 3, "x", ["'>'"], consumed: 3);
        Fails(Item.SeparatedAndOptionallyTerminatedAtLeastOnce(Arrow), "a b - x", 3, "x", ["'>'"], consumed: 3);
    }

    [Theory]
    [InlineData("", "EOF")]
    [InlineData("x", "x")]
    public void AtLeastOnce_NeedsOne(string input, string unexpected)
    {
        Fails(Item.SeparatedAtLeastOnce(Comma), input, 0, unexpected, ["'a'"], consumed: 0);
        Fails(Item.SeparatedAndOptionallyTerminatedAtLeastOnce(Comma), input, 0, unexpected, ["'a'"], consumed: 0);
    }

    [Fact]
    public void AllOfThem_LeaveNoExpectationBehind()
    {
        Fails(Item.Separated(Comma).Then(W("end")), "x", 0, "x", ["'end'"], consumed: 0);
        Fails(Item.Separated(Comma).Then(W("end")), "a b , a b x", 5, "x", ["'end'"], consumed: 5);
        Fails(Item.SeparatedAndOptionallyTerminated(Comma).Then(W("end")), "a b , x", 3, "x", ["'end'"], consumed: 3);
    }
}
