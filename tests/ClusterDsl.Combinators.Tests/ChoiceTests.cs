using static ClusterDsl.Combinators.Tests.Parsing;

namespace ClusterDsl.Combinators.Tests;

public class ChoiceTests
{
    [Theory]
    [InlineData("a b", "a b")]
    [InlineData("c d", "c d")]
    public void Or_TakesTheOneThatFits(string input, string value) => Succeeds(Ws("a b").Or(Ws("c d")), input, value, consumed: 2);

    [Fact]
    public void Or_PrefersTheFirst() => Succeeds(W("a").WithResult(1).Or(W("a").WithResult(2)), "a", 1, consumed: 1);

    [Theory]
    [InlineData("x", "x")]
    [InlineData("", "EOF")]
    public void Or_WhereNeitherFits_ExpectsBoth(string input, string unexpected) =>
        Fails(Ws("a b").Or(Ws("c d")), input, 0, unexpected, ["'a'", "'c'"], consumed: 0);

    [Fact]
    public void Or_CommitsOnceTheFirstHasConsumed() => Fails(Ws("a b").Or(Ws("a c")), "a c", 1, "c", ["'b'"], consumed: 1);

    [Fact]
    public void Or_FailingInTheSecond_ForgetsTheFirst() => Fails(Ws("a b").Or(Ws("c d")), "c x", 1, "x", ["'d'"], consumed: 1);

    [Fact]
    public void Or_Succeeding_LeavesNoExpectationBehind() =>
        Fails(W("a").Or(W("b")).Then(W("c")), "b x", 1, "x", ["'c'"], consumed: 1);

    [Fact]
    public void Or_SucceedingWithoutConsuming_Ends() =>
        Succeeds(Parser<Word>.Return("none").Or(W("a")), "a", "none", consumed: 0);

    [Fact]
    public void OneOf_TriesInOrder()
    {
        var parser = Parser.OneOf(W("a"), W("b"), W("c"));

        Succeeds(parser, "c", "c", consumed: 1);
        Fails(parser, "d", 0, "d", ["'a'", "'b'", "'c'"], consumed: 0);
    }

    [Fact]
    public void OneOf_OfASequence_IsTheSame()
    {
        IEnumerable<Parser<Word, string>> parsers = new[] { "a", "b" }.Select(W);

        Succeeds(Parser.OneOf(parsers), "b", "b", consumed: 1);
        Fails(Parser.OneOf(parsers), "c", 0, "c", ["'a'", "'b'"], consumed: 0);
    }

    [Fact]
    public void OneOf_CommitsInTheMiddle()
    {
        var parser = Parser.OneOf(W("a"), Ws("b c"), Ws("b d"));

        Fails(parser, "b d", 1, "d", ["'c'"], consumed: 1);
    }

    [Fact]
    public void OneOf_KeepsWhatWasExpectedBeforeIt()
    {
        // A choice inside a choice must forget its own earlier alternatives only.
        var inner = Parser.Try(Parser.OneOf(W("b"), Ws("c d")).Select(text => text));
        var outer = Parser.OneOf(W("a"), inner, W("e"));

        Fails(outer, "c x", 1, "x", ["'a'", "'d'", "'e'"], consumed: 0);
    }

    [Fact]
    public void OneOf_ReportsTheFailureFurthestOn()
    {
        var parser = Parser.OneOf(Parser.Try(Ws("a b")), Parser.Try(Ws("a c d")), Parser.Try(Ws("a c e")), W("f"));

        Fails(parser, "a c x", 2, "x", ["'b'", "'d'", "'e'", "'f'"], consumed: 0);
    }

    [Fact]
    public void OneOf_OfEquallyFarFailures_ReportsTheFirst()
    {
        var first = Parser<Word>.Fail<string>("first");
        var second = Parser<Word>.Fail<string>("second");

        Fails(Parser.OneOf(first, second), "a", 0, null, ["''", "''"], consumed: 0, message: "first");
    }

    [Fact]
    public void OneOf_InOneOf_IsOneChoice()
    {
        var parser = Parser.OneOf(W("a").Or(W("b")), W("c").Or(W("d")).Or(W("e")));

        Succeeds(parser, "d", "d", consumed: 1);
        Fails(parser, "x", 0, "x", ["'a'", "'b'", "'c'", "'d'", "'e'"], consumed: 0);
    }

    [Fact]
    public void OneOf_Nothing_Fails() =>
        Fails(W("a").Then(Parser.OneOf<Word, string>()), "a b", 1, null, [], consumed: 1, message: "OneOf had no arguments");

    [Fact]
    public void Try_Rewinds()
    {
        Succeeds(Parser.Try(Ws("a b")).Or(Ws("a c")), "a c", "a c", consumed: 2);
        Fails(Parser.Try(Ws("a b")), "a c", 1, "c", ["'b'"], consumed: 0);
    }

    [Fact]
    public void Try_Succeeding_Consumes() => Succeeds(Parser.Try(Ws("a b")), "a b c", "a b", consumed: 2);

    [Fact]
    public void Optional_HasTheValue() => Succeeds(Ws("a b").Optional(), "a b", Maybe.Just("a b"), consumed: 2);

    [Theory]
    [InlineData("")]
    [InlineData("c")]
    public void Optional_MayBeNothing(string input) => Succeeds(Ws("a b").Optional(), input, Maybe.Nothing<string>(), consumed: 0);

    [Fact]
    public void Optional_FailsOnceItHasConsumed() => Fails(Ws("a b").Optional(), "a c", 1, "c", ["'b'"], consumed: 1);

    [Fact]
    public void Optional_Absent_LeavesNoExpectationBehind() => Fails(W("a").Optional().Then(W("b")), "c", 0, "c", ["'b'"], consumed: 0);
}
