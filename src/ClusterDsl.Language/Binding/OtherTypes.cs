using System.Collections.Frozen;

namespace ClusterDsl.Language.Binding;

/// <summary>What other languages and everyday speech call a type, a dimension or a unit, and how it is written here.</summary>
internal static class OtherTypes
{
    private const string Area = "an area is `length^2`: write `real length^2`, with values such as `4 km^2`";
    private const string AreaValue = "write an area in `km^2`: a hectare is `0.01 km^2`, an acre about `0.004 km^2`";

    private static readonly FrozenDictionary<string, string> Types = Lookup(
        ("write `real`; a quantity with a unit is `real money`, `real length` or the like", "number float double decimal numeric quantity"),
        ("write `int`", "integer whole count long"),
        ("write `bool`", "boolean flag logical yesno"),
        ("write `share`, a number in 0 .. 1", "percent percentage fraction probability proportion ratio"),
        ("texts are no values; for words of a fixed list declare `category NAME { first, second }`", "string text str char"),
        ("write `real 1/time`, with values such as `0.3 per year`", "rate frequency"),
        ("write `real time`", "duration date"),
        (Area, "area surface"),
        ("write `real length`", "distance"));

    private static readonly FrozenDictionary<string, string> Dimensions = Lookup(
        (Area, "area surface"),
        ("write `length/time`", "speed velocity"),
        ("write `length`", "distance"));

    private static readonly FrozenDictionary<string, string> Units = Lookup(
        (AreaValue, "ha hectare hectares acre acres sqkm km2"),
        ("write a length in `km` or `m`", "meter meters metre metres kilometer kilometers kilometre kilometres"),
        ("write `year`", "yr yrs a"),
        ("write `%`, without a space: `5%`", "percent pct"),
        ("write money in `EUR`, `kEUR` or `MEUR`", "euro euros Euro Euros"));

    /// <summary>What to write for the name of a type; null if it is not known here.</summary>
    public static string? HelpForType(string name) => Types.GetValueOrDefault(name);

    /// <summary>What to write for the name of a dimension; null if it is not known here.</summary>
    public static string? HelpForDimension(string name) => Dimensions.GetValueOrDefault(name);

    /// <summary>What to write for the name of a unit; null if it is not known here.</summary>
    public static string? HelpForUnit(string name) => Units.GetValueOrDefault(name);

    private static FrozenDictionary<string, string> Lookup(params (string Help, string Words)[] entries) =>
        entries.SelectMany(e => e.Words.Split(' ').Select(word => (word, e.Help))).ToFrozenDictionary(e => e.word, e => e.Help, StringComparer.Ordinal);
}
