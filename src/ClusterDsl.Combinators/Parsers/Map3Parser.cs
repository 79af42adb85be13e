using System.Diagnostics.CodeAnalysis;

namespace ClusterDsl.Combinators;

/// <summary>One after the other: see <see cref="Parser.Map{TToken, T1, T2, R}"/>.</summary>
internal sealed class Map3Parser<TToken, T1, T2, T3, R>(
    Func<T1, T2, T3, R> func,
    Parser<TToken, T1> parser1,
    Parser<TToken, T2> parser2,
    Parser<TToken, T3> parser3) : Parser<TToken, R>
{
    internal override bool TryParse(ref ParseState<TToken> state, [MaybeNullWhen(false)] out R result)
    {
        if (parser1.TryParse(ref state, out var value1)
            && parser2.TryParse(ref state, out var value2)
            && parser3.TryParse(ref state, out var value3))
        {
            result = func(value1, value2, value3);
            return true;
        }

        result = default;
        return false;
    }
}
