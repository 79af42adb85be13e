using ClusterDsl.Language.Units;

namespace ClusterDsl.Language.Binding;

/// <summary>Dimensions as a type writes them.</summary>
internal static class DimensionNotation
{
    /// <summary><c>real money/time</c>, <c>real length^2</c>, <c>real 1/time</c>, <c>real</c>.</summary>
    public static string TypeOf(Dimension dimension)
    {
        if (dimension.IsNone)
        {
            return "real";
        }

        var above = string.Join('*', dimension.Exponents.Where(e => e.Value > 0).Select(e => Power(e.Key, e.Value)));
        var below = string.Concat(dimension.Exponents.Where(e => e.Value < 0).Select(e => "/" + Power(e.Key, -e.Value)));
        return $"real {(above.Length == 0 ? "1" : above)}{below}";
    }

    private static string Power(string name, int exponent) => exponent == 1 ? name : $"{name}^{exponent}";
}
