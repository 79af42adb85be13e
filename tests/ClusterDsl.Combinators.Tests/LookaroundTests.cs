using static ClusterDsl.Combinators.Tests.Parsing;

namespace ClusterDsl.Combinators.Tests;

public class LookaroundTests
{
    [Fact]
    public void Lookahead_Succeeding_ConsumesNothing()
    {
        Succeeds(Parser.Lookahead(Ws("a b")), "a b c", "a b", consumed: 0);
        Succeeds(Parser.Lookahead(Ws("a b")).Then(Ws("a b c")), "a b c", "a b c", consumed: 3);
    }

    [Fact]
    public void Lookahead_Failing_StaysWhereItFailed()
    {
        Fails(Parser.Lookahead(Ws("a b")), "a c", 1, "c", ["'b'"], consumed: 1);
        Fails(Parser.Lookahead(Ws("a b")), "c", 0, "c", ["'a'"], consumed: 0);
    }

    [Fact]
    public void Not_SucceedsWhereTheOtherFails()
    {
        Succeeds(Parser.Not(W("a")), "b", Unit.Value, consumed: 0);
        Succeeds(Parser.Not(W("a")), "", Unit.Value, consumed: 0);
    }

    [Fact]
    public void Not_ConsumesWhatTheOtherConsumed() => Succeeds(Parser.Not(Ws("a b")), "a c", Unit.Value, consumed: 1);

    [Fact]
    public void Not_BlamesTheTokenWhereTheOtherBegan()
    {
        // The second Not makes the first one's failure a success that shows how much was consumed: hence the number.
        Fails(W("x").Then(Parser.Not(Ws("a b"))), "x a b", 1, "a", [], consumed: 3);
    }

    [Fact]
    public void Not_AtTheEnd_BlamesNothing() => Fails(Parser.Not(Parser<Word>.End), "", 0, null, [], consumed: 0);

    [Fact]
    public void Not_Succeeding_LeavesNoExpectationBehind() => Fails(Parser.Not(W("a")).Then(W("b")), "c", 0, "c", ["'b'"], consumed: 0);

    [Fact]
    public void NotOfTryOfLookahead_LooksOnly()
    {
        var notAB = Parser.Not(Parser.Try(Parser.Lookahead(Ws("a b"))));

        Succeeds(notAB.Then(Ws("a c")), "a c", "a c", consumed: 2);
        Fails(notAB, "a b", 0, "a", [], consumed: 0);
    }
}
