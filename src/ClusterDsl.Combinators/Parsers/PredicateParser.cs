using System.Diagnostics.CodeAnalysis;

namespace ClusterDsl.Combinators;

/// <summary>See <see cref="Parser{TToken}.Token(Func{TToken, bool})"/>.</summary>
internal sealed class PredicateParser<TToken>(Func<TToken, bool> predicate) : Parser<TToken, TToken>
{
    internal override bool TryParse(ref ParseState<TToken> state, [MaybeNullWhen(false)] out TToken result)
    {
        if (state.HasCurrent)
        {
            result = state.Current;
            if (predicate(result))
            {
                state.Advance();
                return true;
            }
        }

        state.FailHere();
        result = default;
        return false;
    }
}
