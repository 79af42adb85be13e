using System.Diagnostics.CodeAnalysis;

namespace ClusterDsl.Combinators;

/// <summary>See <see cref="Parser.Not"/>.</summary>
internal sealed class NotParser<TToken, T>(Parser<TToken, T> parser) : Parser<TToken, Unit>
{
    internal override bool TryParse(ref ParseState<TToken> state, [MaybeNullWhen(false)] out Unit result)
    {
        // The token that began what should not be there, not the one after it.
        var failure = new Failure(state.Location, state.HasCurrent ? FailureKind.UnexpectedToken : FailureKind.None, null);
        var before = state.ExpectedCount;
        if (parser.TryParse(ref state, out _))
        {
            state.Failure = failure;
            result = null;
            return false;
        }

        state.CutExpected(before);
        result = Unit.Value;
        return true;
    }
}
