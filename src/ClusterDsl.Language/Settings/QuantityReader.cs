using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using ClusterDsl.Language.Model;
using ClusterDsl.Language.Units;

namespace ClusterDsl.Language.Settings;

/// <summary>Reads quantities as a scenario writes them: <c>60 kEUR</c>, <c>0.5 per year</c>, <c>4 km^2</c>, <c>5%</c>.</summary>
/// <param name="units">The units that there are.</param>
internal sealed partial class QuantityReader(ImmutableArray<UnitModel> units)
{
    /// <summary>Reads a quantity; null if it is none, or names a unit that is not known.</summary>
    public Quantity? Read(string text)
    {
        var number = Number().Match(text);
        if (!number.Success || !double.TryParse(number.ValueSpan, NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
        {
            return null;
        }

        var unit = text[number.Length..].Trim();
        return unit == "%" ? new Quantity(value, 0.01, Dimension.None, new HashSet<string>(StringComparer.Ordinal)) : ReadUnit(unit) is { } one ? one with { Number = value } : null;
    }

    /// <summary>One of a unit, such as <c>kEUR/year</c>, <c>1/year</c>, <c>per year</c> or nothing; null if it names one that is not known.</summary>
    public Quantity? ReadUnit(string text)
    {
        var (dimension, factor, roots) = (Dimension.None, 1.0, new HashSet<string>(StringComparer.Ordinal));
        for (var at = 0; at < text.Length;)
        {
            var part = Factor().Match(text, at);
            if (!part.Success || (at > 0 && part.Groups["mark"].Length == 0))
            {
                return null;
            }

            at += part.Length;
            if (part.Groups["name"].ValueSpan is "1")
            {
                continue;
            }

            if (units.FirstOrDefault(u => u.Name == part.Groups["name"].Value) is not { } unit)
            {
                return null;
            }

            var power = part.Groups["power"].Success ? int.Parse(part.Groups["power"].ValueSpan, CultureInfo.InvariantCulture) : 1;
            power = part.Groups["mark"].ValueSpan is "/" or "per" ? -power : power;
            (dimension, factor) = (dimension.Times(unit.Dimension, power), factor * Math.Pow(unit.Factor, power));
            roots.Add(unit.Root);
        }

        return new Quantity(1, factor, dimension, roots);
    }

    /// <summary>A text without the <c>_</c> that part the digits of a number, as in <c>1_000</c>.</summary>
    public static string WithoutSeparators(string text) => Separator().Replace(text, string.Empty);

    [GeneratedRegex("(?<=[0-9])_(?=[0-9])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Separator();

    [GeneratedRegex(@"^[-+]?[0-9]+(\.[0-9]+)?([eE][-+]?[0-9]+)?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Number();

    [GeneratedRegex(@"\G\s*(?<mark>per\b|[/*])?\s*(?<name>1|[\p{L}_][\p{L}\p{N}_]*)(\^(?<power>[1-9]))?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Factor();
}
