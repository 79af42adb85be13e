using System.Globalization;

namespace ClusterDsl.Cli.Summaries;

/// <summary>Numbers for people: four significant digits at most below a thousand, whole numbers in groups of three above, a dash where there is none.</summary>
internal static class ShownNumber
{
    /// <summary>What stands for a missing number.</summary>
    public const string Missing = "–";

    /// <summary>A whole number, for example <c>12,345</c>.</summary>
    public static string Of(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>An estimated count, to two digits: <c>73</c>, <c>1,900</c>; what is above ten thousand is not known better than that.</summary>
    public static string About(long estimate)
    {
        const long Most = 10_000;
        if (estimate > Most)
        {
            return $"> {Of(Most)}";
        }

        var unit = estimate >= 1000 ? 100 : estimate >= 100 ? 10 : 1;
        return Of((estimate + unit - 1) / unit * unit);
    }

    /// <summary>A number on its own, without zeros at its end.</summary>
    public static string Of(double number)
    {
        var decimals = DecimalsFor([number]);
        var text = Of(number, decimals);
        return decimals > 0 ? text.TrimEnd('0').TrimEnd('.') : text;
    }

    /// <summary>A number with some decimals; less than 0 for the scientific form.</summary>
    public static string Of(double number, int decimals)
    {
        if (!double.IsFinite(number))
        {
            return double.IsNaN(number) ? Missing : number.ToString(CultureInfo.InvariantCulture);
        }

        var text = number.ToString(decimals < 0 ? "0.000e+0" : $"N{decimals}", CultureInfo.InvariantCulture);
        // What rounds to zero has no sign.
        return text.AsSpan().IndexOfAnyInRange('1', '9') < 0 ? text.TrimStart('-') : text;
    }

    /// <summary>How many decimals suit numbers that stand in one row: enough for the greatest, none if all are whole, less than 0 for the scientific form.</summary>
    public static int DecimalsFor(IEnumerable<double> numbers)
    {
        var known = numbers.Where(double.IsFinite).ToList();
        if (known.TrueForAll(n => n == Math.Floor(n) && Math.Abs(n) < 1e15))
        {
            return 0;
        }

        var magnitude = (int)Math.Floor(Math.Log10(known.Max(Math.Abs)));
        return magnitude switch
        {
            < -5 or >= 15 => -1,
            < -1 => 2 - magnitude,
            _ => Math.Clamp(3 - magnitude, 0, 3),
        };
    }
}
