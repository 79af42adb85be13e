using System.Runtime.InteropServices;
using ClusterDsl.Language.Syntax;

namespace ClusterDsl.Language.Parsing;

/// <summary>
/// Marks each token with what the grammar asks of its surroundings: whether a line end before it counts, whether it may begin an item or
/// must begin a declaration, whether it opens an edge. So every decision of the grammar is made on one token, and it never needs to go back.
/// </summary>
internal ref struct Surroundings
{
    /// <summary>
    /// Parentheses, brackets and conditionals nested deeper than this are not parsed. A level takes up to 6 KB of stack, and the smallest
    /// stack that a main thread has is 1 MB.
    /// </summary>
    public const int MaximalDepth = 100;

    private readonly Span<RawToken> _tokens;
    private readonly WordMarks _words;

    /// <summary>Parentheses and brackets open, and braces that hold a list of values: within them line ends do not count.</summary>
    private int _brackets;

    /// <summary>Braces of blocks open.</summary>
    private int _braces;

    /// <summary>Conditionals since the item began.</summary>
    private int _conditionals;

    /// <summary>Whether the brace of a pair pattern is open.</summary>
    private bool _isInPair;

    /// <summary>The declaration in which we are.</summary>
    private SyntaxKind _declaration;

    private Surroundings(Span<RawToken> tokens, string text)
    {
        _tokens = tokens;
        _words = new WordMarks(tokens, text);
    }

    public static void Mark(List<RawToken> list, string text) => new Surroundings(CollectionsMarshal.AsSpan(list), text).MarkAll();

    private void MarkAll()
    {
        for (var i = 0; i < _tokens.Length; i++)
        {
            ref var token = ref _tokens[i];
            if (token.Kind == SyntaxKind.Identifier)
            {
                _words.MarkWord(i);
                MarkDeclaration(i);
            }

            MarkTouching(i);
            MarkEdge(i);
            MarkLineStart(i);
            CountBrackets(i);
            CountConditionals(ref token);
        }
    }

    private void MarkDeclaration(int index)
    {
        ref var token = ref _tokens[index];
        var isAfterBlock = _braces == 0 && index > 0 && _tokens[index - 1].Kind is SyntaxKind.CloseBrace or SyntaxKind.Semicolon;
        if (!token.IsFirstOnLine && !isAfterBlock)
        {
            return;
        }

        var isContinued = _brackets > 0 || (index > 0 && SyntaxFacts.ContinuesAfter(_tokens[index - 1].Kind));
        if (_words.BeginsDeclaration(index, isContinued, isOutside: _braces == 0) || (_braces == 0 && !isContinued && token.IsFirstOnLine && _words.CorrectDeclaration(index)))
        {
            token.Flags |= TokenFlags.StartsDeclaration;
            _brackets = 0;
            _braces = 0;
            _declaration = token.ContextualKind;
        }
    }

    private void MarkTouching(int index)
    {
        ref var token = ref _tokens[index];
        if (index == 0 || _tokens[index - 1].End != token.Start)
        {
            return;
        }

        token.Flags |= TokenFlags.TouchesPrevious;
        if (token.Kind is SyntaxKind.Slash or SyntaxKind.Star or SyntaxKind.Caret && _tokens[index + 1].Start == token.End
            && _tokens[index + 1].Kind == (token.Kind == SyntaxKind.Caret ? SyntaxKind.Number : SyntaxKind.Identifier))
        {
            token.Flags |= TokenFlags.JoinsUnits;
        }
    }

    private void MarkEdge(int index)
    {
        var opens = _tokens[index].Kind switch
        {
            SyntaxKind.Minus => _tokens[index + 1].Kind == SyntaxKind.OpenBracket,
            SyntaxKind.Less => _tokens[index + 1].Kind == SyntaxKind.Minus && _tokens[index + 2].Kind == SyntaxKind.OpenBracket,
            _ => false,
        };
        if (opens)
        {
            _tokens[index].Flags |= TokenFlags.OpensEdge;
        }
    }

    private void MarkLineStart(int index)
    {
        ref var token = ref _tokens[index];
        var previous = index == 0 ? SyntaxKind.Semicolon : _tokens[index - 1].Kind;
        if (token.IsFirstOnLine && (token.Has(TokenFlags.StartsDeclaration) || EndsItem(index, previous)))
        {
            token.Flags |= TokenFlags.StartsLine | TokenFlags.StartsItem;
        }
        else if (previous is SyntaxKind.Semicolon or SyntaxKind.OpenBrace or SyntaxKind.CloseBrace)
        {
            token.Flags |= TokenFlags.StartsItem;
        }

        if (token.Has(TokenFlags.StartsLine))
        {
            _isInPair = false;
        }

        if (token.Has(TokenFlags.StartsItem))
        {
            _conditionals = 0;
            MarkItem(index);
        }
    }

    /// <summary>Whether the line end before a token ends the item before.</summary>
    private bool EndsItem(int index, SyntaxKind previous)
    {
        if (_brackets > 0)
        {
            if (!_words.BeginsItemWithinBrackets(index, previous))
            {
                return false;
            }

            _brackets = 0;
            return true;
        }

        return !SyntaxFacts.ContinuesAfter(previous) && !SyntaxFacts.ContinuesBefore(_tokens[index].Kind) && !_words.IsPer(index);
    }

    /// <summary>What only the first word of an item may be.</summary>
    private void MarkItem(int index)
    {
        ref var token = ref _tokens[index];
        if (_braces == 0)
        {
            _declaration = token.ContextualKind;
        }
        else if (_braces == 1 && _declaration is SyntaxKind.RuleKeyword or SyntaxKind.PolicyKeyword or SyntaxKind.ShockKeyword or SyntaxKind.StageKeyword
            or SyntaxKind.ExperimentKeyword)
        {
            _words.CorrectClause(index);
        }

        if (_words.BeginsClause(index))
        {
            token.Flags |= TokenFlags.StartsClause;
        }
    }

    private void CountBrackets(int index)
    {
        ref var token = ref _tokens[index];
        switch (token.Kind)
        {
            case SyntaxKind.OpenParen or SyntaxKind.OpenBracket:
                if (++_brackets + _conditionals > MaximalDepth)
                {
                    token.Flags |= TokenFlags.TooDeep;
                }

                break;
            case SyntaxKind.CloseParen or SyntaxKind.CloseBracket:
                _brackets = Math.Max(0, _brackets - 1);
                break;
            case SyntaxKind.OpenBrace when FollowsVary(index):
                // `vary x in { … }` holds values, not items; so it does without its name or its `in`.
                token.Flags |= TokenFlags.OpensList;
                _brackets = 1;
                break;
            case SyntaxKind.OpenBrace when OpensPair(index):
                // Not a block, so brackets around it stay open: `count(a for {a, b} : P)`.
                _isInPair = true;
                break;
            case SyntaxKind.CloseBrace when _isInPair:
                _isInPair = false;
                break;
            case SyntaxKind.OpenBrace:
                _brackets = 0;
                token.BraceDepth = _braces++;
                return;
            case SyntaxKind.CloseBrace when _brackets > 0 && OpensWithList(index):
                _brackets = 0;
                break;
            case SyntaxKind.CloseBrace:
                _brackets = 0;
                _braces = Math.Max(0, _braces - 1);
                break;
        }

        token.BraceDepth = _braces;
    }

    private readonly bool FollowsVary(int index)
    {
        for (var i = index - 1; i >= 0 && i >= index - 3; i--)
        {
            if (_tokens[i].ContextualKind == SyntaxKind.VaryKeyword)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether an opening brace begins the pattern of a pair, <c>{a, b} : P</c>.</summary>
    private readonly bool OpensPair(int index)
    {
        var before = index == 0 ? SyntaxKind.EndOfFile : _tokens[index - 1].ContextualKind;
        return before == SyntaxKind.ForKeyword
            || (before is SyntaxKind.Comma or SyntaxKind.ChooseKeyword && _tokens[index + 1].Kind == SyntaxKind.Identifier && _tokens[index + 2].Kind == SyntaxKind.Comma);
    }

    /// <summary>Whether the nearest brace before a closing brace opens a list. Only asked within brackets, which a list does not leave.</summary>
    private readonly bool OpensWithList(int index)
    {
        for (var i = index - 1; i >= 0; i--)
        {
            if (_tokens[i].Kind is SyntaxKind.OpenBrace or SyntaxKind.CloseBrace)
            {
                return _tokens[i].Has(TokenFlags.OpensList);
            }
        }

        return false;
    }

    private void CountConditionals(ref RawToken token)
    {
        if (token.Kind == SyntaxKind.IfKeyword && ++_conditionals + _brackets > MaximalDepth)
        {
            token.Flags |= TokenFlags.TooDeep;
        }
    }
}
