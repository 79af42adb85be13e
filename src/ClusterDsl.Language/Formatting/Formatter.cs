using ClusterDsl.Language.Syntax;

namespace ClusterDsl.Language.Formatting;

/// <summary>
/// The one canonical layout: two spaces for each block, the `:`, `=` and `~` of adjacent lines in columns, at most one blank line. A line end
/// within an item stays where its author put it, and so does every comment. What does not parse is left as it stands.
/// </summary>
public static class Formatter
{
    /// <summary>Columns that a block kept on one line may take.</summary>
    public const int MaximalWidth = 120;

    /// <summary>The text of a tree in the canonical layout: the same tokens with other white space. Formatting it again changes nothing.</summary>
    public static string Format(SyntaxTree tree)
    {
        var text = Layout(tree);

        // White space never decides what a file means but where the language says so. Should the layout have a fault there, the file stays as it is.
        return HasSameTokens(tree, text) ? text : tree.Text.Content;
    }

    /// <summary>The layout itself.</summary>
    internal static string Layout(SyntaxTree tree)
    {
        var lines = new LayoutWriter(tree).WriteFile();
        ColumnAlignment.Align(lines);
        return LineJoiner.Join(lines, LineEndOf(tree.Text.Content), hasByteOrderMark: tree.Text.Content.StartsWith('\uFEFF'));
    }

    /// <summary>Whether a text has the tokens of a tree, each with the same place in the same kind of node.</summary>
    internal static bool HasSameTokens(SyntaxTree tree, string text)
    {
        using var before = tree.Root.DescendantTokens().GetEnumerator();
        using var after = SyntaxTree.Parse(text).Root.DescendantTokens().GetEnumerator();
        while (before.MoveNext())
        {
            if (!after.MoveNext() || !IsSame(before.Current, after.Current))
            {
                return false;
            }
        }

        return !after.MoveNext();
    }

    private static bool IsSame(SyntaxToken a, SyntaxToken b) =>
        a.Kind == b.Kind && a.IsMissing == b.IsMissing && a.Parent!.Kind == b.Parent!.Kind && a.TextSpan.SequenceEqual(b.TextSpan);

    private static string LineEndOf(string text)
    {
        var end = text.AsSpan().IndexOfAny('\n', '\r');
        return end >= 0 && text.AsSpan(end).StartsWith("\r\n") ? "\r\n" : "\n";
    }
}
