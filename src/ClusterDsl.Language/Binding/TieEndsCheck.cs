using System.Collections.Immutable;
using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Model;
using ClusterDsl.Language.Symbols;
using ClusterDsl.Language.Text;

namespace ClusterDsl.Language.Binding;

/// <summary>CL3001: a tie joins only what its kind says (D0, D1).</summary>
internal static class TieEndsCheck
{
    /// <summary>Whether every actor of these types may stand at the ends of a tie that is made; what does not fit is reported.</summary>
    public static bool Fits(SymbolTable symbols, Location location, TieKindSymbol tie, ActorType from, ActorType to)
    {
        if (from.Kinds.IsEmpty || to.Kinds.IsEmpty || !tie.HasSoundEnds)
        {
            return true;
        }

        var misfit = Misfit(from, tie.Sources) ?? Misfit(to, tie.Targets);
        if (misfit is null)
        {
            return true;
        }

        // An undirected tie may be written either way round.
        if (!tie.IsDirected && Misfit(from, tie.Targets) is null && Misfit(to, tie.Sources) is null)
        {
            return true;
        }

        var covers = tie.Sources.Concat(tie.Targets).Where(k => k.Is(misfit)).Select(k => k.Name).FirstOrDefault();
        Report(
            symbols, location, tie,
            covers is null ? $"`{misfit.Name}` is none of them" : $"a `{misfit.Name}` may be something else",
            covers is null ? $"join other actors, or use a tie kind that joins `{misfit.Name}`" : $"narrow it: `where x is {covers}`");
        return false;
    }

    /// <summary>Whether such a tie may exist between these actors at all; where it cannot, a pattern would never match, and that is reported.</summary>
    /// <param name="symbols">Takes the diagnostic.</param>
    /// <param name="location">Where the tie kind is named.</param>
    /// <param name="tie">The tie kind.</param>
    /// <param name="direction">Which way, from the first to the second.</param>
    /// <param name="from">The first.</param>
    /// <param name="to">The second; null for anyone.</param>
    public static bool MayJoin(SymbolTable symbols, Location location, TieKindSymbol tie, EdgeDirection direction, ActorType from, ActorType? to)
    {
        if (from.Kinds.IsEmpty || to is { Kinds.IsEmpty: true } || !tie.HasSoundEnds || tie.Layers.Any(l => !l.HasSoundEnds) || !tie.Layers.Any())
        {
            return true;
        }

        if (tie.Layers.Any(l => MayJoin(l, direction, from, to)))
        {
            return true;
        }

        var who = to is null ? KindSets.Describe(from.Kinds) : $"{KindSets.Describe(from.Kinds)} and {KindSets.Describe(to.Kinds)}";
        Report(symbols, location, tie, $"it never joins {who}", "use another tie kind, or other actors");
        return false;
    }

    private static bool MayJoin(TieKindSymbol layer, EdgeDirection direction, ActorType from, ActorType? to)
    {
        bool Fits(ImmutableArray<KindSymbol> source, ImmutableArray<KindSymbol> target) =>
            KindSets.Meet(from.Kinds, source) && (to is null || KindSets.Meet(to.Kinds, target));
        var isForward = direction != EdgeDirection.Backward || !layer.IsDirected;
        var isBackward = direction != EdgeDirection.Forward || !layer.IsDirected;
        return (isForward && Fits(layer.Sources, layer.Targets)) || (isBackward && Fits(layer.Targets, layer.Sources));
    }

    private static void Report(SymbolTable symbols, Location location, TieKindSymbol tie, string problem, string help) =>
        symbols.Diagnostics.Add(Diagnostic.Create(DiagnosticDescriptors.TieEnds, location, tie.Name, Ends(tie), problem) with
        {
            Related = tie.Location is null ? [] : [new RelatedLocation(tie.Location, "declared here")],
            Help = help,
        });

    private static string Ends(TieKindSymbol tie) =>
        string.Join(" or ", tie.Layers.Select(l => $"{KindSets.Describe(l.Sources)} {(l.IsDirected ? "to" : "and")} {KindSets.Describe(l.Targets)}").Distinct(StringComparer.Ordinal));

    private static KindSymbol? Misfit(ActorType actor, ImmutableArray<KindSymbol> ends) =>
        actor.Kinds.FirstOrDefault(k => !ends.Any(k.Is));
}
