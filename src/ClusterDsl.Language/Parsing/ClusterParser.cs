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
            Where(t => t.Kind != SyntaxKind.EndOfFile && !t.StartsDeclaration, "a declaration").AtLeastOnce()
                .Select(SyntaxElement (IEnumerable<SyntaxToken> tokens) => new SkippedTokensSyntax([.. tokens]))).Many(),
        Where(t => t.Kind == SyntaxKind.EndOfFile, "the end of the file"));

    /// <summary>The tree of a text.</summary>
    public static CompilationUnitSyntax Parse(string text)
    {
        var result = File.Parse(Lexer.Lex(text));
        return result.Success
            ? result.Value
            : throw new InvalidOperationException($"The grammar is not total: {result.Error}.");
    }
}
