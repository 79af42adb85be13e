using ClusterDsl.Language.Symbols;

namespace ClusterDsl.Language.Binding;

/// <summary>A value of a category.</summary>
public sealed record CategoryType(CategorySymbol Category) : LanguageType
{
    /// <inheritdoc/>
    public override string ToString() => $"a value of `{Category.Name}`";
}
