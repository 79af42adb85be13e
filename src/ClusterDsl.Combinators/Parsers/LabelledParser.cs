using System.Diagnostics.CodeAnalysis;

namespace ClusterDsl.Combinators;

/// <summary>See <see cref="Parser{TToken, T}.Labelled"/>.</summary>
internal sealed class LabelledParser<TToken, T>(Parser<TToken, T> parser, string label) : Parser<TToken, T>
{
    private readonly Expected<TToken> _expected = new(label);

    internal override bool TryParse(ref ParseState<TToken> state, [MaybeNullWhen(false)] out T result)
    {
        var before = state.ExpectedCount;
        if (parser.TryParse(ref state, out result))
            return true;

        state.CutExpected(before);
        state.Expect(_expected);
        return false;
    }
}
