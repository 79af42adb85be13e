using System.Collections.Frozen;

namespace ClusterDsl.Language.Syntax;

/// <summary>What is fixed about the language's words and marks.</summary>
public static partial class SyntaxFacts
{
    private static readonly FrozenDictionary<string, SyntaxKind>.AlternateLookup<ReadOnlySpan<char>> KeywordLookup =
        Words.ToFrozenDictionary(k => k.Text, k => k.Kind, StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The keyword that a word is, reserved or not; <see cref="SyntaxKind.Identifier"/> for any other word.</summary>
    public static SyntaxKind GetKeywordKind(ReadOnlySpan<char> word) =>
        KeywordLookup.TryGetValue(word, out var kind) ? kind : SyntaxKind.Identifier;

    /// <summary>Whether a declaration may begin with this word.</summary>
    public static bool IsDeclarationKeyword(SyntaxKind kind) => kind is >= SyntaxKind.ScenarioKeyword and <= SyntaxKind.AllowKeyword;

    /// <summary>Whether a clause of a rule, a policy, a shock, a stage or an experiment may begin with this word.</summary>
    public static bool IsClauseKeyword(SyntaxKind kind) => kind is >= SyntaxKind.ForKeyword and <= SyntaxKind.ReportKeyword;

    /// <summary>Whether this word, after a number, is a clause or a connector and therefore no unit.</summary>
    public static bool IsNeverUnit(SyntaxKind kind) => kind is (>= SyntaxKind.AsKeyword and <= SyntaxKind.ReportKeyword)
        or SyntaxKind.PerKeyword or SyntaxKind.WithKeyword or SyntaxKind.OfKeyword or SyntaxKind.FirstKeyword or SyntaxKind.AlwaysKeyword
        or SyntaxKind.EventuallyKeyword or SyntaxKind.OnceKeyword;

    /// <summary>True if an expression goes on after this mark or word: it needs a right side.</summary>
    internal static bool ContinuesAfter(SyntaxKind kind) => kind is
        SyntaxKind.Comma or SyntaxKind.Bar or SyntaxKind.Equals or SyntaxKind.Tilde or SyntaxKind.PlusEquals or SyntaxKind.MinusEquals
        or SyntaxKind.StarEquals or SyntaxKind.SlashEquals or SyntaxKind.ColonEquals or SyntaxKind.IfKeyword or SyntaxKind.NotKeyword
        || IsInfix(kind);

    /// <summary>True if a line that begins with this mark or word goes on with the item of the line before.</summary>
    internal static bool ContinuesBefore(SyntaxKind kind) => kind is
        SyntaxKind.Comma or SyntaxKind.Bar or SyntaxKind.Equals or SyntaxKind.Tilde or SyntaxKind.PlusEquals or SyntaxKind.MinusEquals
        or SyntaxKind.StarEquals or SyntaxKind.SlashEquals or SyntaxKind.ColonEquals or SyntaxKind.OpenBrace
        || IsInfix(kind);

    /// <summary>True if an operand may end with this mark or word.</summary>
    internal static bool EndsOperand(SyntaxKind kind) => kind is
        SyntaxKind.Identifier or SyntaxKind.Number or SyntaxKind.String or SyntaxKind.CloseParen or SyntaxKind.CloseBracket or SyntaxKind.Percent
        or SyntaxKind.TrueKeyword or SyntaxKind.FalseKeyword or SyntaxKind.NoneKeyword;

    private static bool IsInfix(SyntaxKind kind) => kind is
        SyntaxKind.Plus or SyntaxKind.Minus or SyntaxKind.Star or SyntaxKind.Slash or SyntaxKind.Caret
        or SyntaxKind.Less or SyntaxKind.LessEquals or SyntaxKind.Greater or SyntaxKind.GreaterEquals or SyntaxKind.EqualsEquals or SyntaxKind.BangEquals
        or SyntaxKind.AndKeyword or SyntaxKind.OrKeyword or SyntaxKind.InKeyword or SyntaxKind.IsKeyword or SyntaxKind.ThenKeyword or SyntaxKind.ElseKeyword;
}
