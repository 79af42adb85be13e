using System.Collections.Frozen;
using ClusterDsl.Language.Syntax;

namespace ClusterDsl.Language.Parsing;

/// <summary>How people write times and what happens in each of them, and how the language does.</summary>
internal static class EverydayTime
{
    private static readonly FrozenDictionary<string, string> UnitsByAdverb = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["yearly"] = "year",
        ["annually"] = "year",
        ["annual"] = "year",
        ["annum"] = "year",
        ["pa"] = "year",
        ["quarterly"] = "quarter",
        ["monthly"] = "month",
        ["weekly"] = "week",
        ["daily"] = "day",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Units =
        new[] { "day", "days", "week", "weeks", "month", "months", "quarter", "quarters", "year", "years" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Articles = new[] { "a", "an", "each", "every", "any", "all" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a word is a unit of time.</summary>
    public static bool IsUnit(string word) => Units.Contains(word);

    /// <summary>For <c>yearly</c>: <c>write `per year`</c>.</summary>
    public static string? OfAdverb(string word) => UnitsByAdverb.TryGetValue(word, out var unit) ? $"write `per {unit}`" : null;

    /// <summary>For words in a row that say how often, such as <c>yearly</c> and <c>a year</c>, and for a unit before its number, such as <c>year 5</c>.</summary>
    /// <param name="previous">The word before; it may have been taken for a unit.</param>
    /// <param name="words">What does not fit.</param>
    public static string? Of(SyntaxToken? previous, IReadOnlyList<SyntaxToken> words)
    {
        var first = words[0];
        if (first.Kind == SyntaxKind.Number && previous is not null && IsUnit(previous.Text))
        {
            return $"a time is a number with its unit: write `{first.Text} {previous.Text.TrimEnd('s')}s`";
        }

        var second = words.Count > 1 ? words[1].Text : string.Empty;
        return OfAdverb(first.Text)
            ?? (Articles.Contains(first.Text) && IsUnit(second) ? $"write `per {second.TrimEnd('s')}`"
                : previous is not null && Articles.Contains(previous.Text) && IsUnit(first.Text) ? $"write `per {first.Text.TrimEnd('s')}`"
                : null);
    }
}
