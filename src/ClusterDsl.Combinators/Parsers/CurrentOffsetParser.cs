namespace ClusterDsl.Combinators;

/// <summary>See <see cref="Parser{TToken}.CurrentOffset"/>.</summary>
internal sealed class CurrentOffsetParser<TToken> : Parser<TToken, int>
{
    internal override bool TryParse(ref ParseState<TToken> state, out int result)
    {
        result = state.Location;
        return true;
    }
}
