#if !UPSTREAM_PACKAGES // what Pidgin allocates is Pidgin's business
using static ClusterDsl.Combinators.Tests.Parsing;

namespace ClusterDsl.Combinators.Tests;

public class AllocationTests
{
    private const int Alternatives = 50;
    private const int Rounds = 2_000;

    // What one parse may allocate whatever its input: the Result.
    private const long Budget = 64;

    private static readonly Word[] Input = [.. Enumerable.Repeat(new Word("fits"), Rounds)];

    private static readonly Parser<Word, string> Fits = Parser<Word>.Token(word => word.Text.Length == 4).Labelled("fit").Select(word => word.Text);

    private static readonly Parser<Word, string> Other = Parser<Word>.Token(word => word.Text.Length == 5).Labelled("other").Select(word => word.Text);

    /// <summary>Every way in which an alternative of a grammar may fail before the one that fits is reached.</summary>
    public static TheoryData<string> Ways =>
    [
        "token", "predicate", "label", "sequence", "second in a try", "optional", "many", "at least one", "separated", "until",
        "lookahead", "not", "end", "fail", "rec", "bind", "choice",
    ];

    [Theory]
    [MemberData(nameof(Ways))]
    public void AFailedAlternative_AllocatesNothing(string way)
    {
        var failing = Failing(way);
        Assert.False(failing.Parse(Input).Success);
        var choice = Parser.OneOf(Enumerable.Repeat(failing, Alternatives).Append(Fits)).SkipMany();

        var allocated = AllocatedBy(choice);

        Assert.True(
            allocated <= Budget,
            $"{Alternatives * Rounds} failures allocated {allocated} bytes, {allocated / (double)(Alternatives * Rounds):F3} each");
    }

    [Fact]
    public void TheMeasurement_SeesAnAllocationPerFailure()
    {
        // The budget must be tight enough to show even the smallest object there is.
        var leaky = Fits.Bind(_ =>
        {
            GC.KeepAlive(new object());
            return Other;
        });
        var choice = Parser.OneOf(Enumerable.Repeat(Parser.Try(leaky), Alternatives).Append(Fits)).SkipMany();

        Assert.True(AllocatedBy(choice) > Alternatives * Rounds * 16);
    }

    [Fact]
    public void Many_OfNothing_AllocatesNothing() => Assert.True(AllocatedBy(Other.Many().Then(Fits).SkipMany()) <= Budget);

    [Fact]
    public void Separated_OfNothing_AllocatesNothing() =>
        Assert.True(AllocatedBy(Other.Separated(Other).Then(Fits).SkipMany()) <= Budget);

    [Fact]
    public void Optional_AllocatesNothing() => Assert.True(AllocatedBy(Other.Optional().Then(Fits).Before(Other.Optional()).SkipMany()) <= Budget);

    private static Parser<Word, string> Failing(string way) => way switch
    {
        "token" => W("other"),
        "predicate" => Parser<Word>.Token(word => word.Text.Length == 5).Select(word => word.Text),
        "label" => Other.Or(W("other")).Labelled("another"),
        "sequence" => Parser.Map((a, b, c) => a + b + c, Other, Fits, Fits),
        "second in a try" => Parser.Try(Fits.Then(Other)),
        "optional" => Other.Optional().Then(Other),
        "many" => Other.Many().Then(Other),
        "at least one" => Other.AtLeastOnce().Select(string.Concat),
        "separated" => Other.SeparatedAtLeastOnce(W(",")).Select(string.Concat),
        "until" => Other.Until(W("end")).Select(string.Concat),
        "lookahead" => Parser.Lookahead(Other),
        "not" => Parser.Not(Parser.Lookahead(Fits)).Then(Fits),
        "end" => Parser<Word>.End.Then(Fits),
        "fail" => Parser<Word>.Fail<string>("never"),
        "rec" => Parser.Rec(() => Other),
        "bind" => Parser<Word>.Return(0).Bind(_ => Other),
        "choice" => Parser.OneOf(W("x"), Other, W("y")),
        _ => throw new ArgumentOutOfRangeException(nameof(way)),
    };

    private static long AllocatedBy(Parser<Word, Unit> parser)
    {
        // Once before, so that nothing is counted that happens once in a process: compiling, static fields, the pool's first array.
        Assert.True(parser.Before(Parser<Word>.End).Parse(Input).Success);
        _ = parser.Parse(Input);

        // The least of a few: a collection in another thread's favour may end this thread's allocation buffer or empty the array pool in
        // the middle of one, but what the parser itself allocates, it allocates every time.
        return Enumerable.Range(0, 5).Min(round =>
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            _ = parser.Parse(Input);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        });
    }
}
#endif
