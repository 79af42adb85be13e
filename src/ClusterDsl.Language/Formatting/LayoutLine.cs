using ClusterDsl.Language.Diagnostics.Rendering;

namespace ClusterDsl.Language.Formatting;

/// <summary>A line of the result.</summary>
internal sealed class LayoutLine
{
    /// <summary>Spaces before the first token.</summary>
    public int Indent { get; init; }

    /// <summary>Whether a blank line stands before it.</summary>
    public bool HasBlankBefore { get; init; }

    /// <summary>Lines left as they stand, line ends included; the last one has none if the file ends there without one.</summary>
    public string? Verbatim { get; init; }

    /// <summary>Number of the group of neighbouring items to which the item that begins here belongs; 0 for none.</summary>
    public int Group { get; set; }

    /// <summary>The comment at its end, or, without pieces, the comment that it is; empty for none.</summary>
    public string Comment { get; set; } = string.Empty;

    /// <summary>Spaces before the comment.</summary>
    public int CommentSpace { get; set; } = 2;

    /// <summary>The tokens.</summary>
    public List<LinePiece> Pieces { get; } = [];

    /// <summary>Whether tokens stand before its comment.</summary>
    public bool EndsWithComment => Pieces.Count > 0 && Comment.Length > 0;

    /// <summary>Columns of the screen that its tokens take.</summary>
    public int Width => Indent + Pieces.Sum(p => p.Space + CharacterWidth.Of(p.Text));

    /// <summary>Where a column would stand if the line were alone: the beginning of a word, the end of an operator; -1 if the line has no such column.</summary>
    public int PlaceOf(int column)
    {
        var width = Indent;
        foreach (var piece in Pieces)
        {
            var end = width + piece.Space + CharacterWidth.Of(piece.Text);
            if (piece.Column == column)
            {
                return piece.IsMark ? end : width + piece.Space;
            }

            width = end;
        }

        return -1;
    }

    /// <summary>Moves a column, and what follows it, to the right.</summary>
    public void MoveColumn(int column, int by)
    {
        var index = Pieces.FindIndex(p => p.Column == column);
        Pieces[index] = Pieces[index] with { Space = Pieces[index].Space + by };
    }
}
