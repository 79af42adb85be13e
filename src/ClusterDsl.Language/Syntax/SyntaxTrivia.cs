namespace ClusterDsl.Language.Syntax;

/// <summary>White space, a line end or a comment.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Text">Its characters.</param>
public readonly record struct SyntaxTrivia(SyntaxTriviaKind Kind, string Text)
{
    /// <summary>Whether it is a comment, <c>//</c> or <c>///</c>.</summary>
    public bool IsComment => Kind is SyntaxTriviaKind.Comment or SyntaxTriviaKind.DocComment;
}
