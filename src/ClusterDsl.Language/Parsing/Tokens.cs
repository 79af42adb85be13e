using System.Collections.Immutable;
using ClusterDsl.Language.Syntax;

namespace ClusterDsl.Language.Parsing;

/// <summary>
/// The small parsers from which the grammar is made. Each decides on one token. <c>On…</c> takes a token only if no line end before it ends the
/// item; <c>Need…</c> always succeeds, with a missing token if need be; <c>Lead…</c> takes the first token of an item.
/// </summary>
internal static class Tokens
{
    public static Parser<SyntaxToken, SyntaxToken> Name { get; } = Where(t => t.Kind == SyntaxKind.Identifier && !t.StartsLine, "a name");

    public static Parser<SyntaxToken, SyntaxToken> NeedName { get; } = Need(Name, SyntaxKind.Identifier);

    /// <summary>A name that begins an item.</summary>
    public static Parser<SyntaxToken, SyntaxToken> LeadName { get; } =
        Where(t => t.Kind == SyntaxKind.Identifier && t.StartsItem && !t.StartsDeclaration, "a name");

    /// <summary>The name of a variable that begins an assignment.</summary>
    public static Parser<SyntaxToken, SyntaxToken> LeadVariable { get; } =
        Where(t => t.Kind == SyntaxKind.Identifier && t.StartsItem && !t.StartsDeclaration && !t.StartsClause, "a name");

    public static Parser<SyntaxToken, SyntaxToken> Number { get; } = On(SyntaxKind.Number);

    public static Parser<SyntaxToken, SyntaxToken> QuotedText { get; } = On(SyntaxKind.String);

    public static Parser<SyntaxToken, SyntaxToken> NeedQuotedText { get; } = Need(QuotedText, SyntaxKind.String);

    public static Parser<SyntaxToken, SyntaxToken> Where(Func<SyntaxToken, bool> predicate, string label) =>
        Parser<SyntaxToken>.Token(predicate).Labelled(label);

    public static Parser<SyntaxToken, SyntaxToken> On(SyntaxKind kind) => Where(t => t.Kind == kind && !t.StartsLine, Label(kind));

    public static Parser<SyntaxToken, SyntaxToken> Need(SyntaxKind kind) => Need(On(kind), kind);

    public static Parser<SyntaxToken, SyntaxToken> Word(SyntaxKind kind) => Where(t => t.ContextualKind == kind && !t.StartsLine, Label(kind));

    /// <summary>A keyword, or an unknown word that resembles it: for places where no name can stand.</summary>
    public static Parser<SyntaxToken, SyntaxToken> WordOrSimilar(SyntaxKind kind) => Word(kind).Or(Similar(kind));

    public static Parser<SyntaxToken, SyntaxToken> NeedWord(SyntaxKind kind) => Need(WordOrSimilar(kind), kind);

    /// <summary><c>in</c>, <c>and</c>: a word that is reserved.</summary>
    public static Parser<SyntaxToken, SyntaxToken> NeedReserved(SyntaxKind kind) => Need(On(kind).Or(Similar(kind)), kind);

    /// <summary>A word that begins a clause, on the same line as the one before or on a new one.</summary>
    public static Parser<SyntaxToken, SyntaxToken> Lead(SyntaxKind kind) => Where(t => t.ContextualKind == kind, Label(kind));

    /// <summary>The same, or within a line an unknown word that resembles it.</summary>
    public static Parser<SyntaxToken, SyntaxToken> LeadOrSimilar(SyntaxKind kind) => Lead(kind).Or(Similar(kind));

    /// <summary>A word that begins an item and is said elsewhere for this keyword.</summary>
    public static Parser<SyntaxToken, SyntaxToken> LeadOther(SyntaxKind kind) =>
        Where(t => t.StartsItem && OtherWords.Means(t.TextSpan, kind), Label(kind)).Select(token => token.ReadAs(kind));

    /// <summary>A word that begins a declaration.</summary>
    public static Parser<SyntaxToken, SyntaxToken> LeadDeclaration(SyntaxKind kind) =>
        Where(t => t.ContextualKind == kind && (t.StartsDeclaration || t.StartsItem), Label(kind));

    public static Parser<SyntaxToken, SyntaxToken> Need(Parser<SyntaxToken, SyntaxToken> token, SyntaxKind kind) =>
        token.Or(Parser<SyntaxToken>.Return(kind).Select(SyntaxToken.Missing));

    public static Parser<SyntaxToken, ExpressionSyntax> NeedExpression(Parser<SyntaxToken, ExpressionSyntax> expression) =>
        expression.Or(Parser<SyntaxToken>.Return(SyntaxKind.Identifier).Select(MissingExpression));

    public static ExpressionSyntax MissingExpression(SyntaxKind kind) => new NameExpressionSyntax(SyntaxToken.Missing(kind));

    public static Parser<SyntaxToken, T?> Maybe<T>(Parser<SyntaxToken, T> parser)
        where T : class => parser.Select(T? (T value) => value).Or(Parser<SyntaxToken>.Return<T?>(null));

    /// <summary>A missing token, if what follows shows that it was forgotten. Takes nothing.</summary>
    public static Parser<SyntaxToken, SyntaxToken> MissingBefore<T>(SyntaxKind kind, Parser<SyntaxToken, T> following) =>
        Parser.Try(Parser.Lookahead(following)).ThenReturn(kind).Select(SyntaxToken.Missing);

    /// <summary>One or more, separated by a mark.</summary>
    public static Parser<SyntaxToken, SyntaxList<TNode>> Separated<TNode>(Parser<SyntaxToken, TNode> first, Parser<SyntaxToken, TNode> next, SyntaxKind separator)
        where TNode : SyntaxNode =>
        Parser.Map(
            (head, tail) => ListOf(head, tail),
            first,
            Parser.Map((mark, node) => (Mark: mark, Node: node), On(separator), next).Many());

    public static Parser<SyntaxToken, SyntaxList<TNode>> Separated<TNode>(Parser<SyntaxToken, TNode> node, SyntaxKind separator)
        where TNode : SyntaxNode => Separated(node, node, separator);

    public static SyntaxList<TNode> ListOf<TNode>(IEnumerable<TNode> nodes)
        where TNode : SyntaxNode => new(nodes.ToImmutableArray<SyntaxElement>());

    private static SyntaxList<TNode> ListOf<TNode>(TNode head, IEnumerable<(SyntaxToken Mark, TNode Node)> tail)
        where TNode : SyntaxNode
    {
        var elements = ImmutableArray.CreateBuilder<SyntaxElement>();
        elements.Add(head);
        foreach (var (mark, node) in tail)
        {
            elements.Add(mark);
            elements.Add(node);
        }

        return new SyntaxList<TNode>(elements.DrainToImmutable());
    }

    private static Parser<SyntaxToken, SyntaxToken> Similar(SyntaxKind kind)
    {
        var word = SyntaxFacts.GetText(kind);
        return Where(
            t => !t.StartsLine && ((t.Kind == SyntaxKind.Identifier && t.ContextualKind == SyntaxKind.Identifier && Misspellings.Resembles(t.TextSpan, word))
                || (!t.StartsItem && OtherWords.Means(t.TextSpan, kind))),
            Label(kind)).Select(token => token.ReadAs(kind));
    }

    private static string Label(SyntaxKind kind) => kind switch
    {
        SyntaxKind.Number => "a number",
        SyntaxKind.String => "a text in quotes",
        SyntaxKind.Identifier => "a name",
        _ => $"`{SyntaxFacts.GetText(kind)}`",
    };
}
