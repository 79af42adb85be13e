using ClusterDsl.Language.Symbols;

namespace ClusterDsl.Language.Binding;

/// <summary>Names that have a meaning of their own in the language, and so cannot be declared.</summary>
internal static class ReservedNames
{
    /// <summary>Names that are values in expressions.</summary>
    public static IReadOnlyList<string> Values { get; } = ["now", "dt", "step", "stage", "index", "self"];

    private static readonly string[] Types = ["real", "int", "share", "bool"];

    /// <summary>What a name already means where a symbol of this sort would stand, or null.</summary>
    public static string? MeaningOf(Symbol symbol) => symbol switch
    {
        UnitSymbol or DimensionSymbol or LifecycleSymbol => null,
        PhaseSymbol { Name: "start" } => "the phase that runs once, before step 0 is recorded",
        CategorySymbol or KindSymbol when Types.Contains(symbol.Name, StringComparer.Ordinal) => "a type of the language",
        _ when Values.Contains(symbol.Name, StringComparer.Ordinal) => "a value of the language",
        _ => null,
    };
}
