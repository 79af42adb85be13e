using System.Globalization;
using System.Text.RegularExpressions;
using ClusterDsl.Language.Symbols;
using ClusterDsl.Language.Syntax;

namespace ClusterDsl.Language.Concepts;

/// <summary>Declarations in one line.</summary>
internal static partial class Signatures
{
    /// <summary>A symbol's declaration without doc comment and body.</summary>
    public static string Of(Symbol symbol) => symbol switch
    {
        KindSymbol kind => $"{(kind.IsAbstract ? "abstract " : string.Empty)}kind {kind.Name}{Base(kind.Base)}{Marks(kind.Marks)}",
        TieKindSymbol tie => $"{(tie.IsAbstract ? "abstract " : string.Empty)}tie {tie.Name}{Base(tie.Base)}{Ends(tie)}{Marks(tie.Marks)}",
        InstrumentSymbol instrument => $"instrument {instrument.Name}{(instrument.Issuers.IsEmpty ? string.Empty : $" by {Names(instrument.Issuers)}")}{Marks(instrument.Marks)}",
        LifecycleSymbol stage => $"lifecycle {stage.Name}{(stage.Mark.Length > 0 ? $" as {stage.Mark}" : string.Empty)}",
        CategorySymbol category => $"category {category.Name} {{ {string.Join(", ", category.Values)} }}",
        CycleSymbol cycle => $"cycle {cycle.Name} {{ {string.Join(", ", cycle.Phases.Select(p => p.Name))} }}",
        AttributeSymbol attribute => OneLine(attribute.Syntax.ToString()),
        PhaseSymbol => $"phase {symbol.Name}",
        EventSymbol => $"event {symbol.Name}",
        DimensionSymbol => $"dimension {symbol.Name}",
        UnitSymbol unit => $"unit {unit.Name} : {unit.Dimension}",
        _ => $"{symbol.Sort} {symbol.Name}",
    };

    /// <summary>A declaration up to its body, in one line.</summary>
    public static string Of(DeclarationSyntax declaration)
    {
        var tokens = declaration.DescendantTokens().TakeWhile(t => t.Kind != SyntaxKind.OpenBrace).ToList();
        return OneLine(string.Concat(tokens.Select((t, i) => (i == 0 ? string.Empty : Space(t.LeadingTrivia)) + t.Text + Space(t.TrailingTrivia)))).Trim();
    }

    /// <summary>What a declaration is called in a list: its word and its name.</summary>
    public static string NameOf(DeclarationSyntax declaration)
    {
        var tokens = declaration.DescendantTokens().TakeWhile(t => t.Kind is SyntaxKind.Identifier or SyntaxKind.String).Select(t => t.Text).ToList();
        return string.Join(' ', tokens.Take(tokens is ["abstract", ..] ? 3 : 2));
    }

    /// <summary>How a variable got its value.</summary>
    public static string RoleOf(LocalSymbol local) => local.Role switch
    {
        LocalRole.Pattern => "A variable of the pattern.",
        LocalRole.Chosen => "A variable: what is chosen.",
        LocalRole.Let => "A variable: what is computed or drawn.",
        LocalRole.Entered => "A variable: who enters.",
        LocalRole.Comprehension => "A variable: each of a set in turn.",
        _ => "The actor or tie at hand.",
    };

    /// <summary>How many of its root unit a unit is.</summary>
    public static string Multiple(UnitSymbol unit, UnitSymbol root) =>
        $"{(unit.Factor / root.Factor).ToString("#,0.######", CultureInfo.InvariantCulture)} {root.Name}";

    private static string Base(Symbol? symbol) => symbol is null ? string.Empty : $" : {symbol.Name}";

    private static string Names(IEnumerable<Symbol> symbols) => string.Join(" | ", symbols.Select(s => s.Name));

    private static string Ends(TieKindSymbol tie) => tie.Sources.IsEmpty && tie.Targets.IsEmpty ? string.Empty
        : tie.IsDirected ? $" from {Names(tie.Sources)} to {Names(tie.Targets)}"
        : $" between {Names(tie.Sources)} and {Names(tie.Targets)}";

    private static string Marks(IReadOnlyCollection<string> marks) => marks.Count == 0 ? string.Empty : $" as {string.Join(", ", marks)}";

    private static string Space(IEnumerable<SyntaxTrivia> trivia) => trivia.Any() ? " " : string.Empty;

    private static string OneLine(string text) => Spaces().Replace(text, " ");

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Spaces();
}
