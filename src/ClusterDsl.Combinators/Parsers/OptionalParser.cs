namespace ClusterDsl.Combinators;

/// <summary>See <see cref="Parser{TToken, T}.Optional"/>.</summary>
internal sealed class OptionalParser<TToken, T>(Parser<TToken, T> parser) : Parser<TToken, Maybe<T>>
{
    internal override bool TryParse(ref ParseState<TToken> state, out Maybe<T> result)
    {
        var start = state.Location;
        var before = state.ExpectedCount;
        if (parser.TryParse(ref state, out var value))
        {
            result = new Maybe<T>(value);
            return true;
        }

        result = default;
        if (state.Location > start)
            return false;

        state.CutExpected(before);
        return true;
    }
}
