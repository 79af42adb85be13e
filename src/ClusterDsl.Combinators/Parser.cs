namespace ClusterDsl.Combinators;

/// <summary>The combinators that are not methods of a parser. Meant for <c>using static</c>.</summary>
public static partial class Parser
{
    /// <summary>
    /// The first of <paramref name="parsers"/> that does not fail without consuming anything. Where all do, the failure is the one
    /// furthest on (of those, the first), and it expects what each of them expected.
    /// </summary>
    public static Parser<TToken, T> OneOf<TToken, T>(params Parser<TToken, T>[] parsers)
    {
        ArgumentNullException.ThrowIfNull(parsers);
        return new OneOfParser<TToken, T>(parsers);
    }

    /// <inheritdoc cref="OneOf{TToken, T}(Parser{TToken, T}[])"/>
    public static Parser<TToken, T> OneOf<TToken, T>(IEnumerable<Parser<TToken, T>> parsers)
    {
        ArgumentNullException.ThrowIfNull(parsers);
        return new OneOfParser<TToken, T>(parsers);
    }

    /// <summary>The parser itself, except that its failures consume nothing. They are still reported where they happened.</summary>
    public static Parser<TToken, T> Try<TToken, T>(Parser<TToken, T> parser)
    {
        ArgumentNullException.ThrowIfNull(parser);
        return new TryParser<TToken, T>(parser);
    }

    /// <summary>The parser itself, except that its successes consume nothing. Its failures still may.</summary>
    public static Parser<TToken, T> Lookahead<TToken, T>(Parser<TToken, T> parser)
    {
        ArgumentNullException.ThrowIfNull(parser);
        return new LookaheadParser<TToken, T>(parser);
    }

    /// <summary>
    /// Succeeds where <paramref name="parser"/> fails and fails where it succeeds. Either way it consumes what that parser consumed:
    /// wrap that one in <see cref="Try"/> and <see cref="Lookahead"/> to look only.
    /// </summary>
    public static Parser<TToken, Unit> Not<TToken, T>(Parser<TToken, T> parser)
    {
        ArgumentNullException.ThrowIfNull(parser);
        return new NotParser<TToken, T>(parser);
    }

    /// <summary>
    /// The parser that <paramref name="parser"/> gives, which is asked once and only when parsing gets there. For grammars that refer to
    /// themselves.
    /// </summary>
    public static Parser<TToken, T> Rec<TToken, T>(Func<Parser<TToken, T>> parser)
    {
        ArgumentNullException.ThrowIfNull(parser);
        return Rec(new Lazy<Parser<TToken, T>>(parser));
    }

    /// <summary>The parser that <paramref name="func"/> makes when given that parser itself.</summary>
    public static Parser<TToken, T> Rec<TToken, T>(Func<Parser<TToken, T>, Parser<TToken, T>> func)
    {
        ArgumentNullException.ThrowIfNull(func);
        Parser<TToken, T> self = null!;
        self = Rec(() => func(self));
        return self;
    }

    /// <summary>The parser that <paramref name="parser"/> holds, which is asked once and only when parsing gets there.</summary>
    public static Parser<TToken, T> Rec<TToken, T>(Lazy<Parser<TToken, T>> parser)
    {
        ArgumentNullException.ThrowIfNull(parser);
        return new RecParser<TToken, T>(parser);
    }
}
