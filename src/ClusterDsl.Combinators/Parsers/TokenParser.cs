using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace ClusterDsl.Combinators;

/// <summary>See <see cref="Parser{TToken}.Token(TToken)"/>.</summary>
internal sealed class TokenParser<TToken>(TToken token) : Parser<TToken, TToken>
{
    private readonly Expected<TToken> _expected = new(ImmutableArray.Create(token));

    internal override bool TryParse(ref ParseState<TToken> state, [MaybeNullWhen(false)] out TToken result)
    {
        if (state.HasCurrent)
        {
            result = state.Current;
            if (EqualityComparer<TToken>.Default.Equals(result, token))
            {
                state.Advance();
                return true;
            }
        }

        state.FailHere();
        state.Expect(_expected);
        result = default;
        return false;
    }
}
