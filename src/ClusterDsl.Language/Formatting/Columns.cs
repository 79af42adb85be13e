using ClusterDsl.Language.Syntax;

namespace ClusterDsl.Language.Formatting;

/// <summary>Which tokens of an item begin a column, in the order of the columns.</summary>
internal static class Columns
{
    /// <summary>The column of the brace of a one-line block, the last one.</summary>
    public const int OfBlock = 9;

    /// <summary>The tokens that begin columns 1, 2 … of an item; null where the item lacks one.</summary>
    public static SyntaxToken?[] Of(SyntaxNode item) => item switch
    {
        ParameterDeclarationSyntax parameter => [parameter.Annotation?.Colon ?? parameter.EqualsToken],
        MeasureDeclarationSyntax measure => [measure.EqualsToken],
        UnitDeclarationSyntax unit => [unit.Operator],
        KindDeclarationSyntax kind => [kind.Colon],
        TieDeclarationSyntax tie => [tie.Colon],
        ActorsDeclarationSyntax actors => [actors.Name, actors.Colon, actors.Source?.FromKeyword],
        TiesDeclarationSyntax ties => [FirstToken(ties.Source), (ties.Source as GeneratedTiesSyntax)?.Colon],
        ExpectDeclarationSyntax expect => [expect.Frequency?.InKeyword ?? expect.OnKeyword ?? expect.Mode, FirstToken(expect.Condition)],
        SettingSyntax setting => [FirstToken(setting.Value)],
        AttributeDeclarationSyntax attribute => [attribute.Annotation.Colon],
        AssignmentSyntax assignment => [assignment.Operator],
        LetClauseSyntax let => [let.Operator],
        SetClauseSyntax set => [set.Operator],
        _ => [],
    };

    /// <summary>Whether one-line blocks of such items stand in a column.</summary>
    public static bool AlignBlocks(SyntaxNode item) => item is ActorsDeclarationSyntax or TiesDeclarationSyntax;

    private static SyntaxToken FirstToken(SyntaxNode node) => node.DescendantTokens().First();
}
