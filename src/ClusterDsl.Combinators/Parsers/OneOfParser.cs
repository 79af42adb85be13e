using System.Diagnostics.CodeAnalysis;

namespace ClusterDsl.Combinators;

/// <summary>See <see cref="Parser.OneOf{TToken, T}(Parser{TToken, T}[])"/>.</summary>
internal sealed class OneOfParser<TToken, T> : Parser<TToken, T>
{
    private readonly Parser<TToken, T>[] _parsers;

    public OneOfParser(IEnumerable<Parser<TToken, T>> parsers)
    {
        var list = new List<Parser<TToken, T>>();
        foreach (var parser in parsers)
        {
            ArgumentNullException.ThrowIfNull(parser, nameof(parsers));

            // a.Or(b).Or(c) is one choice of three, not a choice in a choice.
            if (parser is OneOfParser<TToken, T> choice)
                list.AddRange(choice._parsers);
            else
                list.Add(parser);
        }

        _parsers = [.. list];
    }

    internal override bool TryParse(ref ParseState<TToken> state, [MaybeNullWhen(false)] out T result)
    {
        var start = state.Location;
        var before = state.ExpectedCount;
        var furthest = new Failure(-1, FailureKind.None, null);
        foreach (var parser in _parsers)
        {
            var beforeThis = state.ExpectedCount;
            if (parser.TryParse(ref state, out result))
            {
                state.CutExpected(before);
                return true;
            }

            if (state.Location > start)
            {
                // Committed: what the alternatives before it expected does not matter any more.
                state.CutExpected(before, beforeThis);
                return false;
            }

            if (state.Failure.Location > furthest.Location)
                furthest = state.Failure;
        }

        state.Failure = furthest.Location >= 0 ? furthest : new Failure(start, FailureKind.None, "OneOf had no arguments");
        result = default;
        return false;
    }
}
