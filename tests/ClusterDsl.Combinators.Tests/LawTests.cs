namespace ClusterDsl.Combinators.Tests;

/// <summary>What holds for all parsers, failures included: their place, what they expected and what they consumed.</summary>
public class LawTests
{
    [Fact]
    public void Map_OfIdentity_IsTheParser() => Holds(
        (p, _, _) => p.Map(value => value),
        (p, _, _) => p);

    [Fact]
    public void Map_OfMap_IsMapOfBoth() => Holds(
        (p, _, _) => p.Map(value => value + "1").Map(value => value + "2"),
        (p, _, _) => p.Map(value => value + "1" + "2"));

    [Fact]
    public void Or_IsAssociative() => Holds(
        (p, q, r) => Apart(p.Or(q)).Or(r),
        (p, q, r) => p.Or(Apart(q.Or(r))));

    [Fact]
    public void OneOf_IsOrAfterOr() => Holds(
        (p, q, r) => Parser.OneOf(p, q, r),
        (p, q, r) => Apart(Apart(p).Or(q)).Or(r));

    [Fact]
    public void Or_AfterAParserThatAlwaysSucceeds_IsThatParser() => Holds(
        (p, q, _) => Parser<Word>.Return("always").Or(q),
        (_, _, _) => Parser<Word>.Return("always"));

    [Fact]
    public void Then_IsAssociative() => Holds(
        (p, q, r) => p.Then(q, Join).Then(r, Join),
        (p, q, r) => p.Then(q.Then(r, Join), Join));

    [Fact]
    public void Map3_IsThenAfterThen() => Holds(
        (p, q, r) => Parser.Map((a, b, c) => a + b + c, p, q, r),
        (p, q, r) => p.Then(q, Join).Then(r, Join));

    [Fact]
    public void Bind_OfReturn_IsTheFunction() => Holds(
        (p, _, _) => Parser<Word>.Return("x").Bind(value => p.Map(other => value + other)),
        (p, _, _) => p.Map(other => "x" + other));

    [Fact]
    public void Bind_ToReturn_IsTheParser() => Holds(
        (p, _, _) => p.Bind(Parser<Word>.Return),
        (p, _, _) => p);

    [Fact]
    public void Try_Twice_IsTry() => Holds(
        (p, _, _) => Parser.Try(Parser.Try(p)),
        (p, _, _) => Parser.Try(p));

    [Fact]
    public void Optional_IsOrReturn() => Holds(
        (p, _, _) => p.Optional().Map(value => value.GetValueOrDefault("none")),
        (p, _, _) => p.Or(Parser<Word>.Return("none")));

    [Fact]
    public void Many_IsAtLeastOnceOrNothing() => Holds(
        (p, _, _) => p.Many().Map(string.Concat),
        (p, _, _) => p.AtLeastOnce().Map(string.Concat).Or(Parser<Word>.Return("")));

    [Fact]
    public void AtLeastOnce_IsOnceAndThenMany() => Holds(
        (p, _, _) => Consuming(p).AtLeastOnce().Map(string.Concat),
        (p, _, _) => Consuming(p).Then(Consuming(p).Many().Map(string.Concat), Join));

    [Fact]
    public void Many_IsALoop() => Holds(
        (p, _, _) => Consuming(p).Many().Map(string.Concat),
        (p, _, _) => Parser.Rec<Word, string>(self => Consuming(p).Then(self, Join).Or(Parser<Word>.Return(""))));

    [Fact]
    public void SeparatedAtLeastOnce_IsAnItemAndManyAfterSeparators() => Holds(
        (p, q, _) => Consuming(p).SeparatedAtLeastOnce(q).Map(string.Concat),
        (p, q, _) => Consuming(p).Then(q.Then(Consuming(p)).Many().Map(string.Concat), Join));

    [Fact]
    public void Rec_IsTheParserItGives() => Holds(
        (p, _, _) => Parser.Rec(() => p),
        (p, _, _) => p);

    private static string Join(string first, string second) => first + second;

    // Choices are merged where they meet; this keeps them apart.
    private static Parser<Word, string> Apart(Parser<Word, string> parser) => parser.Map(value => value);

    private static Parser<Word, string> Consuming(Parser<Word, string> parser) => Parsing.W("a").Then(parser, Join);

    private static void Holds(
        Func<Parser<Word, string>, Parser<Word, string>, Parser<Word, string>, Parser<Word, string>> left,
        Func<Parser<Word, string>, Parser<Word, string>, Parser<Word, string>, Parser<Word, string>> right) =>
        Grammars.Check(Grammars.ThreeWithInput, drawn =>
        {
            var (p, q, r) = (drawn.Item1.Build(), drawn.Item2.Build(), drawn.Item3.Build());
            return Outcome.Of(left(p, q, r), drawn.Item4) == Outcome.Of(right(p, q, r), drawn.Item4);
        });
}
