using ClusterDsl.Language.Syntax;

namespace ClusterDsl.Language.Parsing;

/// <summary>
/// Cuts a text into tokens with their trivia: total (every character belongs to exactly one token or trivia), and in one pass.
/// Full-width and typographic forms of punctuation are read as what they stand for; the diagnostics name them.
/// </summary>
internal static class Lexer
{
    /// <summary>All tokens of a text, the last one being the end of the file.</summary>
    public static SyntaxToken[] Lex(string text)
    {
        var raw = Scan(text);
        Surroundings.Mark(raw, text);
        var tokens = new SyntaxToken[raw.Count];
        for (var i = 0; i < tokens.Length; i++)
        {
            var t = raw[i];
            tokens[i] = new SyntaxToken(t.Kind, t.ContextualKind, text, t.FullStart, t.Start, t.End, t.FullEnd, t.Flags, t.BraceDepth);
        }

        return tokens;
    }

    /// <summary>The trivia of a range that holds nothing else.</summary>
    public static IEnumerable<SyntaxTrivia> LexTrivia(string text, int start, int end)
    {
        while (start < end)
        {
            var next = start;
            SyntaxTriviaKind kind;
            if (text[start] == '/')
            {
                next = EndOfLine(text, start);
                kind = IsDocComment(text, start, next) ? SyntaxTriviaKind.DocComment : SyntaxTriviaKind.Comment;
            }
            else if (text[start] is '\n' or '\r')
            {
                next = AfterLineEnd(text, start);
                kind = SyntaxTriviaKind.LineEnd;
            }
            else
            {
                while (next < end && text[next] is not ('/' or '\n' or '\r'))
                {
                    next++;
                }

                kind = SyntaxTriviaKind.WhiteSpace;
            }

            yield return new SyntaxTrivia(kind, text[start..next]);
            start = next;
        }
    }

    private static List<RawToken> Scan(string text)
    {
        var tokens = new List<RawToken>((text.Length / 4) + 1);
        var position = 0;
        var isFirstOnLine = true;
        while (true)
        {
            var token = new RawToken { FullStart = position };
            position = SkipLeading(text, position, ref isFirstOnLine);
            token.Start = position;
            token.Flags = isFirstOnLine ? TokenFlags.FirstOnLine : TokenFlags.None;
            isFirstOnLine = false;
            if (position == text.Length)
            {
                token.Kind = token.ContextualKind = SyntaxKind.EndOfFile;
                token.End = token.FullEnd = position;
                tokens.Add(token);
                return tokens;
            }

            position = ScanToken(text, position, ref token);
            token.End = position;
            position = SkipTrailing(text, position, ref isFirstOnLine);
            token.FullEnd = position;
            tokens.Add(token);
        }
    }

    private static int ScanToken(string text, int position, ref RawToken token)
    {
        var c = text[position];
        if (IsIdentifierStart(text, position))
        {
            return ScanWord(text, position, ref token);
        }

        if (char.IsAsciiDigit(c))
        {
            token.Kind = token.ContextualKind = SyntaxKind.Number;
            return EndOfNumber(text, position);
        }

        if (c is '"' or '\u201C' or '\u201D' or '\u201E' or '\uFF02')
        {
            return ScanString(text, position, ref token);
        }

        var (kind, length) = Punctuation(text, position);
        token.Kind = token.ContextualKind = kind;
        return kind == SyntaxKind.BadText ? EndOfBadText(text, position) : position + length;
    }

    private static int ScanWord(string text, int position, ref RawToken token)
    {
        var end = position;
        while (end < text.Length && IsIdentifierPart(text, end))
        {
            end += char.IsSurrogatePair(text, end) ? 2 : 1;
        }

        token.Kind = SyntaxKind.Identifier;
        token.ContextualKind = SyntaxFacts.GetKeywordKind(text.AsSpan(position, end - position));
        return end;
    }

