namespace ClusterDsl.Language.Binding;

/// <summary>A whole number.</summary>
public sealed record IntType : LanguageType
{
    public static readonly IntType Instance = new();

    /// <inheritdoc/>
    public override string ToString() => "a whole number";
}
