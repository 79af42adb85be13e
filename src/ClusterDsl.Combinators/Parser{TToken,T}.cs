using System.Diagnostics.CodeAnalysis;

namespace ClusterDsl.Combinators;

/// <summary>
/// Reads some tokens from the start of the input and makes a value of them, or fails. Parsers are immutable: build them once, keep them in
/// static fields, and use them from any thread.
/// </summary>
/// <remarks>
/// A parser may fail having consumed tokens or not. Only a failure that consumed nothing lets <see cref="Or"/> try its alternative, and
/// lets <see cref="Many"/> and <see cref="Optional"/> end in success; <see cref="Parser.Try"/> makes any failure such a failure.
/// </remarks>
/// <typeparam name="TToken">The type of the tokens.</typeparam>
/// <typeparam name="T">The type of the value.</typeparam>
public abstract class Parser<TToken, T>
{
    // Not protected: parsers are built from the combinators only, and the state they share stays internal.
    private protected Parser()
    {
    }

    /// <summary>A parser whose value is that of this one, transformed.</summary>
    public Parser<TToken, U> Select<U>(Func<T, U> selector) => Parser.Map(selector, this);

    /// <summary>The same as <see cref="Select"/>.</summary>
    public Parser<TToken, U> Map<U>(Func<T, U> selector) => Parser.Map(selector, this);

    /// <summary>This parser and then <paramref name="parser"/>, with the value of the latter.</summary>
    public Parser<TToken, U> Then<U>(Parser<TToken, U> parser) => Then(parser, static (_, second) => second);

    /// <summary>This parser and then <paramref name="parser"/>, with their values combined.</summary>
    public Parser<TToken, R> Then<U, R>(Parser<TToken, U> parser, Func<T, U, R> result) => Parser.Map(result, this, parser);

    /// <summary>The same as <see cref="Bind{U}"/>.</summary>
    public Parser<TToken, U> Then<U>(Func<T, Parser<TToken, U>> selector) => Bind(selector);

    /// <summary>The same as <see cref="Bind{U, R}"/>.</summary>
    public Parser<TToken, R> Then<U, R>(Func<T, Parser<TToken, U>> selector, Func<T, U, R> result) => Bind(selector, result);

    /// <summary>This parser and then <paramref name="parser"/>, with the value of this one.</summary>
    public Parser<TToken, T> Before<U>(Parser<TToken, U> parser) => Then(parser, static (first, _) => first);

    /// <summary>The same parser before and after this one, with the value of this one.</summary>
    public Parser<TToken, T> Between<U>(Parser<TToken, U> parser) => Between(parser, parser);

    /// <summary><paramref name="parser1"/>, this parser and <paramref name="parser2"/>, with the value of this one.</summary>
    public Parser<TToken, T> Between<U, V>(Parser<TToken, U> parser1, Parser<TToken, V> parser2) =>
        Parser.Map(static (U _, T value, V _) => value, parser1, this, parser2);

    /// <summary>This parser, and then the parser that <paramref name="selector"/> makes of its value.</summary>
    public Parser<TToken, U> Bind<U>(Func<T, Parser<TToken, U>> selector) => Bind(selector, static (_, second) => second);

    /// <summary>This parser, then the parser that <paramref name="selector"/> makes of its value, with the two values combined.</summary>
    public Parser<TToken, R> Bind<U, R>(Func<T, Parser<TToken, U>> selector, Func<T, U, R> result)
    {
        ArgumentNullException.ThrowIfNull(selector);
        ArgumentNullException.ThrowIfNull(result);
        return new BindParser<TToken, T, U, R>(this, selector, result);
    }

    /// <summary>The same as <see cref="Bind{U, R}"/>, for query expressions.</summary>
    public Parser<TToken, R> SelectMany<U, R>(Func<T, Parser<TToken, U>> selector, Func<T, U, R> result) => Bind(selector, result);

    /// <summary>This parser with another value.</summary>
    public Parser<TToken, U> WithResult<U>(U result) => Select(_ => result);

    /// <summary>The same as <see cref="WithResult"/>.</summary>
    public Parser<TToken, U> ThenReturn<U>(U result) => WithResult(result);

    /// <summary>This parser without its value.</summary>
    public Parser<TToken, Unit> IgnoreResult() => WithResult(Unit.Value);

    /// <summary>This parser with its value cast; a value that is not a <typeparamref name="U"/> throws.</summary>
    public Parser<TToken, U> Cast<U>() => Select(static value => (U)(object)value!);

    /// <summary>
    /// This parser, or <paramref name="parser"/> where this one fails without consuming anything. A failure of both reports what either
    /// expected.
    /// </summary>
    public Parser<TToken, T> Or(Parser<TToken, T> parser) => Parser.OneOf(this, parser);

