namespace ClusterDsl.Language.Syntax;

/// <summary>What a token knows of its surroundings, so that the grammar decides on one token at a time.</summary>
[Flags]
internal enum TokenFlags : ushort
{
    None = 0,
    StartsLine = 1,
    StartsItem = 2,
    StartsDeclaration = 4,
    TouchesPrevious = 8,
    OpensEdge = 16,
    TooDeep = 32,
    Missing = 64,
    Unterminated = 128,
    JoinsUnits = 256,
    Misspelt = 512,
    StartsClause = 1024,
    OpensList = 2048,
    LooksLikeDeclaration = 4096,
    FirstOnLine = 8192,
    PrecedesDot = 16384,
}
