using System.Diagnostics.CodeAnalysis;

namespace ClusterDsl.Combinators;

/// <summary>See <see cref="Parser.Rec{TToken, T}(Lazy{Parser{TToken, T}})"/>.</summary>
internal sealed class RecParser<TToken, T>(Lazy<Parser<TToken, T>> lazy) : Parser<TToken, T>
{
    internal override bool TryParse(ref ParseState<TToken> state, [MaybeNullWhen(false)] out T result)
        => lazy.Value.TryParse(ref state, out result);
}
