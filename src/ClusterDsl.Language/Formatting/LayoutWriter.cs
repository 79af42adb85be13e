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

    /// <summary>Whether the next token must begin a line: at the file's beginning, after a comment, and at both ends of a block of several lines.</summary>
    private bool _mustBreak = true;

    /// <summary>The indentations of the lines on which the brackets stand that are open in the item being written.</summary>
    private readonly Stack<int> _brackets = [];

    private int _groups;

    private LayoutLine Current => _lines[^1];

    public IReadOnlyList<LayoutLine> WriteFile()
    {
        WriteElements(tree.Root.Declarations.Elements, indent: 0, breaksEach: true);
        WriteComments(tree.Root.EndOfFile, indent: 0, keepsBlankLines: true);
        return _lines;
    }

    /// <summary>Writes the elements of a list: items, separators, and what is left alone.</summary>
    /// <param name="elements">The elements.</param>
    /// <param name="indent">The indentation of the items.</param>
    /// <param name="breaksEach">Whether each item begins a line wherever it stood; else it does if it did.</param>
    private void WriteElements(ImmutableArray<SyntaxElement> elements, int indent, bool breaksEach)
    {
        var isLeftAlone = _broken.Of(elements);
        var group = default(ItemGroup);
        for (var i = 0; i < elements.Length; i++)
        {
            if (isLeftAlone[i])
            {
                var first = i;
                while (i + 1 < elements.Length && isLeftAlone[i + 1])
                {
                    i++;
                }

                WriteVerbatim(elements[first], elements[i]);
                group = default;
            }
            else if (elements[i] is SyntaxToken separator)
            {
                if (!breaksEach || !IsDispensable(separator, elements, i))
                {
                    WriteSeparator(separator, indent);
                }
            }
            else
            {
                group = WriteGrouped((SyntaxNode)elements[i], group, indent, breaksEach && !MayFollow(elements, i));
            }
        }
    }

    /// <summary>Whether a <c>;</c> stands before a line end that takes its place. One with a comment stays, for the comment's sake.</summary>
    private bool IsDispensable(SyntaxToken separator, ImmutableArray<SyntaxElement> elements, int index) =>
        separator is { Kind: SyntaxKind.Semicolon, Parent: BlockSyntax } && index > 0 && elements[index - 1] is SyntaxNode and not NameItemSyntax
        && !separator.LeadingTrivia.Concat(separator.TrailingTrivia).Any(t => t.IsComment)
        && Current is { Comment.Length: 0, Verbatim: null }
        && (index + 1 == elements.Length || (elements[index + 1] is SyntaxNode next && next is not NameItemSyntax && !MayFollow(elements, index + 1)));

    /// <summary>Whether an item may stay on the line of the one before where each item of a block gets a line.</summary>
    private bool MayFollow(ImmutableArray<SyntaxElement> elements, int index) => elements[index] switch
    {
        // `for … where …` reads as one sentence.
        WhereClauseSyntax => index > 0 && elements[index - 1] is ForClauseSyntax,
        NameItemSyntax item => index > 0 && Current.Width + CharacterWidth.Of(item.Name.Text) + " ,".Length <= Formatter.MaximalWidth,
        _ => false,
    };

    /// <summary>Writes an item and puts it into the group of the item before, or into a new one; gives that group.</summary>
    private ItemGroup WriteGrouped(SyntaxNode item, ItemGroup group, int indent, bool breaksBefore)
    {
        var before = _lines.Count;
        if (WriteItem(item, indent, breaksBefore) is not { } line)
        {
            return group;
        }

        // A blank line may stand above the item or above its comments.
        if (group.Kind != item.Kind || _lines.Skip(before).TakeWhile(l => !ReferenceEquals(l, line)).Append(line).Any(l => l.HasBlankBefore))
        {
            group = new ItemGroup(item.Kind, ++_groups);
        }

        line.Group = group.Number;
        var hasLongBlock = item.Children.LastOrDefault() is BlockSyntax && !ReferenceEquals(line, Current);
        return hasLongBlock && !Columns.AreRows(item) ? default : group;
    }

    /// <summary>Writes a declaration or an item of a block; gives its first line, or null if another item begins that line.</summary>
    private LayoutLine? WriteItem(SyntaxNode item, int indent, bool breaksBefore)
    {
        var columns = Columns.Of(item);

        // What a head goes on with stands deeper than what its block holds.
        var further = indent + (item.Children.LastOrDefault() is BlockSyntax ? 2 * IndentWidth : IndentWidth);
        LayoutLine? line = null;
        var sharesLine = false;
        _brackets.Clear();
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
                if (line is not null)
                {
                    WriteToken(token, IndentWithin(token, further), token.IsFirstOnLine, column);
                }
                else
                {
                    WriteToken(token, indent, breaksBefore || token.IsFirstOnLine, column, keepsBlankLines: true);
                    line = Current;
                    sharesLine = line.Pieces.Count > 1;
                }

                CountBrackets(token);
            }
        }

        if (!sharesLine)
        {
            return line;
        }

        // Columns of several items on a line would be mixed up.
        line!.Group = 0;
        return null;
    }

    private void WriteBlock(BlockSyntax block, SyntaxNode owner, int indent)
    {
        var elements = block.Items.Elements;
        var hasComments = block.OpenBrace.TrailingTrivia.Any(t => t.IsComment) || block.CloseBrace.LeadingTrivia.Any(t => t.IsComment);
        var spansLines = block.DescendantTokens().Skip(1).Any(t => t.IsFirstOnLine);
        var isOneLine = elements.IsEmpty ? !hasComments : !spansLines && WidthOf(owner) + indent <= Formatter.MaximalWidth;
        WriteToken(block.OpenBrace, indent, breaks: false, isOneLine && Columns.AreRows(owner) ? Columns.OfBlock : 0);
        if (isOneLine)
        {
            foreach (var token in block.DescendantTokens().Skip(1))
            {
                WriteToken(token, indent, breaks: false);
            }

            return;
        }

        _mustBreak = true;
        WriteElements(elements, indent + IndentWidth, breaksEach: !spansLines);
        WriteComments(block.CloseBrace, indent + IndentWidth, keepsBlankLines: true);
        BeginLine(indent, hasBlankBefore: false);
        AddPiece(block.CloseBrace, column: 0);
        _mustBreak = true;
    }

    /// <summary><c>;</c> or <c>,</c> between items: on the line of the item before it, if that ends without a comment.</summary>
    private void WriteSeparator(SyntaxToken token, int indent)
    {
        if (_lines.Count > 0 && Current is { Comment.Length: 0, Verbatim: null } && _previous?.Kind != SyntaxKind.OpenBrace)
        {
            _mustBreak = false;
        }

        WriteToken(token, indent, breaks: false);
    }

    private void WriteToken(SyntaxToken token, int indent, bool breaks, int column = 0, bool keepsBlankLines = false)
    {
        if (breaks || _mustBreak || token.LeadingTrivia.Any(t => t.IsComment))
        {
            var isBlankBefore = WriteComments(token, indent, keepsBlankLines);
            BeginLine(indent, isBlankBefore);
        }

        AddPiece(token, column);
    }

    private void BeginLine(int indent, bool hasBlankBefore) => _lines.Add(new LayoutLine { Indent = indent, HasBlankBefore = hasBlankBefore });

    private void AddPiece(SyntaxToken token, int column)
    {
        var isFirst = Current.Pieces.Count == 0;
        Current.Pieces.Add(new LinePiece(token.Text, isFirst ? 0 : Spacing.Between(_previous!, token), isFirst ? 0 : column, Columns.IsMark(token)));
        _mustBreak = false;
        _previous = token;
        foreach (var comment in token.TrailingTrivia.Where(t => t.IsComment))
        {
            Current.Comment = comment.Text.TrimEnd();
            _mustBreak = true;
        }
    }

    /// <summary>Writes the comments before a token, each on its line; says whether a blank line is to stand between them and the token.</summary>
    /// <param name="token">The token.</param>
    /// <param name="indent">The indentation of the comments.</param>
    /// <param name="keepsBlankLines">Whether blank lines may stand here: between items, but neither within one nor after <c>{</c>.</param>
    private bool WriteComments(SyntaxToken token, int indent, bool keepsBlankLines)
    {
        var isBlankBefore = false;
        var isAfterComment = false;
        foreach (var trivia in token.LeadingTrivia)
        {
            if (trivia.IsComment)
            {
                _lines.Add(new LayoutLine { Indent = indent, Comment = trivia.Text.TrimEnd(), HasBlankBefore = isBlankBefore });
                isAfterComment = true;
                isBlankBefore = false;
            }
            else if (trivia.Kind == SyntaxTriviaKind.LineEnd)
            {
                // The line end of a comment is no blank line.
                isBlankBefore |= keepsBlankLines && !isAfterComment && (_previous?.Kind != SyntaxKind.OpenBrace || Current.Pieces.Count == 0);
                isAfterComment = false;
            }
        }

        return isBlankBefore;
    }

    private void WriteVerbatim(SyntaxElement first, SyntaxElement last)
    {
        _lines.Add(new LayoutLine { Verbatim = tree.Text.Content[first.FullSpan.Start..last.FullSpan.End] });
        _previous = null;
        _mustBreak = true;
    }

    /// <summary>The indentation of a token that begins a line within an item: one level within the line of its bracket, else as given.</summary>
    private int IndentWithin(SyntaxToken token, int further) =>
        !_brackets.TryPeek(out var open) ? further : Closes(token) ? open : open + IndentWidth;

    private void CountBrackets(SyntaxToken token)
    {
        if (token.Kind is SyntaxKind.OpenParen or SyntaxKind.OpenBracket or SyntaxKind.OpenBrace)
        {
            _brackets.Push(Current.Indent);
        }
        else if (Closes(token))
        {
            _brackets.TryPop(out _);
        }
    }

    private static bool Closes(SyntaxToken token) => token.Kind is SyntaxKind.CloseParen or SyntaxKind.CloseBracket or SyntaxKind.CloseBrace;

    private static IEnumerable<SyntaxToken> TokensOf(SyntaxElement element) => element is SyntaxToken token ? [token] : ((SyntaxNode)element).DescendantTokens();

    /// <summary>Columns of the screen that an item takes on one line.</summary>
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
}
