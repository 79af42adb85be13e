using System.Collections.Immutable;
using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Symbols;
using ClusterDsl.Language.Text;

namespace ClusterDsl.Language.Binding;

/// <summary>CL3001: a tie joins only what its kind says (D0, D1).</summary>
internal static class TieEndsCheck
{
    /// <summary>Whether every actor of these types may stand at the ends; what does not fit is reported.</summary>
    public static bool Fits(SymbolTable symbols, Location location, TieKindSymbol tie, ActorType from, ActorType to)
    {
        if (from.Kinds.IsEmpty || to.Kinds.IsEmpty || tie.Sources.IsEmpty || tie.Targets.IsEmpty)
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

        symbols.Diagnostics.Add(Diagnostic.Create(
            DiagnosticDescriptors.TieEnds, location, tie.Name, $"{Names(tie.Sources)} {(tie.IsDirected ? "to" : "and")} {Names(tie.Targets)}",
            $"`{misfit.Name}` is none of them") with
        {
            Related = tie.Location is null ? [] : [new RelatedLocation(tie.Location, "declared here")],
            Help = $"narrow it (`where x is {tie.Sources[0].Name}`), or use a tie kind that joins `{misfit.Name}`",
        });
        return false;
    }

    private static KindSymbol? Misfit(ActorType actor, ImmutableArray<KindSymbol> ends) =>
        actor.Kinds.FirstOrDefault(k => !ends.Any(k.Is));

    private static string Names(ImmutableArray<KindSymbol> kinds) => string.Join(" | ", kinds.Select(k => $"`{k.Name}`"));
}
