using ClusterDsl.Language.Units;

namespace ClusterDsl.Language.Binding;

/// <summary>The type of a value.</summary>
public abstract record LanguageType
{
    /// <summary>Whether it is a number.</summary>
    public bool IsNumeric => this is RealType or IntType or ZeroType;

    /// <summary>The dimension of a number; none for other types.</summary>
    public Dimension Dimension => this is RealType real ? real.Unit : Dimension.None;
}
