using ClusterDsl.Language.Units;

namespace ClusterDsl.Language.Settings;

/// <summary>A number with its unit, as typed.</summary>
/// <param name="Number">The number.</param>
/// <param name="Factor">Base units in one of its unit.</param>
/// <param name="Dimension">What it measures.</param>
/// <param name="Roots">The units that its unit is a multiple of.</param>
internal sealed record Quantity(double Number, double Factor, Dimension Dimension, IReadOnlySet<string> Roots)
{
    /// <summary>The value in base units.</summary>
    public double Value => Number * Factor;

    /// <summary>Whether both measure the same, in units that mix.</summary>
    public bool MixesWith(Quantity other) => Dimension == other.Dimension && Roots.SetEquals(other.Roots);
}
