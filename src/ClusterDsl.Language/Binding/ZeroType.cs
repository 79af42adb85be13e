namespace ClusterDsl.Language.Binding;

/// <summary>The literal 0, which has every dimension.</summary>
public sealed record ZeroType : LanguageType
{
    public static readonly ZeroType Instance = new();

    /// <inheritdoc/>
    public override string ToString() => "0";
}
