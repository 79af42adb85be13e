using System.Runtime.InteropServices;
using ClusterDsl.Language.Syntax;

namespace ClusterDsl.Language.Parsing;

/// <summary>
/// Marks each token with what the grammar asks of its surroundings: whether a line end before it counts, whether it may begin an item or
/// must begin a declaration, whether it opens an edge. So every decision of the grammar is made on one token, and it never needs to go back.
/// </summary>
internal static class Surroundings
{
    /// <summary>Parentheses and brackets nested deeper than this are not parsed (nor are conditionals).</summary>
    public const int MaximalDepth = 128;

    public static void Mark(List<RawToken> list, string text)
    {
        var tokens = CollectionsMarshal.AsSpan(list);
        var brackets = 0;
        var braces = 0;
        var conditionals = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            ref var token = ref tokens[i];
            MarkWord(tokens, i);
            if (token.IsFirstOnLine && BeginsDeclaration(tokens, i, text))
            {
                token.Flags |= TokenFlags.StartsDeclaration;
                brackets = 0;
                braces = 0;
            }

            MarkTouching(tokens, i);

            if (OpensEdge(tokens, i))
            {
                token.Flags |= TokenFlags.OpensEdge;
            }

            MarkLineStart(tokens, i, brackets, text);
            CountBrackets(ref token, ref brackets, ref braces);
            if (token.Has(TokenFlags.StartsItem))
            {
                conditionals = 0;
            }

            if (token.Kind is SyntaxKind.IfKeyword && ++conditionals > MaximalDepth)
            {
                token.Flags |= TokenFlags.TooDeep;
            }
        }
    }

    private static void MarkWord(Span<RawToken> tokens, int index)
    {
        ref var token = ref tokens[index];
        if (token.Kind != SyntaxKind.Identifier)
        {
            return;
        }

        var isAfterDot = index > 0 && tokens[index - 1].Kind == SyntaxKind.Dot;
        if (isAfterDot || (tokens[index + 1].Kind == SyntaxKind.Dot && !SyntaxFacts.IsReserved(token.ContextualKind)))
        {
            token.ContextualKind = SyntaxKind.Identifier;
        }
        else if (SyntaxFacts.IsReserved(token.ContextualKind))
        {
            token.Kind = token.ContextualKind;
        }
    }

    private static void MarkTouching(Span<RawToken> tokens, int index)
    {
        ref var token = ref tokens[index];
        if (index == 0 || tokens[index - 1].End != token.Start)
        {
            return;
        }

        token.Flags |= TokenFlags.TouchesPrevious;
        if (token.Kind is SyntaxKind.Slash or SyntaxKind.Star or SyntaxKind.Caret && tokens[index + 1].Start == token.End
            && tokens[index + 1].Kind == (token.Kind == SyntaxKind.Caret ? SyntaxKind.Number : SyntaxKind.Identifier))
        {
            token.Flags |= TokenFlags.JoinsUnits;
        }
    }

    private static bool BeginsDeclaration(Span<RawToken> tokens, int index, string text)
    {
        ref var token = ref tokens[index];
        if (token.Kind != SyntaxKind.Identifier || !SyntaxFacts.IsDeclarationKeyword(token.ContextualKind) || index + 1 >= tokens.Length)
        {
            return false;
        }

        ref var next = ref tokens[index + 1];
        if (next.IsFirstOnLine || SyntaxFacts.IsReserved(next.ContextualKind))
        {
            return false;
        }

        return token.ContextualKind switch
        {
            SyntaxKind.AllowKeyword => false,
            SyntaxKind.AbstractKeyword => IsWord(next, text, "kind") || IsWord(next, text, "tie"),
            SyntaxKind.UseKeyword => next.Kind is SyntaxKind.Identifier or SyntaxKind.String,
            SyntaxKind.ExpectKeyword => next.Kind == SyntaxKind.String,
            _ => next.Kind == SyntaxKind.Identifier,
        };
    }

    private static bool IsWord(in RawToken token, string text, string word) =>
        token.Kind == SyntaxKind.Identifier && text.AsSpan(token.Start, token.End - token.Start).SequenceEqual(word);

    private static bool OpensEdge(Span<RawToken> tokens, int index) =>
        (tokens[index].Kind == SyntaxKind.Minus && tokens[index + 1].Kind == SyntaxKind.OpenBracket)
        || (tokens[index].Kind == SyntaxKind.Less && tokens[index + 1].Kind == SyntaxKind.Minus
            && index + 2 < tokens.Length && tokens[index + 2].Kind == SyntaxKind.OpenBracket);

    private static void MarkLineStart(Span<RawToken> tokens, int index, int brackets, string text)
    {
        ref var token = ref tokens[index];
        var previous = index == 0 ? SyntaxKind.Semicolon : tokens[index - 1].Kind;
        var isDeclaration = token.Has(TokenFlags.StartsDeclaration);
        if (token.IsFirstOnLine
            && (isDeclaration || (brackets == 0 && !SyntaxFacts.ContinuesAfter(previous) && !SyntaxFacts.ContinuesBefore(token.Kind) && !IsPer(tokens, index, text))))
        {
            token.Flags |= TokenFlags.StartsLine | TokenFlags.StartsItem;
        }
        else if (previous is SyntaxKind.Semicolon or SyntaxKind.OpenBrace or SyntaxKind.CloseBrace)
        {
            token.Flags |= TokenFlags.StartsItem;
        }
    }

    /// <summary><c>per UNIT</c> at the beginning of a line goes on with the expression of the line before; an attribute called <c>per</c> does not.</summary>
    private static bool IsPer(Span<RawToken> tokens, int index, string text)
    {
        if (!IsWord(tokens[index], text, "per") || index + 1 >= tokens.Length)
        {
            return false;
        }

        return tokens[index + 1].Kind == SyntaxKind.Identifier && !tokens[index + 1].IsFirstOnLine;
    }

    private static void CountBrackets(ref RawToken token, ref int brackets, ref int braces)
    {
        switch (token.Kind)
        {
            case SyntaxKind.OpenParen or SyntaxKind.OpenBracket:
                if (++brackets > MaximalDepth)
                {
                    token.Flags |= TokenFlags.TooDeep;
                }

                break;
            case SyntaxKind.CloseParen or SyntaxKind.CloseBracket:
                brackets = Math.Max(0, brackets - 1);
                break;
            case SyntaxKind.OpenBrace:
                brackets = 0;
                token.BraceDepth = braces++;
                return;
            case SyntaxKind.CloseBrace:
                brackets = 0;
                braces = Math.Max(0, braces - 1);
                break;
        }

        token.BraceDepth = braces;
    }
}
