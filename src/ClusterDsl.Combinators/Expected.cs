using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace ClusterDsl.Combinators;

/// <summary>
/// One thing that a parser would have accepted where it failed: something with a name (<see cref="Label"/>), some tokens
/// (<see cref="Tokens"/>), or the end of the input (<see cref="IsEof"/>).
/// </summary>
/// <typeparam name="TToken">The type of the tokens.</typeparam>
public readonly struct Expected<TToken> : IEquatable<Expected<TToken>>
{
    internal Expected(string label)
    {
        Label = label;
        Tokens = default;
    }

    internal Expected(ImmutableArray<TToken> tokens)
    {
        Label = null;
        Tokens = tokens;
    }

    /// <summary>The name that <see cref="Parser{TToken, T}.Labelled"/> gave, or null.</summary>
    public string? Label { get; }

    /// <summary>The tokens expected one after the other; a default array where the expectation has a label or is the end.</summary>
    public ImmutableArray<TToken> Tokens { get; }

    /// <summary>Whether the end of the input was expected.</summary>
    public bool IsEof => Label is null && Tokens.IsDefault;

    /// <inheritdoc/>
    public override string ToString()
    {
        if (IsEof)
            return "EOF";

        var text = new StringBuilder(Label is null ? "Tokens: " : "Label: ");
        AppendTo(text);
        return text.ToString();
    }

    /// <inheritdoc/>
    public bool Equals(Expected<TToken> other)
    {
        if (!string.Equals(Label, other.Label, StringComparison.Ordinal) || Tokens.IsDefault != other.Tokens.IsDefault)
            return false;
        return Tokens.IsDefault || Tokens.AsSpan().SequenceEqual(other.Tokens.AsSpan(), EqualityComparer<TToken>.Default);
    }

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is Expected<TToken> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(Label, StringComparer.Ordinal);
        if (!Tokens.IsDefault)
        {
            foreach (var token in Tokens)
                hash.Add(token);
        }

        return hash.ToHashCode();
    }

    /// <summary>Whether both name the same expectation.</summary>
    public static bool operator ==(Expected<TToken> left, Expected<TToken> right) => left.Equals(right);

    /// <summary>Whether the two name different expectations.</summary>
    public static bool operator !=(Expected<TToken> left, Expected<TToken> right) => !left.Equals(right);

    /// <summary>Writes the expectation as a reader of an error message should see it.</summary>
    internal void AppendTo(StringBuilder text)
    {
        if (IsEof)
            text.Append("end of input");
        else if (Label is not null)
            text.Append(Label);
        else
            text.Append('"').AppendJoin(", ", Tokens).Append('"');
    }
}
