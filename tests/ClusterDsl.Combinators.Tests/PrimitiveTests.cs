using static ClusterDsl.Combinators.Tests.Parsing;

namespace ClusterDsl.Combinators.Tests;

public class PrimitiveTests
{
    private static readonly Parser<Word, Word> Capital = Parser<Word>.Token(word => char.IsUpper(word.Text[0]));

    [Fact]
    public void Token_ConsumesTheTokenThatIsEqual() => Succeeds(Parser<Word>.Token(new Word("a")), "a b", new Word("a"), consumed: 1);

    [Fact]
    public void Token_ReturnsTheTokenOfTheInput()
    {
        var input = Words("a");

        Assert.Same(input[0], Parser<Word>.Token(new Word("a")).ParseOrThrow(input));
    }

    [Theory]
    [InlineData("b", "b")]
    [InlineData("", "EOF")]
    public void Token_ExpectsItself(string input, string unexpected) =>
        Fails(Parser<Word>.Token(new Word("a")), input, 0, unexpected, ["'a'"], consumed: 0);

    [Fact]
    public void Token_OfAPredicate_ConsumesATokenForWhichItHolds() => Succeeds(Capital, "A b", new Word("A"), consumed: 1);

    [Theory]
    [InlineData("b", "b")]
    [InlineData("", "EOF")]
    public void Token_OfAPredicate_ExpectsNothingOfItsOwn(string input, string unexpected) =>
        Fails(Capital, input, 0, unexpected, [], consumed: 0);

    [Fact]
    public void Token_OfAPredicate_IsNotAskedAboutTheEnd() =>
        Assert.False(Parser<Word>.Token(_ => throw new InvalidOperationException("asked")).Parse(Words("")).Success);

    [Fact]
    public void Any_ConsumesOneToken() => Succeeds(Parser<Word>.Any, "a b", new Word("a"), consumed: 1);

    [Fact]
    public void Any_FailsAtTheEnd() => Fails(Parser<Word>.Any, "", 0, "EOF", ["any character"], consumed: 0);

    [Fact]
    public void End_SucceedsAtTheEnd() => Succeeds(W("a").Then(Parser<Word>.End), "a", Unit.Value, consumed: 1);

    [Fact]
    public void End_FailsBeforeTheEnd() => Fails(W("a").Then(Parser<Word>.End), "a b", 1, "b", ["EOF"], consumed: 1);

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    public void Return_ConsumesNothing(string input) => Succeeds(Parser<Word>.Return(42), input, 42, consumed: 0);

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    public void Fail_BlamesNoToken(string input) =>
        Fails(Parser<Word>.Fail<int>("no such thing"), input, 0, null, ["''"], consumed: 0, message: "no such thing");

    [Fact]
    public void Fail_HasAMessage() => Fails(Parser<Word>.Fail<int>(), "", 0, null, ["''"], consumed: 0, message: "Failed");

    [Fact]
    public void CurrentOffset_CountsTheTokensConsumed() => Succeeds(Ws("a b").Then(Parser<Word>.CurrentOffset), "a b c", 2, consumed: 2);
}
