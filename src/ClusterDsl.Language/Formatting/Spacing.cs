using ClusterDsl.Language.Syntax;

namespace ClusterDsl.Language.Formatting;

/// <summary>Whether a space stands between two tokens of a line.</summary>
internal static class Spacing
{
    /// <summary>Spaces between two tokens of a line: 0 or 1.</summary>
    public static int Between(SyntaxToken previous, SyntaxToken token) => IsJoined(previous, token) ? 0 : 1;

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

    private static bool IsWithin<TNode>(SyntaxToken previous, SyntaxToken token)
        where TNode : SyntaxNode => previous.Parent is TNode && ReferenceEquals(previous.Parent, token.Parent);

    private static bool IsWithinUnit(SyntaxToken previous, SyntaxToken token) =>
        previous.Parent is UnitFactorSyntax && token.Parent is UnitFactorSyntax && ReferenceEquals(previous.Parent.Parent, token.Parent.Parent);

    private static bool IsEmptyBlock(SyntaxToken previous, SyntaxToken token) =>
        previous.Kind == SyntaxKind.OpenBrace && token.Kind == SyntaxKind.CloseBrace && IsWithin<BlockSyntax>(previous, token);
}
