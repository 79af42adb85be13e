namespace ClusterDsl.Language.Model;

/// <summary>The unit in which a value is shown and entered.</summary>
/// <param name="Name">For example <c>EUR/year</c>; empty for pure numbers.</param>
/// <param name="Factor">Base units in one of this unit: shown value = value / <paramref name="Factor"/>.</param>
public sealed record DisplayUnit(string Name, double Factor)
{
    /// <summary>Pure numbers.</summary>
    public static readonly DisplayUnit One = new(string.Empty, 1);

    /// <summary>A base value as shown, rounded to 15 significant digits where a conversion may have left noise in the last place.</summary>
    public double ToShown(double value)
    {
        if (Factor == 1 || value == 0 || !double.IsFinite(value))
        {
            return value;
        }

        return double.Parse((value / Factor).ToString("G15"), System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>A shown value in base units.</summary>
    public double ToBase(double shown) => shown * Factor;
}
