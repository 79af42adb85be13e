namespace ClusterDsl.Language.Binding;

/// <summary>Text of a data file.</summary>
public sealed record TextType : LanguageType
{
    public static readonly TextType Instance = new();

    /// <inheritdoc/>
    public override string ToString() => "text";
}
