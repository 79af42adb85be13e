namespace ClusterDsl.Combinators;

/// <summary>What parsing gave: a value, or an error.</summary>
/// <typeparam name="TToken">The type of the tokens.</typeparam>
/// <typeparam name="T">The type of the value.</typeparam>
public class Result<TToken, T>
{
    private readonly T _value;
    private readonly ParseError<TToken>? _error;

    internal Result(T value)
    {
        Success = true;
        _value = value;
    }

    internal Result(ParseError<TToken> error)
    {
        _value = default!;
        _error = error;
    }

    /// <summary>Whether the input parsed.</summary>
    public bool Success { get; }

    /// <summary>The value.</summary>
    /// <exception cref="InvalidOperationException">The input did not parse.</exception>
    public T Value => Success ? _value : throw new InvalidOperationException("A failed parse has no value.");

    /// <summary>The error.</summary>
    /// <exception cref="InvalidOperationException">The input did parse.</exception>
    // Nullable although it never is null, because Pidgin's is: the same calls need the same "!" against both.
    public ParseError<TToken>? Error => !Success ? _error : throw new InvalidOperationException("A successful parse has no error.");

    /// <summary>The value, or the default of its type (null for a reference) after a failure.</summary>
    public T GetValueOrDefault() => _value;

    /// <summary>The value, or <paramref name="default"/> after a failure.</summary>
    public T GetValueOrDefault(T @default) => Success ? _value : @default;

    /// <summary>The value, or what <paramref name="value"/> makes after a failure.</summary>
    public T GetValueOrDefault(Func<T> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return Success ? _value : value();
    }

    /// <summary>Answers with <paramref name="success"/> of the value or with <paramref name="failure"/> of the error.</summary>
    public U Match<U>(Func<T, U> success, Func<ParseError<TToken>, U> failure)
    {
        ArgumentNullException.ThrowIfNull(success);
        ArgumentNullException.ThrowIfNull(failure);
        return Success ? success(_value) : failure(_error!);
    }
}
