using System.Diagnostics.CodeAnalysis;

namespace ClusterDsl.Combinators;

/// <summary>See <see cref="Parser{TToken, T}.Until"/>.</summary>
internal sealed class UntilParser<TToken, T, U>(Parser<TToken, T> parser, Parser<TToken, U> terminator) : Parser<TToken, IEnumerable<T>>
{
    internal override bool TryParse(ref ParseState<TToken> state, [MaybeNullWhen(false)] out IEnumerable<T> result)
    {
        List<T>? list = null;
        result = null;
        while (true)
        {
            var start = state.Location;
            var before = state.ExpectedCount;
            if (terminator.TryParse(ref state, out _))
            {
                result = list ?? Enumerable.Empty<T>();
                return true;
            }

            if (state.Location > start)
                return false;

            var beforeItem = state.ExpectedCount;
            var noTerminator = state.Failure;
            if (!parser.TryParse(ref state, out var item))
            {
                if (state.Location > start)
                    state.CutExpected(before, beforeItem);
                else if (list is null && noTerminator.Location >= state.Failure.Location)
                    state.Failure = noTerminator;  // the first round is a choice, as in OneOf
                return false;
            }

            state.CutExpected(before);
            Repetition.MustConsume(start, state.Location);
            (list ??= []).Add(item);
        }
    }
}
