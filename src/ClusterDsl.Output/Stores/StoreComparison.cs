using System.Collections.Immutable;

namespace ClusterDsl.Output.Stores;

/// <summary>Says in what the experiment of a store differs from the one that is to be run.</summary>
internal static class StoreComparison
{
    /// <summary>A part of a sentence for each difference; none if the store can be gone on with.</summary>
    public static IEnumerable<string> Differences(IReadOnlyCollection<ProvenanceRow> stored, IReadOnlyCollection<ProvenanceRow> now)
    {
        var version = ValueOf(stored, ProvenanceRow.Version);
        if (version != ValueOf(now, ProvenanceRow.Version))
        {
            yield return $"it was begun with version {version} of clusterdsl, and this is {ValueOf(now, ProvenanceRow.Version)}";
        }

        foreach (var text in Pairs(stored, now, ProvenanceRow.File, Path.GetFileName).Select(ExplainFile)
            .Concat(Pairs(stored, now, ProvenanceRow.Setting, n => n).Select(ExplainSetting))
            .Concat(Pairs(stored, now, ProvenanceRow.Kept, n => n).Select(ExplainKept)))
        {
            yield return text;
        }
    }

    private static string ValueOf(IEnumerable<ProvenanceRow> rows, string item) => rows.FirstOrDefault(r => r.Item == item)?.Value ?? "?";

    // Files are told apart by their names alone: from another folder their paths are shown otherwise.
    private static IEnumerable<(string Name, string? Then, string? Now)> Pairs(
        IEnumerable<ProvenanceRow> stored, IEnumerable<ProvenanceRow> now, string item, Func<string, string> nameOf)
    {
        var (before, after) = (ValuesOf(stored, item, nameOf), ValuesOf(now, item, nameOf));
        return before.Keys.Union(after.Keys, StringComparer.Ordinal)
            .Select(n => (n, before.GetValueOrDefault(n), after.GetValueOrDefault(n)))
            .Where(p => p.Item2 != p.Item3);
    }

    private static ImmutableSortedDictionary<string, string> ValuesOf(IEnumerable<ProvenanceRow> rows, string item, Func<string, string> nameOf) =>
        rows.Where(r => r.Item == item).GroupBy(r => nameOf(r.Name), StringComparer.Ordinal)
            .ToImmutableSortedDictionary(g => g.Key, g => string.Join(' ', g.Select(r => r.Value).Order(StringComparer.Ordinal)), StringComparer.Ordinal);

    private static string ExplainFile((string Name, string? Then, string? Now) file) => file switch
    {
        (_, null, _) => $"`{file.Name}` was not read then",
        (_, _, null) => $"`{file.Name}` was read then and is not now",
        _ => $"`{file.Name}` has changed since",
    };

    private static string ExplainSetting((string Name, string? Then, string? Now) setting) => setting switch
    {
        (_, null, _) => $"`{setting.Name}` was not set, and is set to {setting.Now} now",
        (_, _, null) => $"`{setting.Name}` was set to {setting.Then}, and is not set now",
        _ => $"`{setting.Name}` was {setting.Then} and is {setting.Now}",
    };

    private static string ExplainKept((string Name, string? Then, string? Now) kept) =>
        kept.Then == "yes" ? $"it was begun with `--{kept.Name}`" : $"it was begun without `--{kept.Name}`";
}