    /// <summary>This parser's value, or nothing where it fails without consuming anything.</summary>
    public Parser<TToken, Maybe<T>> Optional() => new OptionalParser<TToken, T>(this);

    /// <summary>
    /// This parser under a name: where it fails, the name is what was expected, instead of what its parts expected. The place of the
    /// failure stays where it was.
    /// </summary>
    public Parser<TToken, T> Labelled(string label)
    {
        ArgumentNullException.ThrowIfNull(label);
        return WithLabel(label);
    }

    /// <summary>
    /// This parser as often as it succeeds. Fails only where this parser fails after consuming something.
    /// </summary>
    /// <remarks>Parsing throws <see cref="InvalidOperationException"/> where this parser succeeds without consuming: it would forever.</remarks>
    public Parser<TToken, IEnumerable<T>> Many() => new ManyParser<TToken, T>(this, atLeastOnce: false);

    /// <summary>Like <see cref="Many"/>, but the first time must succeed.</summary>
    public Parser<TToken, IEnumerable<T>> AtLeastOnce() => new ManyParser<TToken, T>(this, atLeastOnce: true);

    /// <summary>Like <see cref="Many"/>, without keeping the values.</summary>
    public Parser<TToken, Unit> SkipMany() => new SkipManyParser<TToken, T>(this, atLeastOnce: false);

    /// <summary>Like <see cref="AtLeastOnce"/>, without keeping the values.</summary>
    public Parser<TToken, Unit> SkipAtLeastOnce() => new SkipManyParser<TToken, T>(this, atLeastOnce: true);

    /// <summary>
    /// This parser as often as it takes until <paramref name="terminator"/> succeeds, which is tried first each time. Fails where neither
    /// succeeds, or where either fails after consuming something.
    /// </summary>
    /// <inheritdoc cref="Many" path="/remarks"/>
    public Parser<TToken, IEnumerable<T>> Until<U>(Parser<TToken, U> terminator)
    {
        ArgumentNullException.ThrowIfNull(terminator);
        return new UntilParser<TToken, T, U>(this, terminator);
    }

    /// <summary>This parser any number of times, with <paramref name="separator"/> between. A separator at the end is a failure.</summary>
    /// <inheritdoc cref="Many" path="/remarks"/>
    public Parser<TToken, IEnumerable<T>> Separated<U>(Parser<TToken, U> separator)
    {
        ArgumentNullException.ThrowIfNull(separator);
        return new SeparatedParser<TToken, T, U>(this, separator, atLeastOnce: false, mayEndWithSeparator: false);
    }

    /// <summary>Like <see cref="Separated"/>, but at least once.</summary>
    /// <inheritdoc cref="Many" path="/remarks"/>
    public Parser<TToken, IEnumerable<T>> SeparatedAtLeastOnce<U>(Parser<TToken, U> separator)
    {
        ArgumentNullException.ThrowIfNull(separator);
        return new SeparatedParser<TToken, T, U>(this, separator, atLeastOnce: true, mayEndWithSeparator: false);
    }

    /// <summary>Like <see cref="Separated"/>, but a separator may also stand at the end.</summary>
    /// <inheritdoc cref="Many" path="/remarks"/>
    public Parser<TToken, IEnumerable<T>> SeparatedAndOptionallyTerminated<U>(Parser<TToken, U> separator)
    {
        ArgumentNullException.ThrowIfNull(separator);
        return new SeparatedParser<TToken, T, U>(this, separator, atLeastOnce: false, mayEndWithSeparator: true);
    }

    /// <summary>Like <see cref="SeparatedAndOptionallyTerminated"/>, but at least once.</summary>
    /// <inheritdoc cref="Many" path="/remarks"/>
    public Parser<TToken, IEnumerable<T>> SeparatedAndOptionallyTerminatedAtLeastOnce<U>(Parser<TToken, U> separator)
    {
        ArgumentNullException.ThrowIfNull(separator);
        return new SeparatedParser<TToken, T, U>(this, separator, atLeastOnce: true, mayEndWithSeparator: true);
    }

    /// <summary>What <see cref="Labelled"/> does. A parser that can carry the name itself overrides it.</summary>
    internal virtual Parser<TToken, T> WithLabel(string label) => new LabelledParser<TToken, T>(this, label);

    /// <summary>Applies the parser. <see cref="ParseState{TToken}"/> says what every parser must leave behind.</summary>
    internal abstract bool TryParse(ref ParseState<TToken> state, [MaybeNullWhen(false)] out T result);
}
