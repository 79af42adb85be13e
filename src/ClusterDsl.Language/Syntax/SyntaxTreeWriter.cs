using ClusterDsl.Language.Text;

namespace ClusterDsl.Language.Syntax;

/// <summary>
/// Writes a tree for people who build tools: one line for each node, token and (if asked for) piece of trivia, with its property in the
/// node above, its kind, its place as <c>line:column-line:column</c> counted from 1, and for tokens the text.
/// </summary>
/// <param name="output">Where to write.</param>
/// <param name="showsTrivia">Whether white space and comments are shown as well.</param>
public sealed class SyntaxTreeWriter(TextWriter output, bool showsTrivia = false)
{
    /// <summary>Writes a whole tree.</summary>
    public void Write(SyntaxTree tree)
    {
        // A tree may be as deep as a sum has terms: our own stack, not the thread's.
        var pending = new Stack<(string Property, SyntaxElement Element, int Depth)>();
        pending.Push((string.Empty, tree.Root, 0));
        while (pending.TryPop(out var next))
        {
            switch (next.Element)
            {
                case SyntaxToken token:
                    WriteToken(next.Property, token, next.Depth, tree.Text);
                    break;
                case SyntaxNode node:
                    WriteLine(next.Depth, next.Property, node.Kind.ToString(), node.Span, tree.Text, string.Empty);
                    foreach (var (property, child) in node.NamedChildren.Reverse())
                    {
                        pending.Push((property, child, next.Depth + 1));
                    }

                    break;
            }
        }
    }

    private void WriteToken(string property, SyntaxToken token, int depth, SourceText text)
    {
        WriteTrivia(token.LeadingTrivia, depth, token.FullSpan.Start, text);
        WriteLine(depth, property, token.Kind.ToString(), token.Span, text, token.IsMissing ? " missing" : token.Width > 0 ? $" `{token.Text}`" : string.Empty);
        WriteTrivia(token.TrailingTrivia, depth, token.Span.End, text);
    }

    private void WriteTrivia(IEnumerable<SyntaxTrivia> trivia, int depth, int position, SourceText text)
    {
        if (!showsTrivia)
        {
            return;
        }

        foreach (var piece in trivia)
        {
            var shown = piece.Kind is SyntaxTriviaKind.Comment or SyntaxTriviaKind.DocComment ? $" `{piece.Text}`" : string.Empty;
            WriteLine(depth, "~", piece.Kind.ToString(), new TextSpan(position, piece.Text.Length), text, shown);
            position += piece.Text.Length;
        }
    }

    private void WriteLine(int depth, string property, string kind, TextSpan span, SourceText text, string shown)
    {
        var (start, end) = (text.GetLinePosition(span.Start), text.GetLinePosition(span.End));
        output.Write(new string(' ', 2 * depth));
        output.Write(property.Length > 0 ? $"{property}: {kind}" : kind);
        output.WriteLine(FormattableString.Invariant($" {start.Line + 1}:{start.Column + 1}-{end.Line + 1}:{end.Column + 1}{shown}"));
    }
}