    private static int EndOfNumber(string text, int position)
    {
        position = EndOfDigits(text, position);
        if (position + 1 < text.Length && text[position] == '.' && char.IsAsciiDigit(text[position + 1]))
        {
            position = EndOfDigits(text, position + 1);
        }

        if (position < text.Length && text[position] is 'e' or 'E')
        {
            var digits = position + 1;
            if (digits < text.Length && text[digits] is '+' or '-')
            {
                digits++;
            }

            if (digits < text.Length && char.IsAsciiDigit(text[digits]))
            {
                position = EndOfDigits(text, digits);
            }
        }

        return position;
    }

    private static int EndOfDigits(string text, int position)
    {
        while (position < text.Length && (char.IsAsciiDigit(text[position]) || text[position] == '_'))
        {
            position++;
        }

        return position;
    }

    private static int ScanString(string text, int position, ref RawToken token)
    {
        token.Kind = token.ContextualKind = SyntaxKind.String;
        var isPlain = text[position] == '"';
        for (var i = position + 1; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '\\' when i + 1 < text.Length && text[i + 1] is not ('\n' or '\r'):
                    i++;
                    break;
                case '"':
                case '\u201C' or '\u201D' or '\uFF02' when !isPlain:
                    return i + 1;
                case '\n' or '\r':
                    token.Flags |= TokenFlags.Unterminated;
                    return i;
            }
        }

