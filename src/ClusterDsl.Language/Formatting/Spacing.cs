using ClusterDsl.Language.Syntax;

namespace ClusterDsl.Language.Formatting;

/// <summary>How many spaces stand between two tokens of a line.</summary>
internal static class Spacing
{
    /// <summary>Spaces between two tokens of a line, before columns are made.</summary>
    public static int Between(SyntaxToken previous, SyntaxToken token)
    {
        if (IsJoined(previous, token))
        {
            return 0;
        }

        return EndsFrequency(previous) && token.Parent is not ExpectDeclarationSyntax ? 2 : 1;
    }

    private static bool IsJoined(SyntaxToken previous, SyntaxToken token)
    {
        if (IsWithin<EdgeSyntax>(previous, token))
        {
            return previous.Kind != SyntaxKind.Colon && token.Kind != SyntaxKind.Colon;
        }

        return JoinsNext(previous) || JoinsPrevious(token) || IsWithinUnit(previous, token) || IsEmptyBlock(previous, token);
    }

    private static bool JoinsNext(SyntaxToken token) => token.Kind switch
    {
        SyntaxKind.OpenParen or SyntaxKind.OpenBracket or SyntaxKind.Dot => true,
        SyntaxKind.Minus => token.Parent is PrefixExpressionSyntax,
        SyntaxKind.OpenBrace => token.Parent is PairPatternSyntax,
        _ => false,
    };

    private static bool JoinsPrevious(SyntaxToken token) => token.Kind switch
    {
        SyntaxKind.CloseParen or SyntaxKind.CloseBracket or SyntaxKind.Dot or SyntaxKind.Comma or SyntaxKind.Semicolon or SyntaxKind.Percent => true,
        SyntaxKind.OpenParen => token.Parent is CallExpressionSyntax,
        SyntaxKind.OpenBracket => token.Parent is not EdgeSyntax,
        SyntaxKind.Colon => token.Parent is ArgumentSyntax,
        SyntaxKind.CloseBrace => token.Parent is PairPatternSyntax,
        _ => false,
    };

    /// <summary><c>in 90% of runs</c>, <c>always</c>, <c>on average</c>: a wider space sets them off from the condition.</summary>
    private static bool EndsFrequency(SyntaxToken token) => token.Parent switch
    {
        FrequencyClauseSyntax clause => ReferenceEquals(clause.RunsKeyword, token),
        ExpectDeclarationSyntax expect => ReferenceEquals(expect.Mode, token),
        _ => false,
    };

    private static bool IsWithin<TNode>(SyntaxToken previous, SyntaxToken token)
        where TNode : SyntaxNode => previous.Parent is TNode && ReferenceEquals(previous.Parent, token.Parent);

    private static bool IsWithinUnit(SyntaxToken previous, SyntaxToken token) =>
        previous.Parent is UnitFactorSyntax && token.Parent is UnitFactorSyntax && ReferenceEquals(previous.Parent.Parent, token.Parent.Parent);

    private static bool IsEmptyBlock(SyntaxToken previous, SyntaxToken token) =>
        previous.Kind == SyntaxKind.OpenBrace && token.Kind == SyntaxKind.CloseBrace && IsWithin<BlockSyntax>(previous, token);
}
