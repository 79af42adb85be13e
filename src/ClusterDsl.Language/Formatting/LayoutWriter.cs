using System.Collections.Immutable;
using ClusterDsl.Language.Diagnostics.Rendering;
using ClusterDsl.Language.Syntax;

namespace ClusterDsl.Language.Formatting;

/// <summary>Writes a tree as lines, without columns yet.</summary>
internal sealed class LayoutWriter(SyntaxTree tree)
{
    private const int IndentWidth = 2;

    private readonly BrokenRegions _broken = new(tree);
    private readonly List<LayoutLine> _lines = [];
    private SyntaxToken? _previous;

    /// <summary>Whether the next token must begin a line: after a comment, and after a block of several lines.</summary>
    private bool _mustBreak;

    /// <summary>Brackets open in the item being written.</summary>
    private int _brackets;

    private LayoutLine Current => _lines[^1];

    public List<LayoutLine> WriteFile()
    {
        WriteElements(tree.Root.Declarations.Elements, indent: 0, breaksEach: true);
        WriteComments(tree.Root.EndOfFile, indent: 0);
        return _lines;
    }

    private void WriteElements(ImmutableArray<SyntaxElement> elements, int indent, bool breaksEach)
    {
        var isLeftAlone = _broken.Of(elements);
        for (var i = 0; i < elements.Length; i++)
        {
            if (isLeftAlone[i])
            {
                var end = i + 1;
                while (end < elements.Length && isLeftAlone[end])
                {
                    end++;
                }

                WriteVerbatim(elements[i], elements[end - 1]);
                i = end - 1;
            }
            else if (elements[i] is SyntaxToken separator)
            {
                WriteSeparator(separator, indent);
            }
            else
            {
                WriteItem((SyntaxNode)elements[i], indent, breaksBefore: i == 0 || (breaksEach && !IsConditionOf(elements[i - 1], elements[i])));
            }
        }
    }

    /// <summary><c>for … where …</c>: a condition stays on the line of what it restricts.</summary>
    private static bool IsConditionOf(SyntaxElement previous, SyntaxElement element) => element is WhereClauseSyntax && previous is ForClauseSyntax;

    /// <summary>Writes a declaration or an item of a block.</summary>
    /// <param name="item">The item.</param>
    /// <param name="indent">The indentation of its first line.</param>
    /// <param name="breaksBefore">Whether it begins a line wherever it stood; else it does if it did.</param>
    private void WriteItem(SyntaxNode item, int indent, bool breaksBefore)
    {
        var columns = Columns.Of(item);
        var isFirst = true;
        _brackets = 0;
        LayoutLine? line = null;
        foreach (var child in item.Children)
        {
            if (child is BlockSyntax block)
            {
                WriteBlock(block, item, indent);
                continue;
            }

            foreach (var token in TokensOf(child))
            {
                var column = Array.IndexOf(columns, token) + 1;
                WriteToken(token, isFirst ? indent : IndentWithin(token, indent), breaks: isFirst ? breaksBefore || token.IsFirstOnLine : token.IsFirstOnLine, column);
                CountBrackets(token);
                if (isFirst)
                {
                    line = Current;
                    // A second item on a line takes the line out of its run.
                    line.Item = line.Pieces.Count == 1 ? item.Kind : SyntaxKind.EndOfFile;
                    isFirst = false;
                }
            }
        }

        line?.IsContinued |= !ReferenceEquals(line, Current);
    }

    private void WriteBlock(BlockSyntax block, SyntaxNode owner, int indent)
    {
        var elements = block.Items.Elements;
        var hasComments = HasComments(block.OpenBrace.TrailingTrivia) || HasComments(block.CloseBrace.LeadingTrivia);
        var isOneLine = elements.IsEmpty ? !hasComments : !SpansLines(block) && WidthOf(owner) + indent <= Formatter.MaximalWidth;
        WriteToken(block.OpenBrace, indent, breaks: false, isOneLine && Columns.AlignBlocks(owner) ? Columns.OfBlock : 0);
        if (isOneLine)
        {
            foreach (var token in block.DescendantTokens().Skip(1))
            {
                WriteToken(token, indent, breaks: false);
            }

            return;
        }

        _mustBreak = true;
        WriteElements(elements, indent + IndentWidth, breaksEach: !SpansLines(block));
        WriteComments(block.CloseBrace, indent + IndentWidth);
        WriteToken(block.CloseBrace, indent, breaks: true);
        _mustBreak = true;
    }

