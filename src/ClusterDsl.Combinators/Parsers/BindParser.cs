using System.Diagnostics.CodeAnalysis;

namespace ClusterDsl.Combinators;

/// <summary>See <see cref="Parser{TToken, T}.Bind{U, R}"/>.</summary>
internal sealed class BindParser<TToken, T, U, R>(
    Parser<TToken, T> parser, Func<T, Parser<TToken, U>> selector, Func<T, U, R> combine) : Parser<TToken, R>
{
    internal override bool TryParse(ref ParseState<TToken> state, [MaybeNullWhen(false)] out R result)
    {
        if (parser.TryParse(ref state, out var first) && selector(first).TryParse(ref state, out var second))
        {
            result = combine(first, second);
            return true;
        }

        result = default;
        return false;
    }
}
