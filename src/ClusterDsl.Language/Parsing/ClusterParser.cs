using ClusterDsl.Language.Syntax;
using static ClusterDsl.Language.Parsing.Tokens;

namespace ClusterDsl.Language.Parsing;

/// <summary>Parses a file: total, without exceptions, with every character in the tree.</summary>
internal static class ClusterParser
{
    private static readonly Parser<SyntaxToken, CompilationUnitSyntax> File = Parser.Map(
        (elements, end) => new CompilationUnitSyntax(new SyntaxList<DeclarationSyntax>([.. elements]), end),
        Parser.OneOf(
            DeclarationGrammar.Declaration.Select(SyntaxElement (DeclarationSyntax node) => node),
            Build<SyntaxElement>.From(Where(t => t.Kind == SyntaxKind.Semicolon, "`;`"), token => token),
            Parser.Map(
                SyntaxElement (first, rest) => new SkippedTokensSyntax([first, .. rest]),
                Where(IsStray, "a declaration"),
                Where(t => IsStray(t) && !t.LooksLikeDeclaration, "a declaration").Many())).Many(),
        Where(t => t.Kind == SyntaxKind.EndOfFile, "the end of the file"));

    private static bool IsStray(SyntaxToken token) => token.Kind != SyntaxKind.EndOfFile && !token.StartsDeclaration;

    /// <summary>The tree of a text.</summary>
    public static CompilationUnitSyntax Parse(string text)
    {
        var result = File.Parse(Lexer.Lex(text));
        return result.Success
            ? result.Value
            : throw new InvalidOperationException($"The grammar is not total: {result.Error}.");
    }
}
