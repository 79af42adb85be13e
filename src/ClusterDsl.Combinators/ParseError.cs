using System.Collections.Immutable;
using System.Text;

namespace ClusterDsl.Combinators;

/// <summary>Where and why a parser failed.</summary>
/// <typeparam name="TToken">The type of the tokens.</typeparam>
public sealed class ParseError<TToken>
{
    private readonly ImmutableArray<Expected<TToken>> _expected;

    internal ParseError(
        Maybe<TToken> unexpected, bool eof, ImmutableArray<Expected<TToken>> expected, int errorOffset, string? message)
    {
        Unexpected = unexpected;
        EOF = eof;
        _expected = expected;
        ErrorOffset = errorOffset;
        Message = message;
    }

    /// <summary>Whether the input ended where more was needed.</summary>
    public bool EOF { get; }

    /// <summary>The token that did not fit; absent at the end of the input and for failures that no token caused.</summary>
    public Maybe<TToken> Unexpected { get; }

    /// <summary>
    /// What would have been accepted, in the order in which it was tried. An expectation that two alternatives share is listed twice.
    /// </summary>
    public IEnumerable<Expected<TToken>> Expected => _expected;

    /// <summary>The number of tokens before the failure.</summary>
    public int ErrorOffset { get; }

    /// <summary>The message given to <see cref="Parser{TToken}.Fail{T}"/>, or null.</summary>
    public string? Message { get; }

    /// <inheritdoc/>
    public override string ToString() => RenderErrorMessage();

    /// <summary>
    /// The error in words: the message, what was found, what was expected, and the place. As a token has no line of its own here,
    /// the place is given as line 1 and the column is the token's number, counted from 1.
    /// </summary>
    public string RenderErrorMessage()
    {
        var text = new StringBuilder("Parse error.");
        if (Message is not null)
            AppendLine(text, Message);
        if (EOF)
            AppendLine(text, "unexpected EOF");
        else if (Unexpected.HasValue)
            AppendLine(text, "unexpected ").Append(Unexpected.Value);
        if (_expected.Any(IsWorthSaying))
        {
            AppendLine(text, "expected ");
            AppendExpected(text);
        }

        AppendLine(text, "at line 1, col ").Append(ErrorOffset + 1);
        return text.ToString();
    }

    private static StringBuilder AppendLine(StringBuilder text, string line) =>
        text.Append(Environment.NewLine).Append("    ").Append(line);

    // Fail() expects the empty sequence of tokens: there is nothing to say about it.
    private static bool IsWorthSaying(Expected<TToken> expected) => expected.Tokens.IsDefault || expected.Tokens.Length > 0;

    private void AppendExpected(StringBuilder text)
    {
        for (var i = 0; i < _expected.Length; i++)
        {
            if (i > 0)
                text.Append(i == _expected.Length - 1 ? ", or " : ", ");
            _expected[i].AppendTo(text);
        }
    }
}
