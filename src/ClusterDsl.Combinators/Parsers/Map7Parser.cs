using System.Diagnostics.CodeAnalysis;

namespace ClusterDsl.Combinators;

/// <summary>One after the other: see <see cref="Parser.Map{TToken, T1, T2, R}"/>.</summary>
internal sealed class Map7Parser<TToken, T1, T2, T3, T4, T5, T6, T7, R>(
    Func<T1, T2, T3, T4, T5, T6, T7, R> func,
    Parser<TToken, T1> parser1,
    Parser<TToken, T2> parser2,
    Parser<TToken, T3> parser3,
    Parser<TToken, T4> parser4,
    Parser<TToken, T5> parser5,
    Parser<TToken, T6> parser6,
    Parser<TToken, T7> parser7) : Parser<TToken, R>
{
    internal override bool TryParse(ref ParseState<TToken> state, [MaybeNullWhen(false)] out R result)
    {
        if (parser1.TryParse(ref state, out var value1)
            && parser2.TryParse(ref state, out var value2)
            && parser3.TryParse(ref state, out var value3)
            && parser4.TryParse(ref state, out var value4)
            && parser5.TryParse(ref state, out var value5)
            && parser6.TryParse(ref state, out var value6)
            && parser7.TryParse(ref state, out var value7))
        {
            result = func(value1, value2, value3, value4, value5, value6, value7);
            return true;
        }

        result = default;
        return false;
    }
}
