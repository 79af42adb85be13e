using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace ClusterDsl.Combinators;

/// <summary>
/// A value that may be absent, for reference and value types alike. What <see cref="Parser{TToken, T}.Optional"/> returns.
/// </summary>
/// <remarks>A present null is something else than an absent value.</remarks>
[StructLayout(LayoutKind.Auto)]
public readonly struct Maybe<T> : IEquatable<Maybe<T>>
{
    // default! because an absent value is never shown: Value throws, and GetValueOrDefault() says so in its documentation.
    private readonly T _value = default!;

    /// <summary>Makes a present value.</summary>
    public Maybe(T value)
    {
        _value = value;
        HasValue = true;
    }

    /// <summary>Whether the value is present.</summary>
    public bool HasValue { get; }

    /// <summary>The value.</summary>
    /// <exception cref="InvalidOperationException">The value is absent.</exception>
    public T Value => HasValue ? _value : throw new InvalidOperationException("There is no value.");

    /// <summary>The value, or the default of its type (null for a reference) where it is absent.</summary>
    // Not annotated as nullable, because Pidgin's is not: the grammar must compile the same against both.
    public T GetValueOrDefault() => _value;

    /// <summary>The value, or <paramref name="value"/> where it is absent.</summary>
    public T GetValueOrDefault(T value) => HasValue ? _value : value;

    /// <summary>The value, or what <paramref name="value"/> makes where it is absent.</summary>
    public T GetValueOrDefault(Func<T> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return HasValue ? _value : value();
    }

    /// <summary>Answers with <paramref name="just"/> of the value, or with <paramref name="nothing"/> where it is absent.</summary>
    public U Match<U>(Func<T, U> just, Func<U> nothing)
    {
        ArgumentNullException.ThrowIfNull(just);
        ArgumentNullException.ThrowIfNull(nothing);
        return HasValue ? just(_value) : nothing();
    }

    /// <summary>The value transformed; absent stays absent.</summary>
    public Maybe<U> Select<U>(Func<T, U> selector)
    {
        ArgumentNullException.ThrowIfNull(selector);
        return HasValue ? new Maybe<U>(selector(_value)) : default;
    }

    /// <inheritdoc/>
    public bool Equals(Maybe<T> other) =>
        HasValue == other.HasValue && (!HasValue || EqualityComparer<T>.Default.Equals(_value, other._value));

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is Maybe<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HasValue ? HashCode.Combine(_value) : 0;

    /// <summary>Whether both are absent, or both present with equal values.</summary>
    public static bool operator ==(Maybe<T> left, Maybe<T> right) => left.Equals(right);

    /// <summary>Whether the two differ in presence or in value.</summary>
    public static bool operator !=(Maybe<T> left, Maybe<T> right) => !left.Equals(right);
}
