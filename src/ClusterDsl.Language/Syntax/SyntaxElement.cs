using ClusterDsl.Language.Text;

namespace ClusterDsl.Language.Syntax;

/// <summary>A node or a token. It knows its width; its place it learns once, when the tree that holds it is made.</summary>
public abstract class SyntaxElement
{
    private protected SyntaxElement(int fullWidth) => FullWidth = fullWidth;

    /// <summary>What it is.</summary>
    public abstract SyntaxKind Kind { get; }

    /// <summary>Number of characters, trivia included.</summary>
    public int FullWidth { get; }

    /// <summary>The node that holds it; null for a root and outside a tree.</summary>
    public SyntaxNode? Parent { get; internal set; }

    /// <summary>Offset of the first character, trivia included; 0 outside a tree.</summary>
    public int Position { get; internal set; }

    /// <summary>Where it stands, trivia included.</summary>
    public TextSpan FullSpan => new(Position, FullWidth);

    /// <summary>Where it stands, without the trivia at both ends.</summary>
    public abstract TextSpan Span { get; }

    /// <summary>The text, trivia included.</summary>
    public abstract string ToFullString();
}
