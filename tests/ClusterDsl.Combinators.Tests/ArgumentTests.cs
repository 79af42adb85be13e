using static ClusterDsl.Combinators.Tests.Parsing;

namespace ClusterDsl.Combinators.Tests;

public class ArgumentTests
{
    private static readonly Parser<Word, string> A = W("a");
    private static readonly Parser<Word, string> None = null!;

    public static TheoryData<string, Action> Calls => new()
    {
        { "Token", () => Parser<Word>.Token((Func<Word, bool>)null!) },
        { "Fail", () => Parser<Word>.Fail<int>(null!) },
        { "Select", () => A.Select<int>(null!) },
        { "Map", () => A.Map<int>(null!) },
        { "Map1", () => Parser.Map(x => x, None) },
        { "Map2", () => Parser.Map((x, _) => x, A, None) },
        { "Map2 func", () => Parser.Map((Func<string, string, string>)null!, A, A) },
        { "Map3", () => Parser.Map((x, _, _) => x, A, None, A) },
        { "Map4", () => Parser.Map((x, _, _, _) => x, A, A, A, None) },
        { "Map5", () => Parser.Map((x, _, _, _, _) => x, A, A, A, A, None) },
        { "Map6", () => Parser.Map((x, _, _, _, _, _) => x, A, A, A, A, A, None) },
        { "Map7", () => Parser.Map((x, _, _, _, _, _, _) => x, A, A, A, A, A, A, None) },
        { "Map8", () => Parser.Map((x, _, _, _, _, _, _, _) => x, A, A, A, A, A, A, A, None) },
        { "Then", () => A.Then(None) },
        { "Then result", () => A.Then(A, (Func<string, string, int>)null!) },
        { "Then selector", () => A.Then((Func<string, Parser<Word, int>>)null!) },
        { "Before", () => A.Before(None) },
        { "Between", () => A.Between(None) },
        { "Between 2", () => A.Between(A, None) },
        { "Bind", () => A.Bind<int>(null!) },
        { "Bind result", () => A.Bind(_ => A, (Func<string, string, int>)null!) },
        { "SelectMany", () => A.SelectMany((Func<string, Parser<Word, int>>)null!, (_, x) => x) },
        { "Or", () => A.Or(None) },
        { "OneOf", () => Parser.OneOf((Parser<Word, string>[])null!) },
        { "OneOf sequence", () => Parser.OneOf((IEnumerable<Parser<Word, string>>)null!) },
        { "OneOf member", () => Parser.OneOf(A, None) },
        { "Try", () => Parser.Try(None) },
        { "Lookahead", () => Parser.Lookahead(None) },
        { "Not", () => Parser.Not(None) },
        { "Rec", () => Parser.Rec((Func<Parser<Word, string>>)null!) },
        { "Rec lazy", () => Parser.Rec((Lazy<Parser<Word, string>>)null!) },
        { "Rec self", () => Parser.Rec((Func<Parser<Word, string>, Parser<Word, string>>)null!) },
        { "Labelled", () => A.Labelled(null!) },
        { "Until", () => A.Until(None) },
        { "Separated", () => A.Separated(None) },
        { "SeparatedAtLeastOnce", () => A.SeparatedAtLeastOnce(None) },
        { "SeparatedAndOptionallyTerminated", () => A.SeparatedAndOptionallyTerminated(None) },
        { "Parse", () => None.Parse(Words("a")) },
        { "Maybe.Match", () => Maybe.Just(1).Match(null!, () => 0) },
        { "Maybe.GetValueOrDefault", () => Maybe.Just(1).GetValueOrDefault((Func<int>)null!) },
        { "Result.Match", () => A.Parse(Words("a")).Match(null!, _ => 0) },
    };

    /// <summary>A mistake in a grammar shows where the grammar is built, not when some input gets there.</summary>
    [Theory]
    [MemberData(nameof(Calls))]
    public void Null_IsRefusedAtOnce(string name, Action call)
    {
        var exception = Record.Exception(call);

        Assert.True(exception is ArgumentNullException, $"{name} gave {exception?.ToString() ?? "no exception"}");
    }
}