    /// <summary><c>;</c> or <c>,</c> between items: on the line of the item before it, if that ends without a comment.</summary>
    private void WriteSeparator(SyntaxToken token, int indent)
    {
        if (Current.Comment.Length == 0 && Current.Verbatim is null && _previous?.Kind != SyntaxKind.OpenBrace)
        {
            _mustBreak = false;
        }

        WriteToken(token, indent, breaks: false);
    }

    private void WriteToken(SyntaxToken token, int indent, bool breaks, int column = 0)
    {
        var hasComments = HasComments(token.LeadingTrivia);
        if (breaks || _mustBreak || hasComments || _lines.Count == 0)
        {
            var isBlankBefore = WriteComments(token, indent);
            _lines.Add(new LayoutLine { Indent = indent, HasBlankBefore = isBlankBefore && IsBetweenItems(token) });
        }

        var isFirst = Current.Pieces.Count == 0;
        Current.Pieces.Add(new LinePiece(token.Text, isFirst ? 0 : Spacing.Between(_previous!, token), isFirst ? 0 : column));
        _mustBreak = false;
        _previous = token;
        foreach (var trivia in token.TrailingTrivia)
        {
            if (IsComment(trivia))
            {
                Current.Comment = trivia.Text.TrimEnd();
                _mustBreak = true;
            }
        }
    }

    /// <summary>Writes the comments before a token, each on its line; says whether a blank line stands between them and the token.</summary>
    private bool WriteComments(SyntaxToken token, int indent)
    {
        var isBlankBefore = false;
        var isAfterComment = false;
        foreach (var trivia in token.LeadingTrivia)
        {
            if (IsComment(trivia))
            {
                _lines.Add(new LayoutLine { Indent = indent, Comment = trivia.Text.TrimEnd(), HasBlankBefore = isBlankBefore && _previous?.Kind != SyntaxKind.OpenBrace });
                isAfterComment = true;
                isBlankBefore = false;
            }
            else if (trivia.Kind == SyntaxTriviaKind.LineEnd)
            {
                // The line end of a comment is none of its own.
                isBlankBefore |= !isAfterComment;
                isAfterComment = false;
            }
        }

        return isBlankBefore;
    }

    private void WriteVerbatim(SyntaxElement first, SyntaxElement last)
    {
        var text = tree.Text.Content[first.FullSpan.Start..last.FullSpan.End];
        _lines.Add(new LayoutLine { Verbatim = WithoutLastLineEnd(text) });
        _previous = null;
        _mustBreak = true;
    }

    private int IndentWithin(SyntaxToken token, int indent)
    {
        var closes = token.Kind is SyntaxKind.CloseParen or SyntaxKind.CloseBracket or SyntaxKind.CloseBrace;
        return indent + (closes ? IndentWidth * Math.Max(0, _brackets - 1) : IndentWidth * Math.Max(1, _brackets));
    }

    private void CountBrackets(SyntaxToken token) => _brackets += token.Kind switch
    {
        SyntaxKind.OpenParen or SyntaxKind.OpenBracket or SyntaxKind.OpenBrace => 1,
        SyntaxKind.CloseParen or SyntaxKind.CloseBracket or SyntaxKind.CloseBrace => -1,
        _ => 0,
    };

    /// <summary>Blank lines stand between items, not within one, nor after `{` or before `}`.</summary>
    private bool IsBetweenItems(SyntaxToken token) =>
        token.Kind != SyntaxKind.CloseBrace && _previous?.Kind != SyntaxKind.OpenBrace && token.StartsItem && token.IsFirstOnLine;

    private static IEnumerable<SyntaxToken> TokensOf(SyntaxElement element) => element is SyntaxToken token ? [token] : ((SyntaxNode)element).DescendantTokens();

    private static bool SpansLines(BlockSyntax block) => block.DescendantTokens().Skip(1).Any(t => t.IsFirstOnLine);

    private static bool HasComments(IEnumerable<SyntaxTrivia> trivia) => trivia.Any(IsComment);

    private static bool IsComment(SyntaxTrivia trivia) => trivia.Kind is SyntaxTriviaKind.Comment or SyntaxTriviaKind.DocComment;

    /// <summary>Columns on the screen that an item takes on one line.</summary>
    private static int WidthOf(SyntaxNode item)
    {
        var width = 0;
        SyntaxToken? previous = null;
        foreach (var token in item.DescendantTokens())
        {
            width += (previous is null ? 0 : Spacing.Between(previous, token)) + CharacterWidth.Of(token.Text);
            previous = token;
        }

        return width;
    }

    private static string WithoutLastLineEnd(string text) =>
        text.EndsWith("\r\n", StringComparison.Ordinal) ? text[..^2] : text.EndsWith('\n') || text.EndsWith('\r') ? text[..^1] : text;
}
