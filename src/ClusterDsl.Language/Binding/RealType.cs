using ClusterDsl.Language.Units;

namespace ClusterDsl.Language.Binding;

/// <summary>A real number with a dimension.</summary>
public sealed record RealType(Dimension Unit) : LanguageType
{
    /// <summary>A pure number.</summary>
    public static readonly RealType Pure = new(Dimension.None);

    /// <inheritdoc/>
    public override string ToString() => Unit.ToString();
}
