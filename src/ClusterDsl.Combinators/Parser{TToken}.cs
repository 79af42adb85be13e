namespace ClusterDsl.Combinators;

/// <summary>
/// The parsers that depend on the type of the tokens only. Meant for <c>using static</c>.
/// </summary>
/// <typeparam name="TToken">The type of the tokens.</typeparam>
public static class Parser<TToken>
{
    /// <summary>Any one token.</summary>
    public static Parser<TToken, TToken> Any { get; } = Token(static _ => true).Labelled("any character");

    /// <summary>Succeeds at the end of the input only.</summary>
    public static Parser<TToken, Unit> End { get; } = new EndParser<TToken>();

    /// <summary>The number of tokens consumed so far. Consumes nothing and never fails.</summary>
    public static Parser<TToken, int> CurrentOffset { get; } = new CurrentOffsetParser<TToken>();

    /// <summary>One token equal to <paramref name="token"/>, which is also what a failure says was expected.</summary>
    public static Parser<TToken, TToken> Token(TToken token) => new TokenParser<TToken>(token);

    /// <summary>
    /// One token for which <paramref name="predicate"/> holds. A predicate has no name, so a failure expects nothing until the parser
    /// is <see cref="Parser{TToken, T}.Labelled"/>.
    /// </summary>
    public static Parser<TToken, TToken> Token(Func<TToken, bool> predicate)
    {
        ArgumentNullException.ThrowIfNull(predicate);
        return new PredicateParser<TToken>(predicate);
    }

    /// <summary>A given value. Consumes nothing and never fails.</summary>
    public static Parser<TToken, T> Return<T>(T value) => new ReturnParser<TToken, T>(value);

    /// <summary>Fails with <paramref name="message"/>, without consuming anything.</summary>
    public static Parser<TToken, T> Fail<T>(string message = "Failed")
    {
        ArgumentNullException.ThrowIfNull(message);
        return new FailParser<TToken, T>(message);
    }
}
