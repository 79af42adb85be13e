using ClusterDsl.Language.Syntax;

namespace ClusterDsl.Language.Formatting;

/// <summary>Which tokens of an item stand in a column, in the order of the columns.</summary>
internal static class Columns
{
    /// <summary>The column of the brace of a one-line block, the last one.</summary>
    public const int OfBlock = 9;

    /// <summary>The tokens of columns 1, 2 … of an item; null where the item lacks one.</summary>
    public static SyntaxToken?[] Of(SyntaxNode item) => item switch
    {
        ParameterDeclarationSyntax parameter => [parameter.Annotation?.Colon ?? parameter.EqualsToken],
        MeasureDeclarationSyntax measure => [measure.EqualsToken],
        UnitDeclarationSyntax unit => [unit.Operator],
        KindDeclarationSyntax kind => [kind.Colon],
        TieDeclarationSyntax tie => [tie.Colon],
        ActorsDeclarationSyntax actors => [actors.Name, actors.Colon, actors.Source?.FromKeyword],
        TiesDeclarationSyntax ties => [FirstToken(ties.Source), (ties.Source as GeneratedTiesSyntax)?.Colon],
        RecordDeclarationSyntax record => [record.Every.Keyword],
        ExpectDeclarationSyntax expect => [expect.Frequency?.InKeyword ?? expect.OnKeyword ?? expect.Mode, FirstToken(expect.Condition)],
        SettingSyntax setting => [FirstToken(setting.Value)],
        AttributeDeclarationSyntax attribute => [attribute.Annotation.Colon],
        AssignmentSyntax assignment => [assignment.Operator],
        LetClauseSyntax let => [let.Operator],
        SetClauseSyntax set => [set.Operator],
        VaryClauseSyntax vary => [vary.InKeyword],
        _ => [],
    };

    /// <summary>Whether such items are the rows of a table: their one-line blocks stand in a column, and a longer block does not end the table.</summary>
    public static bool AreRows(SyntaxNode item) => item is ActorsDeclarationSyntax or TiesDeclarationSyntax;

    /// <summary>Whether a token is one of the marks that are set under one another by their ends, so that <c>=</c> stands under <c>+=</c>.</summary>
    public static bool IsMark(SyntaxToken token) => token.Kind is SyntaxKind.Colon or SyntaxKind.ColonEquals or SyntaxKind.Equals or SyntaxKind.Tilde
        or SyntaxKind.PlusEquals or SyntaxKind.MinusEquals or SyntaxKind.StarEquals or SyntaxKind.SlashEquals;

    private static SyntaxToken FirstToken(SyntaxNode node) => node.DescendantTokens().First();
}
