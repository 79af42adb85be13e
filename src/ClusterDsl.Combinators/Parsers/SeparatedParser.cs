using System.Diagnostics.CodeAnalysis;

namespace ClusterDsl.Combinators;

/// <summary>See <see cref="Parser{TToken, T}.Separated"/> and its siblings.</summary>
internal sealed class SeparatedParser<TToken, T, U>(
    Parser<TToken, T> parser, Parser<TToken, U> separator, bool atLeastOnce, bool mayEndWithSeparator) : Parser<TToken, IEnumerable<T>>
{
    internal override bool TryParse(ref ParseState<TToken> state, [MaybeNullWhen(false)] out IEnumerable<T> result)
    {
        result = null;
        var start = state.Location;
        var before = state.ExpectedCount;
        if (!parser.TryParse(ref state, out var item))
        {
            if (state.Location > start || atLeastOnce)
                return false;

            state.CutExpected(before);
            result = Enumerable.Empty<T>();
            return true;
        }

        List<T> list = [];
        while (true)
        {
            list.Add(item);
            start = state.Location;
            if (!separator.TryParse(ref state, out _))
                break;

            var afterSeparator = state.Location;
            if (!parser.TryParse(ref state, out item))
            {
                if (mayEndWithSeparator)
                    start = afterSeparator;
                break;
            }

            Repetition.MustConsume(start, state.Location);
        }

        if (state.Location > start)
            return false;

        state.CutExpected(before);
        result = list;
        return true;
    }
}
