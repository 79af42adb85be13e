using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Syntax;

namespace ClusterDsl.Language.Parsing;

/// <summary>Says in words what the grammar expected, and what may have been meant.</summary>
internal static class Expectations
{
    private static readonly string[] DeclarationWords =
        [.. SyntaxFacts.Words.Where(w => SyntaxFacts.IsDeclarationKeyword(w.Kind)).Select(w => w.Text)];

    private static readonly string[] ClauseWords =
        [.. SyntaxFacts.Words.Where(w => w.Kind is >= SyntaxKind.ForKeyword and <= SyntaxKind.ReportKeyword).Select(w => w.Text)];

    /// <summary>What a missing token should have been.</summary>
    public static string Of(SyntaxToken token) => token.Parent switch
    {
        AssignmentSyntax when token.Kind == SyntaxKind.Equals => "`=`, `+=`, `-=` or `~`",
        LetClauseSyntax when token.Kind == SyntaxKind.Equals => "`=` or `~`",
        TiesDeclarationSyntax or TableSourceSyntax { Parent: TiesDeclarationSyntax } when token.Kind == SyntaxKind.FromKeyword => "`among`, `between` or `from`",
        NameExpressionSyntax { Parent: SetSyntax } => "a population, a kind or another set",
        NameExpressionSyntax { Parent: not (StagesPartSyntax or RunClauseSyntax or IncludingClauseSyntax) } => "an expression",
        ActorsDeclarationSyntax actors when ReferenceEquals(token, actors.KindName) => "a kind",
        RuleDeclarationSyntax rule when ReferenceEquals(token, rule.Phase) => "a phase",
        PolicyDeclarationSyntax policy when ReferenceEquals(token, policy.Instrument) => "an instrument",
        PolicyDeclarationSyntax policy when ReferenceEquals(token, policy.Issuer) => "an actor",
        EdgeSyntax edge when ReferenceEquals(token, edge.TieKind) => "a tie kind",
        _ => token.Kind switch
        {
            SyntaxKind.Identifier => "a name",
            SyntaxKind.Number => "a number",
            SyntaxKind.String => "a text in quotes",
            _ => $"`{SyntaxFacts.GetText(token.Kind)}`",
        },
    };

    /// <summary>A way out of a missing token, or null.</summary>
    public static string? WayOut(SyntaxToken token, SyntaxToken? previous)
    {
        if (token.Parent is BlockSyntax block && ReferenceEquals(token, block.CloseBrace) && !block.OpenBrace.IsMissing)
        {
            return "close the block with `}`";
        }

        if (token.Parent is AssignmentSyntax { Target: NameExpressionSyntax target } && ReferenceEquals(target.Name, previous))
        {
            return SimilarNames.Closest(target.Name.Text, ClauseWords) is { } meant ? $"did you mean `{meant}`?" : null;
        }

        if (token.Kind == SyntaxKind.Identifier && token.Parent is DeclarationSyntax)
        {
            return "a name is made of letters, digits and `_`, and does not begin with a digit";
        }

        return null;
    }

    /// <summary>Which declaration was meant by an unknown word, or null.</summary>
    public static string? MeantDeclaration(SyntaxToken token)
    {
        if (token.Kind != SyntaxKind.Identifier)
        {
            return token.Kind == SyntaxKind.CloseBrace ? "there is no block here to close" : null;
        }

        if (ClauseWords.Contains(token.Text, StringComparer.Ordinal))
        {
            return $"`{token.Text}` stands within a block; is a `}}` too much before it?";
        }

        return SimilarNames.Closest(token.Text, DeclarationWords) is { } meant ? $"did you mean `{meant}`?" : null;
    }

    /// <summary>Which item was meant by what is skipped in a block, or null.</summary>
    public static string? MeantItem(SkippedTokensSyntax skipped)
    {
        var first = skipped.Tokens[0];
        if (first.Kind == SyntaxKind.Identifier && skipped.Parent is BlockSyntax { Parent: RuleDeclarationSyntax or PolicyDeclarationSyntax or ShockDeclarationSyntax or StageDeclarationSyntax })
        {
            return SimilarNames.Closest(first.Text, ClauseWords) is { } meant && meant != first.Text ? $"did you mean `{meant}`?" : null;
        }

        return null;
    }

    /// <summary>A token as it is shown in a message.</summary>
    public static string Quote(SyntaxToken token)
    {
        if (token.Kind == SyntaxKind.EndOfFile)
        {
            return "the end of the file";
        }

        var text = token.Text;
        if (token.Kind == SyntaxKind.BadText && text.Any(char.IsControl))
        {
            return $"the character U+{(int)text.First(char.IsControl):X4}";
        }

        return text.Length > 40 ? $"`{text[..37]}…`" : $"`{text}`";
    }
}
