namespace ClusterDsl.Combinators;

/// <summary>See <see cref="Parser{TToken}.Return"/>.</summary>
internal sealed class ReturnParser<TToken, T>(T value) : Parser<TToken, T>
{
    internal override bool TryParse(ref ParseState<TToken> state, out T result)
    {
        result = value;
        return true;
    }
}
