using System.Globalization;

namespace ClusterDsl.Output.Snapshots;

/// <summary>Numbers with so many significant digits and no more: <c>0.1200</c> is <c>0.12</c>, and so is <c>0.12000000000000001</c>.</summary>
public static class SignificantNumber
{
    /// <summary>What stands for a missing number.</summary>
    public const string Missing = "–";

    /// <summary>The most digits that a number is known to.</summary>
    public const int MostDigits = 15;

    /// <summary>The digits that are shown if nobody says otherwise.</summary>
    public const int DefaultDigits = 4;

    // Longer numbers are written with an exponent, so that a column need not be wider than this beyond the digits.
    private const int Zeros = 4;

    /// <summary>Width of a column that holds numbers of so many digits, the blank before them included.</summary>
    public static int ColumnOf(int digits) => digits + Zeros + 2;

    /// <summary>The number as text; far from 1 with an exponent, as in <c>1.235e9</c>.</summary>
    /// <param name="number">The number; NaN where there is none.</param>
    /// <param name="digits">How many significant digits, from 1 to <see cref="MostDigits"/>.</param>
    public static string Of(double number, int digits)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(digits, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(digits, MostDigits);
        if (!double.IsFinite(number))
        {
            return double.IsNaN(number) ? Missing : number > 0 ? "infinite" : "-infinite";
        }

        if (number == 0)
        {
            return "0";
        }

        var parts = Math.Abs(number).ToString($"E{digits - 1}", CultureInfo.InvariantCulture).Split('E');
        var figures = parts[0].Replace(".", string.Empty, StringComparison.Ordinal).TrimEnd('0');
        var exponent = int.Parse(parts[1], CultureInfo.InvariantCulture);
        var plain = Plain(figures, exponent);
        return (number < 0 ? "-" : string.Empty) + (plain.Length <= digits + Zeros ? plain : Scientific(figures, exponent));
    }

    private static string Plain(string figures, int exponent)
    {
        if (exponent < 0)
        {
            return "0." + new string('0', -exponent - 1) + figures;
        }

        return figures.Length <= exponent + 1 ? figures.PadRight(exponent + 1, '0') : figures.Insert(exponent + 1, ".");
    }

    private static string Scientific(string figures, int exponent) =>
        string.Create(CultureInfo.InvariantCulture, $"{(figures.Length > 1 ? figures.Insert(1, ".") : figures)}e{exponent}");
}
