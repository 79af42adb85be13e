namespace ClusterDsl.Combinators;

public static partial class Parser
{
    /// <summary>The parser, with its value transformed.</summary>
    public static Parser<TToken, R> Map<TToken, T1, R>(
        Func<T1, R> func,
        Parser<TToken, T1> parser1)
    {
        ArgumentNullException.ThrowIfNull(func);
        ArgumentNullException.ThrowIfNull(parser1);
        return new Map1Parser<TToken, T1, R>(func, parser1);
    }

    /// <summary>The parsers one after the other, with their values combined. Fails where the first of them fails.</summary>
    public static Parser<TToken, R> Map<TToken, T1, T2, R>(
        Func<T1, T2, R> func,
        Parser<TToken, T1> parser1,
        Parser<TToken, T2> parser2)
    {
        ArgumentNullException.ThrowIfNull(func);
        ArgumentNullException.ThrowIfNull(parser1);
        ArgumentNullException.ThrowIfNull(parser2);
        return new Map2Parser<TToken, T1, T2, R>(func, parser1, parser2);
    }

    /// <inheritdoc cref="Map{TToken, T1, T2, R}"/>
    public static Parser<TToken, R> Map<TToken, T1, T2, T3, R>(
        Func<T1, T2, T3, R> func,
        Parser<TToken, T1> parser1,
        Parser<TToken, T2> parser2,
        Parser<TToken, T3> parser3)
    {
        ArgumentNullException.ThrowIfNull(func);
        ArgumentNullException.ThrowIfNull(parser1);
        ArgumentNullException.ThrowIfNull(parser2);
        ArgumentNullException.ThrowIfNull(parser3);
        return new Map3Parser<TToken, T1, T2, T3, R>(func, parser1, parser2, parser3);
    }

    /// <inheritdoc cref="Map{TToken, T1, T2, R}"/>
    public static Parser<TToken, R> Map<TToken, T1, T2, T3, T4, R>(
        Func<T1, T2, T3, T4, R> func,
        Parser<TToken, T1> parser1,
        Parser<TToken, T2> parser2,
        Parser<TToken, T3> parser3,
        Parser<TToken, T4> parser4)
    {
        ArgumentNullException.ThrowIfNull(func);
        ArgumentNullException.ThrowIfNull(parser1);
        ArgumentNullException.ThrowIfNull(parser2);
        ArgumentNullException.ThrowIfNull(parser3);
        ArgumentNullException.ThrowIfNull(parser4);
        return new Map4Parser<TToken, T1, T2, T3, T4, R>(func, parser1, parser2, parser3, parser4);
    }

    /// <inheritdoc cref="Map{TToken, T1, T2, R}"/>
    public static Parser<TToken, R> Map<TToken, T1, T2, T3, T4, T5, R>(
        Func<T1, T2, T3, T4, T5, R> func,
        Parser<TToken, T1> parser1,
        Parser<TToken, T2> parser2,
        Parser<TToken, T3> parser3,
        Parser<TToken, T4> parser4,
        Parser<TToken, T5> parser5)
    {
        ArgumentNullException.ThrowIfNull(func);
        ArgumentNullException.ThrowIfNull(parser1);
        ArgumentNullException.ThrowIfNull(parser2);
        ArgumentNullException.ThrowIfNull(parser3);
        ArgumentNullException.ThrowIfNull(parser4);
        ArgumentNullException.ThrowIfNull(parser5);
        return new Map5Parser<TToken, T1, T2, T3, T4, T5, R>(func, parser1, parser2, parser3, parser4, parser5);
    }

    /// <inheritdoc cref="Map{TToken, T1, T2, R}"/>
    public static Parser<TToken, R> Map<TToken, T1, T2, T3, T4, T5, T6, R>(
        Func<T1, T2, T3, T4, T5, T6, R> func,
        Parser<TToken, T1> parser1,
        Parser<TToken, T2> parser2,
        Parser<TToken, T3> parser3,
        Parser<TToken, T4> parser4,
        Parser<TToken, T5> parser5,
        Parser<TToken, T6> parser6)
    {
        ArgumentNullException.ThrowIfNull(func);
        ArgumentNullException.ThrowIfNull(parser1);
        ArgumentNullException.ThrowIfNull(parser2);
        ArgumentNullException.ThrowIfNull(parser3);
        ArgumentNullException.ThrowIfNull(parser4);
        ArgumentNullException.ThrowIfNull(parser5);
        ArgumentNullException.ThrowIfNull(parser6);
        return new Map6Parser<TToken, T1, T2, T3, T4, T5, T6, R>(func, parser1, parser2, parser3, parser4, parser5, parser6);
    }

    /// <inheritdoc cref="Map{TToken, T1, T2, R}"/>
    public static Parser<TToken, R> Map<TToken, T1, T2, T3, T4, T5, T6, T7, R>(
        Func<T1, T2, T3, T4, T5, T6, T7, R> func,
        Parser<TToken, T1> parser1,
        Parser<TToken, T2> parser2,
        Parser<TToken, T3> parser3,
        Parser<TToken, T4> parser4,
        Parser<TToken, T5> parser5,
        Parser<TToken, T6> parser6,
        Parser<TToken, T7> parser7)
    {
        ArgumentNullException.ThrowIfNull(func);
        ArgumentNullException.ThrowIfNull(parser1);
        ArgumentNullException.ThrowIfNull(parser2);
        ArgumentNullException.ThrowIfNull(parser3);
        ArgumentNullException.ThrowIfNull(parser4);
        ArgumentNullException.ThrowIfNull(parser5);
        ArgumentNullException.ThrowIfNull(parser6);
        ArgumentNullException.ThrowIfNull(parser7);
        return new Map7Parser<TToken, T1, T2, T3, T4, T5, T6, T7, R>(func, parser1, parser2, parser3, parser4, parser5, parser6, parser7);
    }

    /// <inheritdoc cref="Map{TToken, T1, T2, R}"/>
    public static Parser<TToken, R> Map<TToken, T1, T2, T3, T4, T5, T6, T7, T8, R>(
        Func<T1, T2, T3, T4, T5, T6, T7, T8, R> func,
        Parser<TToken, T1> parser1,
        Parser<TToken, T2> parser2,
        Parser<TToken, T3> parser3,
        Parser<TToken, T4> parser4,
        Parser<TToken, T5> parser5,
        Parser<TToken, T6> parser6,
        Parser<TToken, T7> parser7,
        Parser<TToken, T8> parser8)
    {
        ArgumentNullException.ThrowIfNull(func);
        ArgumentNullException.ThrowIfNull(parser1);
        ArgumentNullException.ThrowIfNull(parser2);
        ArgumentNullException.ThrowIfNull(parser3);
        ArgumentNullException.ThrowIfNull(parser4);
        ArgumentNullException.ThrowIfNull(parser5);
        ArgumentNullException.ThrowIfNull(parser6);
        ArgumentNullException.ThrowIfNull(parser7);
        ArgumentNullException.ThrowIfNull(parser8);
        return new Map8Parser<TToken, T1, T2, T3, T4, T5, T6, T7, T8, R>(func, parser1, parser2, parser3, parser4, parser5, parser6, parser7, parser8);
    }
}
