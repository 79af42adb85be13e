namespace ClusterDsl.Combinators.Tests;

/// <summary>All that can be observed of applying a parser to an input. Equal outcomes are the same behaviour.</summary>
/// <param name="Value">The value, or null after a failure.</param>
/// <param name="At">The number of words consumed, after a failure too.</param>
/// <param name="FailedAt">The offset of the failure, or -1 after a success.</param>
/// <param name="Unexpected">What was found there: a word, "EOF", or null for nothing in particular.</param>
/// <param name="Expected">What was expected, in order, with a space between.</param>
/// <param name="Message">The message of the failure, if it has one.</param>
internal sealed record Outcome(string? Value, int At, int FailedAt, string? Unexpected, string Expected, string? Message)
{
    public static readonly Outcome Endless = new("a repetition that consumes nothing", -1, -1, null, "", null);

    public bool Succeeded => FailedAt < 0;

    public static Outcome Success(string value, int at) => new(value, at, -1, null, "", null);

    public static Outcome Unfit(string[] input, int at, string expected) =>
        new(null, at, at, at < input.Length ? input[at] : "EOF", expected, null);

    /// <summary>The outcome of a real parser.</summary>
    public static Outcome Of(Parser<Word, string> parser, string[] input)
    {
        Word[] words = [.. input.Select(text => new Word(text))];
        try
        {
            var success = parser.Then(Parser<Word>.CurrentOffset, (value, at) => Success(value, at)).Parse(words);
            if (success.Success)
                return success.Value;

            var error = success.Error!;
            return new Outcome(
                null,
                Parser.Not(parser).Then(Parser<Word>.CurrentOffset).ParseOrThrow(words),
                error.ErrorOffset,
                error.EOF ? "EOF" : error.Unexpected.Match<string?>(word => word.Text, () => null),
                string.Join(' ', error.Expected.Select(Parsing.Show)),
                error.Message);
        }
        catch (InvalidOperationException)
        {
            return Endless;
        }
    }
}
