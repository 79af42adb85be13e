namespace ClusterDsl.Language.Binding;

/// <summary>The type of what is already reported as wrong: nothing about it is reported again.</summary>
public sealed record ErrorType : LanguageType
{
    public static readonly ErrorType Instance = new();

    /// <inheritdoc/>
    public override string ToString() => "unknown";
}
