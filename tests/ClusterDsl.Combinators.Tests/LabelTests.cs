using static ClusterDsl.Combinators.Tests.Parsing;

namespace ClusterDsl.Combinators.Tests;

public class LabelTests
{
    private static readonly Parser<Word, string> AB = Ws("a b").Labelled("pair");

    [Fact]
    public void Labelled_Succeeding_ChangesNothing() => Succeeds(AB, "a b c", "a b", consumed: 2);

    [Theory]
    [InlineData("x", "x", 0)]
    [InlineData("", "EOF", 0)]
    [InlineData("a x", "x", 1)]
    public void Labelled_ReplacesWhatIsExpectedAndLeavesThePlace(string input, string unexpected, int offset) =>
        Fails(AB, input, offset, unexpected, ["pair"], consumed: offset);

    [Fact]
    public void Labelled_ReplacesItsOwnExpectationsOnly() =>
        Fails(Parser.OneOf(W("x"), W("y").Or(W("z")).Labelled("letter"), W("w")), "v", 0, "v", ["'x'", "letter", "'w'"], consumed: 0);

    [Fact]
    public void Labelled_Predicate_ExpectsItsLabel()
    {
        var capital = Parser<Word>.Token(word => char.IsUpper(word.Text[0])).Labelled("capital");

        Succeeds(capital, "A", new Word("A"), consumed: 1);
        Fails(capital, "a", 0, "a", ["capital"], consumed: 0);
        Fails(capital, "", 0, "EOF", ["capital"], consumed: 0);
    }

    [Fact]
    public void Labelled_Twice_ExpectsTheOuterLabel()
    {
        Fails(Parser<Word>.Token(_ => false).Labelled("inner").Labelled("outer"), "a", 0, "a", ["outer"], consumed: 0);
        Fails(W("b").Labelled("inner").Labelled("outer"), "a", 0, "a", ["outer"], consumed: 0);
    }

    [Fact]
    public void Labelled_LeavesTheOriginalAlone()
    {
        var original = Parser<Word>.Token(_ => false).Labelled("original");
        _ = original.Labelled("other");

        Fails(original, "a", 0, "a", ["original"], consumed: 0);
    }

    [Fact]
    public void Labelled_Failure_KeepsItsMessage() =>
        Fails(Parser<Word>.Fail<int>("because").Labelled("thing"), "a", 0, null, ["thing"], consumed: 0, message: "because");
}
