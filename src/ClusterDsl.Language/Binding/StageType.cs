namespace ClusterDsl.Language.Binding;

/// <summary>A stage.</summary>
public sealed record StageType : LanguageType
{
    public static readonly StageType Instance = new();

    /// <inheritdoc/>
    public override string ToString() => "a stage";
}
