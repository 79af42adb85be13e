using ClusterDsl.Language.Model;

namespace ClusterDsl.Simulation.Stepping;

/// <summary>Bounds of attributes.</summary>
internal static class AttributeBounds
{
    /// <summary>The value, or the bound that it passes; NaN and infinities of real attributes pass (the answer differs from the value).</summary>
    public static double Hold(AttributeModel attribute, double value)
    {
        if (attribute.Minimum is { } minimum && value < minimum)
            return minimum;
        if (attribute.Maximum is { } maximum && value > maximum)
            return maximum;
        if (double.IsFinite(value))
            return value;
        return double.IsPositiveInfinity(value) ? double.MaxValue : double.MinValue;
    }

    /// <summary>Whether a value may stand.</summary>
    public static bool Allow(AttributeModel attribute, double value) => Hold(attribute, value) == value;
}
