using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace ClusterDsl.Combinators;

/// <summary>
/// What a parse carries along: the place in the input, the latest failure, and the expectations of the failures that may still matter.
/// </summary>
/// <remarks>
/// <para>
/// Every parser keeps this contract. On success it leaves the expectations as it found them. On failure it has recorded the failure
/// and appended its expectations to those it found. Consumption shows in <see cref="Location"/>, which only Try and Lookahead set back.
/// </para>
/// <para>
/// So one growing array serves the whole parse: a parser that drops the expectations of a child notes <see cref="ExpectedCount"/> before
/// and cuts back to it. A failed alternative costs one or two stores and no allocation.
/// </para>
/// </remarks>
internal ref struct ParseState<TToken>
{
    private readonly ReadOnlySpan<TToken> _input;
    private Expected<TToken>[] _expected = [];

    public ParseState(ReadOnlySpan<TToken> input)
    {
        _input = input;
    }

    /// <summary>The number of tokens consumed.</summary>
    public int Location { get; set; }

    /// <summary>The latest failure. It means something only after a parser has failed.</summary>
    public Failure Failure { get; set; }

    /// <summary>The number of expectations recorded so far.</summary>
    public int ExpectedCount { get; private set; }

    public readonly bool HasCurrent => (uint)Location < (uint)_input.Length;

    public readonly TToken Current => _input[Location];

    public void Advance() => Location++;

    /// <summary>Records that the token here, or the end of the input, does not fit.</summary>
    public void FailHere() => Failure = new Failure(Location, HasCurrent ? FailureKind.UnexpectedToken : FailureKind.UnexpectedEnd, null);

    public void Expect(Expected<TToken> expected)
    {
        if (ExpectedCount == _expected.Length)
            Grow();
        _expected[ExpectedCount++] = expected;
    }

    /// <summary>Drops the expectations recorded since there were <paramref name="count"/> of them.</summary>
    public void CutExpected(int count) => ExpectedCount = count;

    /// <summary>Drops the expectations from <paramref name="start"/> to <paramref name="end"/>, and keeps the later ones.</summary>
    public void CutExpected(int start, int end)
    {
        _expected.AsSpan(end, ExpectedCount - end).CopyTo(_expected.AsSpan(start));
        ExpectedCount -= end - start;
    }

    public readonly ParseError<TToken> BuildError()
    {
        var unexpected = Failure.Kind == FailureKind.UnexpectedToken ? Maybe.Just(_input[Failure.Location]) : default;
        return new ParseError<TToken>(
            unexpected,
            Failure.Kind == FailureKind.UnexpectedEnd,
            ImmutableArray.Create(_expected.AsSpan(0, ExpectedCount)),
            Failure.Location,
            Failure.Message);
    }

    public void Dispose()
    {
        if (_expected.Length > 0)
            ArrayPool<Expected<TToken>>.Shared.Return(_expected, clearArray: true);
        _expected = [];
    }

    // Apart, so that Expect stays small enough to be inlined.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow()
    {
        var larger = ArrayPool<Expected<TToken>>.Shared.Rent(Math.Max(64, _expected.Length * 2));
        _expected.AsSpan(0, ExpectedCount).CopyTo(larger);
        if (_expected.Length > 0)
            ArrayPool<Expected<TToken>>.Shared.Return(_expected, clearArray: true);
        _expected = larger;
    }
}
