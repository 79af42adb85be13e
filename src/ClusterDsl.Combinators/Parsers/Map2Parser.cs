using System.Diagnostics.CodeAnalysis;

namespace ClusterDsl.Combinators;

/// <summary>One after the other: see <see cref="Parser.Map{TToken, T1, T2, R}"/>.</summary>
internal sealed class Map2Parser<TToken, T1, T2, R>(
    Func<T1, T2, R> func,
    Parser<TToken, T1> parser1,
    Parser<TToken, T2> parser2) : Parser<TToken, R>
{
    internal override bool TryParse(ref ParseState<TToken> state, [MaybeNullWhen(false)] out R result)
    {
        if (parser1.TryParse(ref state, out var value1)
            && parser2.TryParse(ref state, out var value2))
        {
            result = func(value1, value2);
            return true;
        }

        result = default;
        return false;
    }
}
