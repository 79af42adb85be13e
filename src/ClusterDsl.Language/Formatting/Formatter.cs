using ClusterDsl.Language.Syntax;

namespace ClusterDsl.Language.Formatting;

/// <summary>
/// The one canonical layout: two spaces for each block, the <c>:</c>, <c>=</c> and <c>~</c> of neighbouring items in columns, at most one blank
/// line. A line end within an item stays where its author put it, and so does every comment. What has a syntax error is left as it stands.
/// </summary>
public static class Formatter
{
    /// <summary>Columns of the screen that a block kept on one line may take.</summary>
    public const int MaximalWidth = 120;

    /// <summary>The text of a tree in the canonical layout: the same tokens and comments with other white space, but without a <c>;</c> where a line end comes instead. Formatting it again changes nothing.</summary>
    public static string Format(SyntaxTree tree)
    {
        var text = Layout(tree);

        // Where the language reads line ends, white space has a meaning. Should the layout have a fault there, the file stays as it is.
        return Likeness.DifferInWhiteSpaceAlone(tree.Root, SyntaxTree.Parse(text).Root) ? text : tree.Text.Content;
    }

    /// <summary>The layout itself.</summary>
    internal static string Layout(SyntaxTree tree)
    {
        var lines = new LayoutWriter(tree).WriteFile();
        ColumnAlignment.Align(lines);
        return LineJoiner.Join(lines, LineEndOf(tree.Text.Content), hasByteOrderMark: tree.Text.Content.StartsWith('\uFEFF'));
    }

    /// <summary>A file has the line ends that most of its lines have.</summary>
    private static string LineEndOf(string text)
    {
        var windows = text.AsSpan().Count("\r\n");
        return windows > text.AsSpan().Count('\n') - windows ? "\r\n" : "\n";
    }
}
