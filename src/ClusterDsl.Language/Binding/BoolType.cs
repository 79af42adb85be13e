namespace ClusterDsl.Language.Binding;

/// <summary>True or false.</summary>
public sealed record BoolType : LanguageType
{
    public static readonly BoolType Instance = new();

    /// <inheritdoc/>
    public override string ToString() => "a condition";
}
