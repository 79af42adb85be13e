using ClusterDsl.Language.Parsing;
using ClusterDsl.Language.Text;

namespace ClusterDsl.Language.Syntax;

/// <summary>
/// A token with the trivia around it: trailing trivia reaches to the end of the line, leading trivia is everything else before it.
/// A missing token has no characters: it stands where the grammar required one.
/// </summary>
public sealed class SyntaxToken : SyntaxElement
{
    private readonly string _source;
    private readonly int _fullStart;
    private readonly int _leadingWidth;
    private readonly int _width;
    private readonly TokenFlags _flags;

    internal SyntaxToken(SyntaxKind kind, SyntaxKind contextualKind, string source, int fullStart, int start, int end, int fullEnd, TokenFlags flags, int braceDepth)
        : base(fullEnd - fullStart)
    {
        Kind = kind;
        ContextualKind = contextualKind;
        _source = source;
        _fullStart = fullStart;
        _leadingWidth = start - fullStart;
        _width = end - start;
        _flags = flags;
        BraceDepth = braceDepth;
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind { get; }

    /// <summary>The keyword that an identifier may be where the grammar expects one; else the same as <see cref="Kind"/>. An identifier before a dot is a name only.</summary>
    public SyntaxKind ContextualKind { get; }

    /// <summary>True if the grammar required a token that is not there.</summary>
    public bool IsMissing => Has(TokenFlags.Missing);

    /// <summary>True if a line end before it ends the item before (language reference, section 2).</summary>
    public bool StartsLine => Has(TokenFlags.StartsLine);

    /// <summary>The characters, without trivia.</summary>
    public string Text => _source.Substring(_fullStart + _leadingWidth, _width);

    /// <summary>The characters, without trivia and without a copy.</summary>
    public ReadOnlySpan<char> TextSpan => _source.AsSpan(_fullStart + _leadingWidth, _width);

    /// <summary>Number of characters without trivia.</summary>
    public int Width => _width;

    /// <inheritdoc/>
    public override TextSpan Span => new(Position + _leadingWidth, _width);

    /// <summary>Comments and white space before it.</summary>
    public IEnumerable<SyntaxTrivia> LeadingTrivia => Lexer.LexTrivia(_source, _fullStart, _fullStart + _leadingWidth);

    /// <summary>Comments and white space after it, up to the end of the line.</summary>
    public IEnumerable<SyntaxTrivia> TrailingTrivia => Lexer.LexTrivia(_source, _fullStart + _leadingWidth + _width, _fullStart + FullWidth);

    /// <summary>True if nothing stands between it and the token before it.</summary>
    internal bool TouchesPrevious => Has(TokenFlags.TouchesPrevious);

    /// <summary>True for <c>/ * ^</c> without spaces around it, as within a unit.</summary>
    internal bool JoinsUnits => Has(TokenFlags.JoinsUnits);

    /// <summary>True if it may begin an item: after a line end, <c>;</c>, a brace or the like.</summary>
    internal bool StartsItem => Has(TokenFlags.StartsItem);

    /// <summary>True if a declaration begins here, whatever braces are still open.</summary>
    internal bool StartsDeclaration => Has(TokenFlags.StartsDeclaration);

    /// <summary>True if nothing but white space and comments stands before it on its line.</summary>
    internal bool IsFirstOnLine => Has(TokenFlags.FirstOnLine);

    /// <summary>True if white space stands right before it.</summary>
    internal bool IsIndented => _leadingWidth > 0 && _source[_fullStart + _leadingWidth - 1] is ' ' or '\t';

    /// <summary>True for a word before a dot.</summary>
    internal bool PrecedesDot => Has(TokenFlags.PrecedesDot);

    /// <summary>True if a line outside all blocks begins here with a word that the language does not know, as a declaration would.</summary>
    internal bool LooksLikeDeclaration => Has(TokenFlags.LooksLikeDeclaration);

    /// <summary>True if a clause of a rule, a policy, a stage … begins here.</summary>
    internal bool StartsClause => Has(TokenFlags.StartsClause);

    /// <summary>True for a word read as the keyword that it resembles.</summary>
    internal bool IsMisspelt => Has(TokenFlags.Misspelt);

    /// <summary>True for the <c>-</c> or <c>&lt;</c> that opens an edge.</summary>
    internal bool OpensEdge => Has(TokenFlags.OpensEdge);

    /// <summary>True for an opening bracket nested too deeply to be parsed.</summary>
    internal bool IsTooDeep => Has(TokenFlags.TooDeep);

    /// <summary>True for a string whose closing quote is missing.</summary>
    internal bool IsUnterminated => Has(TokenFlags.Unterminated);

    /// <summary>Number of braces open around it (around the pair, for a brace).</summary>
    internal int BraceDepth { get; }

    /// <summary>A token that is not there.</summary>
    public static SyntaxToken Missing(SyntaxKind kind) => new(kind, kind, string.Empty, 0, 0, 0, 0, TokenFlags.Missing, 0);

    /// <summary>This token, read as the keyword that it resembles.</summary>
    internal SyntaxToken ReadAs(SyntaxKind keyword)
    {
        var start = _fullStart + _leadingWidth;
        var kind = SyntaxFacts.IsReserved(keyword) ? keyword : SyntaxKind.Identifier;
        return new SyntaxToken(kind, keyword, _source, _fullStart, start, start + _width, _fullStart + FullWidth, _flags | TokenFlags.Misspelt, BraceDepth);
    }

    /// <inheritdoc/>
    public override string ToFullString() => _source.Substring(_fullStart, FullWidth);

    /// <inheritdoc/>
    public override string ToString() => Text;

    private bool Has(TokenFlags flag) => (_flags & flag) == flag;

    internal void AppendTo(System.Text.StringBuilder builder) => builder.Append(_source, _fullStart, FullWidth);
}
