using System.Diagnostics.CodeAnalysis;

namespace ClusterDsl.Combinators;

/// <summary>See <see cref="Parser{TToken}.End"/>. The default expectation is the end of the input.</summary>
internal sealed class EndParser<TToken> : Parser<TToken, Unit>
{
    internal override bool TryParse(ref ParseState<TToken> state, [MaybeNullWhen(false)] out Unit result)
    {
        if (!state.HasCurrent)
        {
            result = Unit.Value;
            return true;
        }

        state.FailHere();
        state.Expect(default);
        result = null;
        return false;
    }
}
