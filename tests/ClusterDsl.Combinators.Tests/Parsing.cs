namespace ClusterDsl.Combinators.Tests;

/// <summary>Parsers of words, and what to say about parsing them.</summary>
internal static class Parsing
{
    /// <summary>The words of a sentence; none of an empty one.</summary>
    public static Word[] Words(string sentence) =>
        [.. sentence.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(text => new Word(text))];

    /// <summary>One given word, as the text that it has. Expects a word of that text.</summary>
    public static Parser<Word, string> W(string text) => Parser<Word>.Token(new Word(text)).Select(word => word.Text);

    /// <summary>Several given words one after the other, as one text: fails having consumed something unless the first is missing.</summary>
    public static Parser<Word, string> Ws(string sentence) =>
        Words(sentence).Select(word => W(word.Text)).Aggregate((left, right) => left.Then(right, (first, second) => $"{first} {second}"));

    /// <summary>Asserts the value and how many words it took.</summary>
    public static void Succeeds<T>(Parser<Word, T> parser, string input, T value, int consumed)
    {
        var result = parser.Then(Parser<Word>.CurrentOffset, (parsed, offset) => (parsed, offset)).Parse(Words(input));

        Assert.True(result.Success, result.Success ? "" : result.Error!.ToString());
        Assert.Equal(value, result.Value.parsed);
        Assert.Equal(consumed, result.Value.offset);
    }

    /// <summary>Asserts several values and how many words they took.</summary>
    public static void Succeeds<T>(Parser<Word, IEnumerable<T>> parser, string input, T[] values, int consumed) =>
        Succeeds(parser.Select(parsed => string.Join('|', parsed)), input, string.Join('|', values), consumed);

    /// <summary>
    /// Asserts everything about a failure: its place, what was found there ("EOF" for the end, null for nothing in particular), what was
    /// expected in which order (words in quotes, labels without), and that it consumed the number of words that a caller may rely on.
    /// </summary>
    public static void Fails<T>(
        Parser<Word, T> parser, string input, int offset, string? unexpected, string[] expected, int consumed, string? message = null)
    {
        var result = parser.Parse(Words(input));

        Assert.False(result.Success);
        var error = result.Error!;
        Assert.Equal(offset, error.ErrorOffset);
        Assert.Equal(unexpected, error.EOF ? "EOF" : error.Unexpected.Match<string?>(word => word.Text, () => null));
        Assert.Equal(expected, error.Expected.Select(Show));
        Assert.Equal(message, error.Message);
        Assert.Equal(consumed, ConsumedOnFailure(parser, input));
    }

    public static string Show(Expected<Word> expected) =>
        expected.IsEof ? "EOF" : expected.Label ?? $"'{string.Join(' ', expected.Tokens)}'";

    // Not() succeeds where its parser fails and stays where that one stopped, so it can show where that was.
    private static int ConsumedOnFailure<T>(Parser<Word, T> parser, string input) =>
        Parser.Not(parser).Then(Parser<Word>.CurrentOffset).ParseOrThrow(Words(input));
}
