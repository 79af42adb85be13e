namespace ClusterDsl.Language.Binding;

/// <summary>A vector of fixed length.</summary>
public sealed record VectorType(LanguageType Element, int Length) : LanguageType
{
    /// <inheritdoc/>
    public override string ToString() => $"a vector of {Length}";
}
