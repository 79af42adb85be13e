using System.Collections.Immutable;
using ClusterDsl.Language.Symbols;

namespace ClusterDsl.Language.Binding;

/// <summary>Unions of kinds (<c>A | B</c>), each standing for itself and all that descend from it.</summary>
internal static class KindSets
{
    /// <summary>Both together, without kinds that another one covers.</summary>
    public static ImmutableArray<KindSymbol> Union(ImmutableArray<KindSymbol> first, ImmutableArray<KindSymbol> second)
    {
        var all = first.AddRange(second.Where(k => !first.Contains(k)));
        return [.. all.Where(k => !all.Any(other => !ReferenceEquals(other, k) && k.Is(other)))];
    }

    /// <summary>What of a union is of a kind: the more special of the two, where one descends from the other.</summary>
    public static ImmutableArray<KindSymbol> Narrowed(ImmutableArray<KindSymbol> union, KindSymbol kind) =>
        [.. union.Select(k => k.Is(kind) ? k : kind.Is(k) ? kind : null).OfType<KindSymbol>().Distinct()];

    /// <summary>Whether an actor of one may be an actor of the other.</summary>
    public static bool Meet(ImmutableArray<KindSymbol> first, ImmutableArray<KindSymbol> second) =>
        first.Any(a => second.Any(b => a.Is(b) || b.Is(a)));

    /// <summary>In words: <c>`A` | `B`</c>.</summary>
    public static string Describe(ImmutableArray<KindSymbol> kinds) => string.Join(" | ", kinds.Select(k => $"`{k.Name}`"));
}
