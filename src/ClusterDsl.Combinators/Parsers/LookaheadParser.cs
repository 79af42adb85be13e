using System.Diagnostics.CodeAnalysis;

namespace ClusterDsl.Combinators;

/// <summary>See <see cref="Parser.Lookahead"/>.</summary>
internal sealed class LookaheadParser<TToken, T>(Parser<TToken, T> parser) : Parser<TToken, T>
{
    internal override bool TryParse(ref ParseState<TToken> state, [MaybeNullWhen(false)] out T result)
    {
        var start = state.Location;
        if (!parser.TryParse(ref state, out result))
            return false;

        state.Location = start;
        return true;
    }
}
