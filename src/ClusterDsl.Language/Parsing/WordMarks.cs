using ClusterDsl.Language.Syntax;

namespace ClusterDsl.Language.Parsing;

/// <summary>What a word is by the words and marks next to it: a keyword or a name, the beginning of a declaration or of a clause.</summary>
internal readonly ref struct WordMarks(Span<RawToken> tokens, string text)
{
    private readonly Span<RawToken> _tokens = tokens;

    /// <summary>Decides between name and keyword as far as the neighbours do: beside a dot a word is a name, and reserved words are keywords elsewhere.</summary>
    public void MarkWord(int index)
    {
        ref var token = ref _tokens[index];
        var isBeforeDot = _tokens[index + 1].Kind == SyntaxKind.Dot;
        if (isBeforeDot)
        {
            token.Flags |= TokenFlags.PrecedesDot;
        }

        if (token.ContextualKind == SyntaxKind.Identifier)
        {
            return;
        }

        var isReserved = SyntaxFacts.IsReserved(token.ContextualKind);
        if ((index > 0 && _tokens[index - 1].Kind == SyntaxKind.Dot && !token.IsFirstOnLine) || (!isReserved && isBeforeDot))
        {
            token.ContextualKind = SyntaxKind.Identifier;
        }
        else if (isReserved)
        {
            token.Kind = token.ContextualKind;
        }
    }

    /// <summary>Whether a declaration begins with the word that begins this line.</summary>
    /// <param name="index">The word.</param>
    /// <param name="isContinued">Whether the line before asks for more; then the word must show more plainly that it begins a declaration.</param>
    /// <param name="isOutside">Whether no block is open.</param>
    public bool BeginsDeclaration(int index, bool isContinued, bool isOutside)
    {
        ref var token = ref _tokens[index];
        if (token.Kind != SyntaxKind.Identifier || !SyntaxFacts.IsDeclarationKeyword(token.ContextualKind))
        {
            return false;
        }

        ref var next = ref _tokens[index + 1];
        if (next.IsFirstOnLine || SyntaxFacts.IsReserved(next.ContextualKind))
        {
            return false;
        }

        return token.ContextualKind switch
        {
            // It stands within blocks too, where it begins no declaration.
            SyntaxKind.AllowKeyword => isOutside && next.Kind == SyntaxKind.Identifier && _tokens[index + 2].Kind == SyntaxKind.String,
            SyntaxKind.AbstractKeyword => IsWord(next, "kind") || IsWord(next, "tie"),
            SyntaxKind.UseKeyword => next.Kind is SyntaxKind.Identifier or SyntaxKind.String,
            SyntaxKind.ExpectKeyword => next.Kind == SyntaxKind.String,
            _ => next.Kind == SyntaxKind.Identifier && (!isContinued || FollowsOperand(index) || NamesDeclaration(index + 1)),
        };
    }

    /// <summary>Reads an unknown word that begins a line outside all blocks as the declaration keyword that it resembles; says whether it resembles one.</summary>
    public bool CorrectDeclaration(int index)
    {
        ref var token = ref _tokens[index];
        ref var next = ref _tokens[index + 1];
        if (token.ContextualKind != SyntaxKind.Identifier || next.IsFirstOnLine || next.Kind is not (SyntaxKind.Identifier or SyntaxKind.String))
        {
            return false;
        }

        var meant = Misspellings.Declaration(TextOf(token), isBeforeText: next.Kind == SyntaxKind.String);
        if (meant == SyntaxKind.Identifier && NamesDeclaration(index + 1))
        {
            meant = OtherWords.Declaration(TextOf(token));
        }

        if (meant == SyntaxKind.Identifier)
        {
            token.Flags |= TokenFlags.LooksLikeDeclaration;
            return false;
        }

        token.ContextualKind = meant;
        token.Flags |= TokenFlags.Misspelt;
        return true;
    }

    /// <summary>Reads an unknown word that begins an item of a rule or the like, and cannot be a name there, as the clause keyword that it resembles.</summary>
    public void CorrectClause(int index)
    {
        ref var token = ref _tokens[index];
        // `runs` is a word of the language elsewhere, and begins no clause.
        if (token.Kind != SyntaxKind.Identifier || token.ContextualKind is not (SyntaxKind.Identifier or SyntaxKind.RunsKeyword) || _tokens[index + 1].IsFirstOnLine
            || _tokens[index + 1].Kind is not (SyntaxKind.Identifier or SyntaxKind.Number))
        {
            return;
        }

        var meant = Misspellings.Clause(TextOf(token));
        if (meant != SyntaxKind.Identifier)
        {
            token.ContextualKind = meant;
            token.Flags |= TokenFlags.Misspelt;
        }
    }

    /// <summary>Whether a clause begins with the word that begins this item, rather than an assignment to a variable of that name.</summary>
    public bool BeginsClause(int index)
    {
        if (!SyntaxFacts.IsClauseKeyword(_tokens[index].ContextualKind))
        {
            return false;
        }

        ref var next = ref _tokens[index + 1];
        return !next.IsFirstOnLine && next.Kind is not (SyntaxKind.OpenBracket or SyntaxKind.Equals or SyntaxKind.Tilde or SyntaxKind.PlusEquals
            or SyntaxKind.MinusEquals or SyntaxKind.StarEquals or SyntaxKind.SlashEquals or SyntaxKind.ColonEquals);
    }

    /// <summary>
    /// Whether a line within brackets begins a new item, so that the bracket was never closed: two operands in a row, or a clause.
    /// </summary>
    public bool BeginsItemWithinBrackets(int index, SyntaxKind previous)
    {
        ref var token = ref _tokens[index];
        if (token.Kind != SyntaxKind.Identifier)
        {
            return false;
        }

        if (SyntaxFacts.EndsOperand(previous))
        {
            return token.ContextualKind is not (SyntaxKind.ForKeyword or SyntaxKind.WhereKeyword or SyntaxKind.PerKeyword or SyntaxKind.AtKeyword
                or SyntaxKind.FromKeyword or SyntaxKind.UntilKeyword or SyntaxKind.WithKeyword or SyntaxKind.WhenKeyword);
        }

        ref var next = ref _tokens[index + 1];
        return token.ContextualKind is not SyntaxKind.ForKeyword && BeginsClause(index)
            && (next.Kind == SyntaxKind.Number || (next.Kind == SyntaxKind.Identifier && next.ContextualKind == SyntaxKind.Identifier));
    }

    /// <summary><c>per UNIT</c> at the beginning of a line goes on with the expression of the line before; an attribute called <c>per</c> does not.</summary>
    public bool IsPer(int index)
    {
        ref var token = ref _tokens[index];
        return token.ContextualKind == SyntaxKind.PerKeyword
            && _tokens[index + 1].Kind == SyntaxKind.Identifier && !_tokens[index + 1].IsFirstOnLine;
    }

    private bool FollowsOperand(int index) => index > 0 && SyntaxFacts.EndsOperand(_tokens[index - 1].Kind);

    /// <summary>Whether the name at an index is followed by what follows the name of a declaration.</summary>
    private bool NamesDeclaration(int index)
    {
        ref var after = ref _tokens[index + 1];
        return after.IsFirstOnLine || after.Kind is SyntaxKind.EndOfFile or SyntaxKind.OpenBrace or SyntaxKind.Colon or SyntaxKind.Equals or SyntaxKind.Semicolon || IsWord(after, "in")
            || after.ContextualKind is SyntaxKind.AsKeyword or SyntaxKind.ByKeyword or SyntaxKind.AmongKeyword or SyntaxKind.BetweenKeyword
                or SyntaxKind.FromKeyword or SyntaxKind.EveryKeyword;
    }

    private bool IsWord(in RawToken token, string word) => token.Kind == SyntaxKind.Identifier && TextOf(token).SequenceEqual(word);

    private ReadOnlySpan<char> TextOf(in RawToken token) => text.AsSpan(token.Start, token.End - token.Start);
}
