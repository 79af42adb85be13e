using static ClusterDsl.Combinators.Tests.Parsing;

namespace ClusterDsl.Combinators.Tests;

public class SequenceTests
{
    [Fact]
    public void Select_TransformsTheValue() => Succeeds(W("a").Select(text => text.Length), "a b", 1, consumed: 1);

    [Fact]
    public void Select_OfAFailure_IsNotAsked() =>
        Fails(W("a").Select<int>(_ => throw new InvalidOperationException("asked")), "b", 0, "b", ["'a'"], consumed: 0);

    [Fact]
    public void Map_IsSelect() => Succeeds(W("a").Map(text => text + "!"), "a", "a!", consumed: 1);

    [Fact]
    public void Then_KeepsTheSecond() => Succeeds(W("a").Then(W("b")), "a b c", "b", consumed: 2);

    [Fact]
    public void Then_CombinesBoth() => Succeeds(W("a").Then(W("b"), (first, second) => first + second), "a b", "ab", consumed: 2);

    [Fact]
    public void Then_FailingFirst_ConsumesNothing() => Fails(W("a").Then(W("b")), "b", 0, "b", ["'a'"], consumed: 0);

    [Fact]
    public void Then_FailingSecond_HasConsumedTheFirst() => Fails(W("a").Then(W("b")), "a c", 1, "c", ["'b'"], consumed: 1);

    [Fact]
    public void Then_AfterARepetition_ExpectsOnlyWhatFollows() =>
        Fails(W("a").Many().Then(W("b")), "a a c", 2, "c", ["'b'"], consumed: 2);

    [Fact]
    public void Before_KeepsTheFirst() => Succeeds(W("a").Before(W("b")), "a b c", "a", consumed: 2);

    [Fact]
    public void Before_NeedsTheSecond() => Fails(W("a").Before(W("b")), "a", 1, "EOF", ["'b'"], consumed: 1);

    [Fact]
    public void Between_KeepsTheMiddle() => Succeeds(W("a").Between(W("("), W(")")), "( a )", "a", consumed: 3);

    [Fact]
    public void Between_OneParser_StandsOnBothSides() => Succeeds(W("a").Between(W("|")), "| a |", "a", consumed: 3);

    [Theory]
    [InlineData("a )", 0, "a", "'('")]
    [InlineData("( )", 1, ")", "'a'")]
    [InlineData("( a", 2, "EOF", "')'")]
    public void Between_NeedsAllThree(string input, int offset, string unexpected, string expected) =>
        Fails(W("a").Between(W("("), W(")")), input, offset, unexpected, [expected], consumed: offset);

    [Fact]
    public void Bind_ChoosesTheSecondByTheFirst() => Succeeds(Parser<Word>.Any.Bind(word => W(word.Text)), "x x y", "x", consumed: 2);

    [Fact]
    public void Bind_FailsWhereTheChosenOneFails() =>
        Fails(Parser<Word>.Any.Bind(word => W(word.Text)), "x y", 1, "y", ["'x'"], consumed: 1);

    [Fact]
    public void Bind_CombinesBoth() =>
        Succeeds(W("a").Bind(_ => W("b"), (first, second) => $"{first}+{second}"), "a b", "a+b", consumed: 2);

    [Fact]
    public void Bind_OfAFailure_IsNotAsked() =>
        Fails(W("a").Bind<int>(_ => throw new InvalidOperationException("asked")), "b", 0, "b", ["'a'"], consumed: 0);

    [Fact]
    public void Then_OfAFunction_IsBind()
    {
        Succeeds(Parser<Word>.Any.Then(word => W(word.Text)), "x x", "x", consumed: 2);
        Succeeds(Parser<Word>.Any.Then(word => W(word.Text), (first, second) => first.Text + second), "x x", "xx", consumed: 2);
    }

    [Fact]
    public void SelectMany_IsForQueries()
    {
        var parser =
            from first in W("a")
            from second in W("b")
            from third in W("c")
            select first + second + third;

        Succeeds(parser, "a b c", "abc", consumed: 3);
        Fails(parser, "a b b", 2, "b", ["'c'"], consumed: 2);
    }

    [Fact]
    public void WithResult_ReplacesTheValue()
    {
        Succeeds(W("a").WithResult(1), "a", 1, consumed: 1);
        Succeeds(W("a").ThenReturn(2), "a", 2, consumed: 1);
        Succeeds(W("a").IgnoreResult(), "a", Unit.Value, consumed: 1);
    }

    [Fact]
    public void Cast_ChangesTheType()
    {
        Succeeds(W("a").Cast<object>(), "a", "a", consumed: 1);
        Assert.Throws<InvalidCastException>(() => W("a").Cast<Word>().Parse(Words("a")));
    }
}
