using System.Buffers;
using System.Globalization;

namespace ClusterDsl.Simulation.Stepping;

/// <summary>Amounts of memory as people write them: <c>2GiB</c>.</summary>
public static class MemorySize
{
    private const double Step = 1024;

    private static readonly SearchValues<char> NumberCharacters = SearchValues.Create("0123456789.");

    private static readonly string[] Units = ["bytes", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB"];

    /// <summary>Bytes that this process may take: what the machine has, or what it is allowed of it.</summary>
    public static long Available => GC.GetGCMemoryInfo().TotalAvailableMemoryBytes;

    /// <summary>An amount to three digits, in the greatest unit of which there is one.</summary>
    public static string ToText(double bytes)
    {
        var unit = 0;
        for (; bytes >= Step && unit < Units.Length - 1; unit++)
            bytes /= Step;
        var format = bytes >= Step ? "0.##E0" : bytes >= 100 ? "0" : bytes >= 10 ? "0.#" : "0.##";
        return $"{bytes.ToString(format, CultureInfo.InvariantCulture)} {Units[unit]}";
    }

    /// <summary>Reads a number of bytes, or of a unit: KiB, MiB, GiB, TiB (powers of 1024) or kB, MB, GB, TB (powers of 1000), in upper or lower case.</summary>
    public static bool TryParse(string text, out long bytes)
    {
        var digits = text.AsSpan().IndexOfAnyExcept(NumberCharacters);
        var (number, unit) = digits < 0 ? (text, "B") : (text[..digits], text[digits..].Trim());
        bytes = 0;
        if (FactorOf(unit) is not { } factor || !double.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) || value * factor is not (>= 1 and < long.MaxValue))
            return false;
        bytes = (long)(value * factor);
        return true;
    }

    private static double? FactorOf(string unit) => unit.ToUpperInvariant() switch
    {
        "B" => 1,
        "KIB" => Step,
        "MIB" => Step * Step,
        "GIB" => Step * Step * Step,
        "TIB" => Step * Step * Step * Step,
        "KB" => 1e3,
        "MB" => 1e6,
        "GB" => 1e9,
        "TB" => 1e12,
        _ => null,
    };
}
