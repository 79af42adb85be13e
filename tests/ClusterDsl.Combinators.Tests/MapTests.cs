using static ClusterDsl.Combinators.Tests.Parsing;

namespace ClusterDsl.Combinators.Tests;

public class MapTests
{
    private static readonly Parser<Word, string> A = W("a"), B = W("b"), C = W("c"), D = W("d"), E = W("e"), F = W("f"), G = W("g"), H = W("h");

    public static TheoryData<int> Arities => [1, 2, 3, 4, 5, 6, 7, 8];

    [Theory]
    [MemberData(nameof(Arities))]
    public void Map_CombinesTheValuesInOrder(int arity) =>
        Succeeds(OfArity(arity), "a b c d e f g h", "abcdefgh"[..arity], consumed: arity);

    [Theory]
    [MemberData(nameof(Arities))]
    public void Map_FailsWhereTheFirstOfThemFails(int arity)
    {
        for (var place = 0; place < arity; place++)
        {
            var words = Words("a b c d e f g h").Select(word => word.Text).ToArray();
            words[place] = "x";
            Fails(OfArity(arity), string.Join(' ', words), place, "x", [$"'{(char)('a' + place)}'"], consumed: place);
        }
    }

    private static Parser<Word, string> OfArity(int arity) => arity switch
    {
        1 => Parser.Map(a => a, A),
        2 => Parser.Map((a, b) => a + b, A, B),
        3 => Parser.Map((a, b, c) => a + b + c, A, B, C),
        4 => Parser.Map((a, b, c, d) => a + b + c + d, A, B, C, D),
        5 => Parser.Map((a, b, c, d, e) => a + b + c + d + e, A, B, C, D, E),
        6 => Parser.Map((a, b, c, d, e, f) => a + b + c + d + e + f, A, B, C, D, E, F),
        7 => Parser.Map((a, b, c, d, e, f, g) => a + b + c + d + e + f + g, A, B, C, D, E, F, G),
        8 => Parser.Map((a, b, c, d, e, f, g, h) => a + b + c + d + e + f + g + h, A, B, C, D, E, F, G, H),
        _ => throw new ArgumentOutOfRangeException(nameof(arity)),
    };
}
