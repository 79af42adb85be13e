using ClusterDsl.Language.Syntax;
using ClusterDsl.Language.Text;

namespace ClusterDsl.Language.Tests.Syntax;

/// <summary>What holds for the tree of any text whatever.</summary>
internal static class TreeInvariants
{
    /// <summary>Parses a text and checks everything; an exception of the parser comes out with the text in it.</summary>
    public static SyntaxTree Check(string text)
    {
        try
        {
            var tree = SyntaxTree.Parse(text);
            CheckPlaces(tree, text);
            CheckDiagnostics(tree);
            return tree;
        }
        catch (Exception e) when (text.Length < 2000)
        {
            throw new InvalidOperationException($"For the text {Quote(text)}: {e.Message}", e);
        }
    }

    private static string Quote(string text) => System.Text.Json.JsonSerializer.Serialize(text);

    private static void CheckPlaces(SyntaxTree tree, string text)
    {
        Require(string.Equals(tree.Root.ToFullString(), text, StringComparison.Ordinal), "the text does not round-trip");
        Require(tree.Root.FullSpan == new TextSpan(0, text.Length), "the root does not cover the text");
        Require(tree.Root.Parent is null, "the root has a parent");
        foreach (var node in tree.Root.DescendantNodesAndSelf())
        {
            var position = node.Position;
            foreach (var child in node.Children)
            {
                Require(child.Position == position, "children are not side by side");
                Require(ReferenceEquals(child.Parent, node), "a child does not know its parent");
                position += child.FullWidth;
                if (child is SyntaxToken token)
                {
                    CheckToken(token, text);
                }
            }

            Require(position == node.FullSpan.End, "children do not cover their parent");
        }
    }

    private static void CheckToken(SyntaxToken token, string text)
    {
        Require(token.FullSpan.Contains(token.Span), "a token's span is not within its full span");
        Require(text.AsSpan(token.Span.Start, token.Span.Length).SequenceEqual(token.TextSpan), "a token's text is not the text at its place");
        Require(!token.IsMissing || token.FullWidth == 0, "a missing token has characters");
        Require(token.IsMissing || token.Kind == SyntaxKind.EndOfFile || token.Width > 0, "a token has no characters");
        var around = string.Concat(token.LeadingTrivia.Select(t => t.Text)) + token.Text + string.Concat(token.TrailingTrivia.Select(t => t.Text));
        Require(string.Equals(around, token.ToFullString(), StringComparison.Ordinal), "trivia do not fill the space around a token");
    }

    private static void CheckDiagnostics(SyntaxTree tree)
    {
        var whole = new TextSpan(0, tree.Text.Length);
        var before = 0;
        foreach (var diagnostic in tree.Diagnostics)
        {
            Require(whole.Contains(diagnostic.Location.Span) && diagnostic.Location.Span.Length >= 0, "a diagnostic lies outside the file");
            Require(diagnostic.Location.Span.Start >= before, "diagnostics are not in order");
            Require(diagnostic.Related.All(r => whole.Contains(r.Location.Span)), "a related place lies outside the file");
            before = diagnostic.Location.Span.Start;
        }

        var isFlawed = tree.Root.DescendantTokens().Any(t => t.IsMissing || t.Parent is SkippedTokensSyntax);
        Require(!isFlawed || tree.Diagnostics.Length > 0, "something is missing or skipped without a word");
    }

    private static void Require(bool condition, string otherwise)
    {
        if (!condition)
        {
            throw new InvalidOperationException(otherwise);
        }
    }
}
