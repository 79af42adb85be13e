using ClusterDsl.Language.Units;

namespace ClusterDsl.Language.Binding;

/// <summary>A unit as written: its dimension and factor, kept as a fraction so that 3 per year is divided by 4,380 exactly once.</summary>
internal sealed record BoundUnit(Dimension Dimension, double Numerator, double Denominator, string Text)
{
    public double Apply(double number) => number * Numerator / Denominator;
}
