using System.Diagnostics.CodeAnalysis;

namespace ClusterDsl.Combinators;

/// <summary>See <see cref="Parser{TToken, T}.SkipMany"/> and <see cref="Parser{TToken, T}.SkipAtLeastOnce"/>.</summary>
internal sealed class SkipManyParser<TToken, T>(Parser<TToken, T> parser, bool atLeastOnce) : Parser<TToken, Unit>
{
    internal override bool TryParse(ref ParseState<TToken> state, [MaybeNullWhen(false)] out Unit result)
    {
        var none = true;
        var start = state.Location;
        var before = state.ExpectedCount;
        while (parser.TryParse(ref state, out _))
        {
            Repetition.MustConsume(start, state.Location);
            none = false;
            start = state.Location;
        }

        if (state.Location > start || (atLeastOnce && none))
        {
            result = null;
            return false;
        }

        state.CutExpected(before);
        result = Unit.Value;
        return true;
    }
}
