using ClusterDsl.Language.Symbols;

namespace ClusterDsl.Language.Binding;

/// <summary>A tie of a kind.</summary>
public sealed record TieType(TieKindSymbol TieKind) : LanguageType
{
    /// <inheritdoc/>
    public override string ToString() => $"a tie ({TieKind.Name})";
}
