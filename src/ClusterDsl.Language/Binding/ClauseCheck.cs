using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Syntax;

namespace ClusterDsl.Language.Binding;

/// <summary>Clauses that stand where they cannot.</summary>
internal static class ClauseCheck
{
    /// <summary>Reports a clause that does not belong here; <c>allow</c> may stand anywhere.</summary>
    /// <param name="symbols">Takes the diagnostic.</param>
    /// <param name="unit">The file.</param>
    /// <param name="item">The clause.</param>
    /// <param name="where">Where it stands: <c>in a rule</c>.</param>
    public static void Report(SymbolTable symbols, SourceUnit unit, ItemSyntax item, string where)
    {
        if (item is AllowDeclarationSyntax)
        {
            return;
        }

        var first = item.DescendantTokens().First();
        symbols.Diagnostics.Add(Diagnostic.Create(DiagnosticDescriptors.ClauseNotAllowed, unit.LocationOf(first), first.Text, where) with { Help = HelpFor(item) });
    }

    private static string HelpFor(ItemSyntax item) => item switch
    {
        ActiveClauseSyntax => "policies and shocks are active at times; for a rule write `where` or let stages `run` its phase",
        AtClauseSyntax => "only a shock happens at a time; write `active from …`",
        BudgetClauseSyntax or CostClauseSyntax or OrderClauseSyntax => "only a policy spends money",
        SetClauseSyntax => "stages, policies and shocks set parameters; a rule changes attributes: `f.attr += …`",
        _ => "take it out",
    };
}
