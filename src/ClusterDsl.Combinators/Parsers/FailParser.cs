using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace ClusterDsl.Combinators;

/// <summary>See <see cref="Parser{TToken}.Fail"/>.</summary>
internal sealed class FailParser<TToken, T>(string message) : Parser<TToken, T>
{
    private static readonly Expected<TToken> Nothing = new(ImmutableArray<TToken>.Empty);

    internal override bool TryParse(ref ParseState<TToken> state, [MaybeNullWhen(false)] out T result)
    {
        state.Failure = new Failure(state.Location, FailureKind.None, message);
        state.Expect(Nothing);
        result = default;
        return false;
    }
}
