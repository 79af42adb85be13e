using ClusterDsl.Language.Syntax;

namespace ClusterDsl.Language.Parsing;

/// <summary>Says in words what the grammar expected, and shows what it found.</summary>
internal static class Expectations
{
    /// <summary>What a missing token should have been.</summary>
    public static string Of(SyntaxToken token) => token.Parent switch
    {
        AssignmentSyntax { Parent: ExpectDeclarationSyntax or WithClauseSyntax } when token.Kind == SyntaxKind.Equals => "`=`",
        AssignmentSyntax when token.Kind == SyntaxKind.Equals => "`=`, `+=`, `-=` or `~`",
        SetClauseSyntax when token.Kind == SyntaxKind.Equals => "`=`, `+=`, `-=`, `*=` or `/=`",
        LetClauseSyntax when token.Kind == SyntaxKind.Equals => "`=` or `~`",
        UnitDeclarationSyntax when token.Kind == SyntaxKind.Equals => "`:` or `=`",
        ArmComparisonSyntax when token.Kind == SyntaxKind.Less => "`<` or `>`",
        TiesDeclarationSyntax or TableSourceSyntax { Parent: TiesDeclarationSyntax } when token.Kind == SyntaxKind.FromKeyword => "`among`, `between` or `from`",
        NameExpressionSyntax { Parent: SetSyntax } => "a population, a kind or another set",
        NameExpressionSyntax { Parent: not (StagesPartSyntax or RunClauseSyntax or IncludingClauseSyntax or AssignmentSyntax { Parent: WithClauseSyntax }) } => "an expression",
        CallExpressionSyntax call when ReferenceEquals(token, call.CloseParen) => "`,` or `)`",
        ActorsDeclarationSyntax actors when ReferenceEquals(token, actors.KindName) => "a kind",
        RuleDeclarationSyntax rule when ReferenceEquals(token, rule.Phase) => "a phase",
        PolicyDeclarationSyntax policy when ReferenceEquals(token, policy.Instrument) => "an instrument",
        PolicyDeclarationSyntax policy when ReferenceEquals(token, policy.Issuer) => "an actor",
        EdgeSyntax edge when ReferenceEquals(token, edge.TieKind) => "a tie kind",
        NamedTypeSyntax => "a type",
        UnitFactorSyntax => "a unit",
        MarkSyntax => "a mark",
        _ => token.Kind switch
        {
            SyntaxKind.Identifier => "a name",
            SyntaxKind.Number => "a number",
            SyntaxKind.String => "a text in quotes",
            _ => $"`{SyntaxFacts.GetText(token.Kind)}`",
        },
    };

    /// <summary>A token as it is shown in a message.</summary>
    public static string Quote(SyntaxToken token)
    {
        if (token.Kind == SyntaxKind.EndOfFile)
        {
            return "the end of the file";
        }

        var text = token.Text;
        if (token.Kind == SyntaxKind.BadText && text.FirstOrDefault(c => char.IsControl(c) || char.IsSurrogate(c) || c == '\uFFFD') is var odd and not '\0')
        {
            return $"the character U+{(int)odd:X4}";
        }

        if (token.Kind == SyntaxKind.BadText && text[0] == '\0')
        {
            return "the character U+0000";
        }

        return text.Length > 40 ? $"`{text[..37]}…`" : $"`{text}`";
    }
}
