using static ClusterDsl.Combinators.Tests.Parsing;

namespace ClusterDsl.Combinators.Tests;

public class RecursionTests
{
    // nested = "(" nested ")" | "x", as its depth
    private static readonly Parser<Word, int> Nested = Parser.Rec(() => Nested!).Between(W("("), W(")")).Select(depth => depth + 1)
        .Or(W("x").WithResult(0));

    [Theory]
    [InlineData("x", 0)]
    [InlineData("( x )", 1)]
    [InlineData("( ( ( x ) ) )", 3)]
    public void Rec_LetsAGrammarReferToItself(string input, int depth) =>
        Succeeds(Nested, input, depth, consumed: (2 * depth) + 1);

    [Fact]
    public void Rec_FailsWhereTheInnermostFails() => Fails(Nested, "( ( y", 2, "y", ["'('", "'x'"], consumed: 2);

    [Fact]
    public void Rec_OfItself_IsGivenItself()
    {
        var nested = Parser.Rec<Word, int>(self => self.Between(W("("), W(")")).Select(depth => depth + 1).Or(W("x").WithResult(0)));

        Succeeds(nested, "( ( x ) )", 2, consumed: 5);
    }

    [Fact]
    public void Rec_OfALazy_AsksOnceAndLate()
    {
        var asked = 0;
        var parser = Parser.Rec(new Lazy<Parser<Word, string>>(() =>
        {
            asked++;
            return W("a");
        }));

        Assert.Equal(0, asked);
        Succeeds(parser, "a", "a", consumed: 1);
        Succeeds(parser, "a", "a", consumed: 1);
        Assert.Equal(1, asked);
    }

    [Fact]
    public void Rec_AsksOnceAndLate()
    {
        var asked = 0;
        var parser = Parser.Rec(() =>
        {
            asked++;
            return W("a");
        });

        Assert.Equal(0, asked);
        Succeeds(parser.AtLeastOnce(), "a a a", ["a", "a", "a"], consumed: 3);
        Assert.Equal(1, asked);
    }

    [Fact]
    public void Rec_MayBeGuardedAgainstADeepStack()
    {
        // How a grammar refuses what would overflow the stack: Bind asks on the way down, every time.
        var guarded = Parser.Rec<Word, int>(self =>
            Parser<Word>.Return(Unit.Value)
                .Bind(_ => System.Runtime.CompilerServices.RuntimeHelpers.TryEnsureSufficientExecutionStack()
                    ? self.Between(W("("), W(")")).Select(depth => depth + 1).Or(W("x").WithResult(0))
                    : Parser<Word>.Fail<int>("too deep")));
        Word[] input = [.. Enumerable.Repeat(new Word("("), 1_000_000), new Word("x")];

        Assert.Equal("too deep", guarded.Parse(input).Error!.Message);
    }
}