        token.Flags |= TokenFlags.Unterminated;
        return text.Length;
    }

    private static (SyntaxKind Kind, int Length) Punctuation(string text, int position)
    {
        var next = position + 1 < text.Length ? text[position + 1] : '\0';
        var followedByEquals = next is '=' or '\uFF1D';
        switch (text[position])
        {
            case '{' or '\uFF5B':
                return (SyntaxKind.OpenBrace, 1);
            case '}' or '\uFF5D':
                return (SyntaxKind.CloseBrace, 1);
            case '(' or '\uFF08':
                return (SyntaxKind.OpenParen, 1);
            case ')' or '\uFF09':
                return (SyntaxKind.CloseParen, 1);
            case '[' or '\uFF3B' or '\u3010':
                return (SyntaxKind.OpenBracket, 1);
            case ']' or '\uFF3D' or '\u3011':
                return (SyntaxKind.CloseBracket, 1);
            case ',' or '\uFF0C' or '\u3001':
                return (SyntaxKind.Comma, 1);
            case ';' or '\uFF1B':
                return (SyntaxKind.Semicolon, 1);
            case ':' or '\uFF1A':
                return followedByEquals ? (SyntaxKind.ColonEquals, 2) : (SyntaxKind.Colon, 1);
            case '.' or '\u3002' or '\uFF0E':
                return next != '.' ? (SyntaxKind.Dot, 1)
                    : position + 2 < text.Length && text[position + 2] == '<' ? (SyntaxKind.DotDotLess, 3) : (SyntaxKind.DotDot, 2);
            case '=' or '\uFF1D':
                return followedByEquals ? (SyntaxKind.EqualsEquals, 2) : (SyntaxKind.Equals, 1);
            case '!' or '\uFF01':
                return followedByEquals ? (SyntaxKind.BangEquals, 2) : (SyntaxKind.BadText, 1);
            case '<' or '\uFF1C':
                return followedByEquals ? (SyntaxKind.LessEquals, 2) : (SyntaxKind.Less, 1);
            case '>' or '\uFF1E':
                return followedByEquals ? (SyntaxKind.GreaterEquals, 2) : (SyntaxKind.Greater, 1);
            case '+' or '\uFF0B':
                return followedByEquals ? (SyntaxKind.PlusEquals, 2) : (SyntaxKind.Plus, 1);
            case '-' or '\u2212' or '\uFF0D' or '\u2013' or '\u2014':
                return followedByEquals ? (SyntaxKind.MinusEquals, 2) : (SyntaxKind.Minus, 1);
            case '*' or '\u00D7' or '\uFF0A':
                return followedByEquals ? (SyntaxKind.StarEquals, 2) : (SyntaxKind.Star, 1);
            case '/' or '\uFF0F' or '\u00F7':
                return followedByEquals ? (SyntaxKind.SlashEquals, 2) : (SyntaxKind.Slash, 1);
            case '^' or '\uFF3E':
                return (SyntaxKind.Caret, 1);
            case '%' or '\uFF05':
                return (SyntaxKind.Percent, 1);
            case '|' or '\uFF5C':
                return (SyntaxKind.Bar, 1);
            case '~' or '\uFF5E' or '\u301C':
                return (SyntaxKind.Tilde, 1);
            case '\u2264':
                return (SyntaxKind.LessEquals, 1);
            case '\u2265':
                return (SyntaxKind.GreaterEquals, 1);
            case '\u2260':
                return (SyntaxKind.BangEquals, 1);
            default:
                return (SyntaxKind.BadText, 1);
        }
    }

    /// <summary>A run of characters that mean nothing is one token, so that a binary file is not a million of them.</summary>
    private static int EndOfBadText(string text, int position)
    {
        do
        {
            position++;
        }
        while (position < text.Length && !IsTrivia(text[position]) && !IsIdentifierStart(text, position) && !char.IsAsciiDigit(text[position])
            && text[position] is not ('"' or '\u201C' or '\u201D' or '\u201E' or '\uFF02') && Punctuation(text, position).Kind == SyntaxKind.BadText);
        return position;
    }

    private static int SkipLeading(string text, int position, ref bool isFirstOnLine)
    {
        while (position < text.Length)
        {
            var c = text[position];
            if (c is '\n' or '\r')
            {
                isFirstOnLine = true;
                position++;
            }
            else if (IsTrivia(c))
            {
                position++;
            }
            else if (IsComment(text, position))
            {
                position = EndOfLine(text, position);
            }
            else
            {
                break;
            }
        }

        return position;
    }

    private static int SkipTrailing(string text, int position, ref bool isFirstOnLine)
    {
        while (position < text.Length)
        {
            var c = text[position];
            if (c is '\n' or '\r')
            {
                isFirstOnLine = true;
                return AfterLineEnd(text, position);
            }

            if (IsTrivia(c))
            {
                position++;
            }
            else if (IsComment(text, position))
            {
                position = EndOfLine(text, position);
            }
            else
            {
                break;
            }
        }

        return position;
    }

    private static bool IsTrivia(char c) => c is ' ' or '\t' or '\n' or '\r' or '\uFEFF' or '\u00A0' or '\u3000' or '\f' or '\v' or '\u200B';

    private static bool IsComment(string text, int position) =>
        text[position] == '/' && position + 1 < text.Length && text[position + 1] == '/';

    private static bool IsDocComment(string text, int start, int end) =>
        end - start >= 3 && text[start + 2] == '/' && !(end - start > 3 && text[start + 3] == '/');

    private static int EndOfLine(string text, int position)
    {
        var length = text.AsSpan(position).IndexOfAny('\n', '\r');
        return length < 0 ? text.Length : position + length;
    }

    private static int AfterLineEnd(string text, int position) =>
        text[position] == '\r' && position + 1 < text.Length && text[position + 1] == '\n' ? position + 2 : position + 1;

    private static bool IsIdentifierStart(string text, int position)
    {
        var c = text[position];
        if (char.IsAscii(c))
        {
            return char.IsAsciiLetter(c) || c == '_';
        }

        return char.IsSurrogate(c)
            ? char.IsSurrogatePair(text, position) && char.IsLetter(text, position)
            : char.IsLetter(c);
    }

    private static bool IsIdentifierPart(string text, int position)
    {
        var c = text[position];
        if (char.IsAscii(c))
        {
            return char.IsAsciiLetterOrDigit(c) || c == '_';
        }

        return IsIdentifierStart(text, position)
            || (!char.IsSurrogate(c) && (char.IsDigit(c) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark
                or System.Globalization.UnicodeCategory.SpacingCombiningMark));
    }
}
