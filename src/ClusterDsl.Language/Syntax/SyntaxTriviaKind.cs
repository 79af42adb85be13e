namespace ClusterDsl.Language.Syntax;

/// <summary>Kinds of trivia.</summary>
public enum SyntaxTriviaKind
{
    /// <summary>Spaces, tabs and a byte order mark.</summary>
    WhiteSpace,

    /// <summary>One line end: LF, CR or CR LF.</summary>
    LineEnd,

    /// <summary><c>// …</c></summary>
    Comment,

    /// <summary><c>/// …</c></summary>
    DocComment,
}
