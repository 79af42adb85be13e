using System.Diagnostics.CodeAnalysis;

namespace ClusterDsl.Combinators;

/// <summary>See <see cref="Parser{TToken, T}.Many"/> and <see cref="Parser{TToken, T}.AtLeastOnce"/>.</summary>
internal sealed class ManyParser<TToken, T>(Parser<TToken, T> parser, bool atLeastOnce) : Parser<TToken, IEnumerable<T>>
{
    internal override bool TryParse(ref ParseState<TToken> state, [MaybeNullWhen(false)] out IEnumerable<T> result)
    {
        List<T>? list = null;
        var start = state.Location;
        var before = state.ExpectedCount;
        while (parser.TryParse(ref state, out var item))
        {
            Repetition.MustConsume(start, state.Location);
            (list ??= []).Add(item);
            start = state.Location;
        }

        if (state.Location > start || (atLeastOnce && list is null))
        {
            result = null;
            return false;
        }

        state.CutExpected(before);
        result = list ?? Enumerable.Empty<T>();
        return true;
    }
}
