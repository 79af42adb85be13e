using ClusterDsl.Language.Syntax;

namespace ClusterDsl.Language.Parsing;

/// <summary>A token as scanned, before its surroundings are known.</summary>
internal struct RawToken
{
    public SyntaxKind Kind;
    public SyntaxKind ContextualKind;
    public int FullStart;
    public int Start;
    public int End;
    public int FullEnd;
    public TokenFlags Flags;
    public int BraceDepth;

    public readonly bool IsFirstOnLine => Has(TokenFlags.FirstOnLine);

    public readonly bool Has(TokenFlags flag) => (Flags & flag) == flag;
}
