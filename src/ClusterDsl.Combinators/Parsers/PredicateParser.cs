using System.Diagnostics.CodeAnalysis;

namespace ClusterDsl.Combinators;

/// <summary>
/// See <see cref="Parser{TToken}.Token(Func{TToken, bool})"/>. It carries its label itself, as nearly every token of a grammar has one:
/// without another parser around it, a token that is not there is found out sooner.
/// </summary>
internal sealed class PredicateParser<TToken>(Func<TToken, bool> predicate, string? label = null) : Parser<TToken, TToken>
{
    private readonly Expected<TToken> _expected = label is null ? default : new(label);

    internal override Parser<TToken, TToken> WithLabel(string label) => new PredicateParser<TToken>(predicate, label);

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
        if (_expected.Label is not null)
            state.Expect(_expected);
        result = default;
        return false;
    }
}
