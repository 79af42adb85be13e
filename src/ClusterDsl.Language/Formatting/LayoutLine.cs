using ClusterDsl.Language.Diagnostics.Rendering;
using ClusterDsl.Language.Syntax;

namespace ClusterDsl.Language.Formatting;

/// <summary>A line of the result.</summary>
internal sealed class LayoutLine
{
    /// <summary>Spaces before the first token.</summary>
    public int Indent { get; init; }

    /// <summary>Whether a blank line stands before it.</summary>
    public bool HasBlankBefore { get; init; }

    /// <summary>Lines left as they stand, with their indentation and all line ends but the last.</summary>
    public string? Verbatim { get; init; }

    /// <summary>The item that begins here, if the line holds no second one.</summary>
    public SyntaxKind Item { get; set; }

    /// <summary>Whether an item that begins here goes on in the next line.</summary>
    public bool IsContinued { get; set; }

    /// <summary>The comment at its end, or, without pieces, the comment that it is; empty for none.</summary>
    public string Comment { get; set; } = string.Empty;

    /// <summary>Spaces before the comment.</summary>
    public int CommentSpace { get; set; } = 2;

    /// <summary>The tokens.</summary>
    public List<LinePiece> Pieces { get; } = [];

    /// <summary>Whether the line is a comment and nothing else.</summary>
    public bool IsComment => Pieces.Count == 0 && Comment.Length > 0;

    /// <summary>Columns on the screen up to the end of the last piece, or to the beginning of the piece in a column.</summary>
    public int WidthUpTo(int column = 0)
    {
        var width = Indent;
        foreach (var piece in Pieces)
        {
            width += piece.Space;
            if (column != 0 && piece.Column == column)
            {
                return width;
            }

            width += CharacterWidth.Of(piece.Text);
        }

        return column == 0 ? width : -1;
    }
}
