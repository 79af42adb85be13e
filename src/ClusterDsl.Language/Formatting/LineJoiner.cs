using System.Text;

namespace ClusterDsl.Language.Formatting;

/// <summary>Makes a text of lines.</summary>
internal static class LineJoiner
{
    public static string Join(IReadOnlyList<LayoutLine> lines, string lineEnd, bool hasByteOrderMark)
    {
        var text = new StringBuilder(hasByteOrderMark && lines is not [{ Verbatim: not null }, ..] ? "\uFEFF" : string.Empty);
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].HasBlankBefore && i > 0)
            {
                text.Append(lineEnd);
            }

            if (lines[i].Verbatim is { } verbatim)
            {
                text.Append(verbatim);
            }
            else
            {
                Append(text, lines[i]);
                text.Append(lineEnd);
            }
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, LayoutLine line)
    {
        text.Append(' ', line.Indent);
        foreach (var piece in line.Pieces)
        {
            text.Append(' ', piece.Space).Append(piece.Text);
        }

        text.Append(' ', line.EndsWithComment ? line.CommentSpace : 0).Append(line.Comment);
    }
}
