namespace ClusterDsl.Combinators;

/// <summary>Runs parsers.</summary>
public static class ParserExtensions
{
    /// <summary>
    /// Applies the parser to the start of <paramref name="input"/>. Tokens may be left over: end the parser with
    /// <see cref="Parser{TToken}.End"/> where that is an error.
    /// </summary>
    /// <exception cref="InvalidOperationException">A repeated parser succeeded without consuming anything.</exception>
    public static Result<TToken, T> Parse<TToken, T>(this Parser<TToken, T> parser, TToken[] input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return Parse(parser, input.AsSpan());
    }

    /// <inheritdoc cref="Parse{TToken, T}(Parser{TToken, T}, TToken[])"/>
    public static Result<TToken, T> Parse<TToken, T>(this Parser<TToken, T> parser, ReadOnlySpan<TToken> input)
    {
        ArgumentNullException.ThrowIfNull(parser);
        var state = new ParseState<TToken>(input);
        try
        {
            return parser.TryParse(ref state, out var value)
                ? new Result<TToken, T>(value)
                : new Result<TToken, T>(state.BuildError());
        }
        finally
        {
            state.Dispose();
        }
    }

    /// <summary>Applies the parser like <c>Parse</c>, and gives the value alone.</summary>
    /// <exception cref="ParseException">The input does not parse.</exception>
    /// <exception cref="InvalidOperationException">A repeated parser succeeded without consuming anything.</exception>
    public static T ParseOrThrow<TToken, T>(this Parser<TToken, T> parser, TToken[] input) => ValueOrThrow(parser.Parse(input));

    /// <inheritdoc cref="ParseOrThrow{TToken, T}(Parser{TToken, T}, TToken[])"/>
    public static T ParseOrThrow<TToken, T>(this Parser<TToken, T> parser, ReadOnlySpan<TToken> input) =>
        ValueOrThrow(parser.Parse(input));

    private static T ValueOrThrow<TToken, T>(Result<TToken, T> result) =>
        result.Success ? result.Value : throw new ParseException(result.Error!.RenderErrorMessage());
}
