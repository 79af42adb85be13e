using ClusterDsl.Language.Syntax;
using static ClusterDsl.Language.Parsing.Tokens;

namespace ClusterDsl.Language.Parsing;

/// <summary>What stands between braces, with the ways out of a block that is not as it should be.</summary>
internal static class BlockGrammar
{
    // Static properties are made in the order in which they stand: a part stands before its users.
    private static Parser<SyntaxToken, SyntaxToken> CloseBrace { get; } = Need(
        Where(t => t.Kind == SyntaxKind.CloseBrace && !t.StartsDeclaration, "`}`"), SyntaxKind.CloseBrace);

    private static Parser<SyntaxToken, SyntaxToken> OpenBrace { get; } = On(SyntaxKind.OpenBrace);

    /// <summary>What fits nowhere, up to the next item of the block; braces within it are kept together.</summary>
    private static Parser<SyntaxToken, SyntaxElement> SkippedItem { get; } = Skipped(IsSkippable);

    /// <summary>The same in a block of assignments, which a clause ends.</summary>
    private static Parser<SyntaxToken, SyntaxElement> SkippedBeforeClause { get; } = Skipped(t => IsSkippable(t) && !t.StartsClause);

    /// <summary>What stands between the head of a declaration and its <c>{</c> on the same line.</summary>
    private static Parser<SyntaxToken, IEnumerable<SyntaxToken>> Stray { get; } = Where(
        t => !t.StartsLine && !SyntaxFacts.IsClauseKeyword(t.ContextualKind)
            && t.Kind is not (SyntaxKind.OpenBrace or SyntaxKind.CloseBrace or SyntaxKind.Semicolon or SyntaxKind.EndOfFile),
        "`{`").AtLeastOnce();

    /// <summary><c>stray {</c>: a block whose brace is missing where it belongs and skipped where it stands.</summary>
    private static Parser<SyntaxToken, (SyntaxToken Open, SyntaxElement? Stray)> StrayThenBrace { get; } = Parser.Try(
        Stray.Then(OpenBrace, (stray, open) => Opened([.. stray, open])));

    private static Parser<SyntaxToken, (SyntaxToken Open, SyntaxElement? Stray)> OptionalOpening { get; } =
        OpenBrace.Select(token => (token, (SyntaxElement?)null)).Or(StrayThenBrace);

    /// <summary><c>name = …</c> on the line of an effect: the first assignment of a block of which the brace is missing; it is skipped.</summary>
    private static Parser<SyntaxToken, (SyntaxToken Open, SyntaxElement? Stray)> MissingBeforeAssignment { get; } = Missing(
        Where(t => t.Kind == SyntaxKind.Identifier && !t.StartsItem && !t.StartsLine, "`{`").Then(Where(t => t.Kind is SyntaxKind.Equals or SyntaxKind.Tilde, "`{`")));

    /// <summary>An indented line after the head of a declaration that begins no declaration: the first item of a block of which the brace is missing.</summary>
    private static Parser<SyntaxToken, (SyntaxToken Open, SyntaxElement? Stray)> MissingBeforeItem { get; } = Missing(Where(
        t => t.StartsLine && t.IsIndented && t.Kind == SyntaxKind.Identifier && t.BraceDepth == 0 && !t.StartsDeclaration && !t.LooksLikeDeclaration
            && !SyntaxFacts.IsDeclarationKeyword(t.ContextualKind),
        "`{`"));

    private static Parser<SyntaxToken, (SyntaxToken Open, SyntaxElement? Stray)> Opening { get; } = Parser.OneOf(
        OptionalOpening,
        Stray.Select(stray => Opened([.. stray])),
        Parser<SyntaxToken>.Return(SyntaxKind.OpenBrace).Select(kind => (SyntaxToken.Missing(kind), (SyntaxElement?)null)));

    /// <summary>A block, missing if need be.</summary>
    public static Parser<SyntaxToken, BlockSyntax> Block(Parser<SyntaxToken, ItemSyntax> item, bool allowsCommas = false) =>
        Parser.Map(MakeBlock, Opening, Elements(item, allowsCommas, SkippedItem), CloseBrace);

    /// <summary>A block, if there is one.</summary>
    /// <param name="item">What stands in it.</param>
    /// <param name="endsAtClause">Whether a clause at the beginning of a line shows that the block was not closed.</param>
    public static Parser<SyntaxToken, BlockSyntax?> OptionalBlock(Parser<SyntaxToken, ItemSyntax> item, bool endsAtClause = false) =>
        Maybe(Parser.Map(
            MakeBlock,
            OptionalOpening.Or(endsAtClause ? MissingBeforeAssignment : MissingBeforeItem),
            Elements(item, allowsCommas: false, endsAtClause ? SkippedBeforeClause : SkippedItem),
            CloseBrace));

    private static Parser<SyntaxToken, (SyntaxToken Open, SyntaxElement? Stray)> Missing(Parser<SyntaxToken, SyntaxToken> following) =>
        MissingBefore(SyntaxKind.OpenBrace, following).Select(token => (token, (SyntaxElement?)null));

    private static (SyntaxToken Open, SyntaxElement? Stray) Opened(IEnumerable<SyntaxToken> stray) =>
        (SyntaxToken.Missing(SyntaxKind.OpenBrace), new SkippedTokensSyntax([.. stray]));

    private static BlockSyntax MakeBlock((SyntaxToken Open, SyntaxElement? Stray) opening, IEnumerable<SyntaxElement> elements, SyntaxToken close) =>
        new(opening.Open, new SyntaxList<ItemSyntax>(opening.Stray is null ? [.. elements] : [opening.Stray, .. elements]), close);

    private static Parser<SyntaxToken, IEnumerable<SyntaxElement>> Elements(
        Parser<SyntaxToken, ItemSyntax> item, bool allowsCommas, Parser<SyntaxToken, SyntaxElement> skipped) =>
        Parser.OneOf(
            item.Select(SyntaxElement (ItemSyntax node) => node),
            Build<SyntaxElement>.From(Where(t => t.Kind == SyntaxKind.Semicolon || (allowsCommas && t.Kind == SyntaxKind.Comma), "`;`"), token => token),
            skipped).Many();

    private static Parser<SyntaxToken, SyntaxElement> Skipped(Func<SyntaxToken, bool> begins) => Where(begins, "an item").Bind(
        first => Where(t => !EndsSkipped(t, first.BraceDepth), "the rest of it").Many(),
        (first, rest) => (SyntaxElement)new SkippedTokensSyntax([first, .. rest]));

    private static bool IsSkippable(SyntaxToken token) =>
        token.Kind is not (SyntaxKind.CloseBrace or SyntaxKind.EndOfFile) && !token.StartsDeclaration;

    private static bool EndsSkipped(SyntaxToken token, int depth) => token.StartsDeclaration || token.Kind switch
    {
        SyntaxKind.EndOfFile => true,
        SyntaxKind.CloseBrace => token.BraceDepth < depth,
        SyntaxKind.Semicolon => token.BraceDepth <= depth,
        _ => token.StartsLine && token.BraceDepth <= depth,
    };
}
