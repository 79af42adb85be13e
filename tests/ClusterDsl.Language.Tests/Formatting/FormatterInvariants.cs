using System.Text;
using ClusterDsl.Language.Formatting;
using ClusterDsl.Language.Syntax;

namespace ClusterDsl.Language.Tests.Formatting;

/// <summary>What holds for the layout of any text whatever.</summary>
internal static class FormatterInvariants
{
    /// <summary>Formats a text and checks everything; a mistake comes out with the text in it.</summary>
    public static string Check(string text)
    {
        var tree = SyntaxTree.Parse(text);
        try
        {
            // The layout itself, not what the formatter's last check lets through.
            var layout = Formatter.Layout(tree);
            var after = SyntaxTree.Parse(layout);
            Assert.Equal(Content(tree), Content(after));
            Assert.Equal(layout, Formatter.Layout(after));
            Assert.Equal(layout, Formatter.Format(tree));
            if (tree.Diagnostics.IsEmpty)
            {
                CheckLines(layout);
            }

            return layout;
        }
        catch (Exception e) when (text.Length < 2000)
        {
            throw new InvalidOperationException($"For the text {System.Text.Json.JsonSerializer.Serialize(text)}: {e.Message}", e);
        }
    }

    /// <summary>Everything of a file but its white space and the `;` between items: nodes, tokens, comments and what is wrong.</summary>
    private static string Content(SyntaxTree tree)
    {
        var content = new StringBuilder();
        foreach (var node in tree.Root.DescendantNodesAndSelf())
        {
            content.Append(node.Kind).Append(' ').Append(node.Children.Count(c => !IsSeparator(c))).Append('\n');
        }

        foreach (var token in tree.Root.DescendantTokens().Where(t => !IsSeparator(t)))
        {
            AppendComments(content, token.LeadingTrivia);
            content.Append(token.Kind).Append(' ').Append(token.ContextualKind).Append(token.IsMissing ? " missing " : " ").Append(token.TextSpan).Append('\n');
            AppendComments(content, token.TrailingTrivia);
        }

        foreach (var diagnostic in tree.Diagnostics)
        {
            content.Append(diagnostic.Code).Append(' ').Append(diagnostic.Message).Append(' ').Append(diagnostic.Help).Append('\n');
        }

        return content.ToString();
    }

    private static bool IsSeparator(SyntaxElement element) => element is SyntaxToken { Kind: SyntaxKind.Semicolon, Parent: BlockSyntax } token
        && !token.LeadingTrivia.Concat(token.TrailingTrivia).Any(t => t.IsComment);

    private static void AppendComments(StringBuilder content, IEnumerable<SyntaxTrivia> trivia)
    {
        foreach (var comment in trivia.Where(t => t.IsComment))
        {
            content.Append(comment.Kind).Append(' ').Append(comment.Text.TrimEnd()).Append('\n');
        }
    }

    private static void CheckLines(string layout)
    {
        var lines = layout.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n');
        Assert.Empty(lines[^1]);
        for (var i = 0; i + 1 < lines.Length; i++)
        {
            Assert.Equal(lines[i].TrimEnd(), lines[i]);
            Assert.False(lines[i].Length == 0 && (i == 0 || lines[i - 1].Length == 0), $"line {i + 1} is one blank line too many");
            Assert.True(lines[i].TakeWhile(c => c == ' ').Count() % 2 == 0 && !lines[i].StartsWith('\t'), $"line {i + 1} is not indented by twos");
        }
    }
}
