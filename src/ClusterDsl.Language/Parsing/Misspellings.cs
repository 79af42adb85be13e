using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Syntax;

namespace ClusterDsl.Language.Parsing;

/// <summary>
/// Which keyword an unknown word resembles so closely that it is read as that keyword: the mistake is reported once, and what the
/// declaration or clause declares is known to the rest of the file.
/// </summary>
internal static class Misspellings
{
    private static readonly (string Text, SyntaxKind Kind)[] DeclarationWords =
        [.. SyntaxFacts.Words.Where(w => SyntaxFacts.IsDeclarationKeyword(w.Kind) && w.Kind is not (SyntaxKind.AllowKeyword or SyntaxKind.ExpectKeyword))];

    private static readonly (string Text, SyntaxKind Kind)[] WordsBeforeText =
        [.. SyntaxFacts.Words.Where(w => w.Kind is SyntaxKind.UseKeyword or SyntaxKind.ExpectKeyword)];

    private static readonly (string Text, SyntaxKind Kind)[] ClauseWords = [.. SyntaxFacts.Words.Where(w => SyntaxFacts.IsClauseKeyword(w.Kind))];

    /// <summary>The declaration that was meant; <see cref="SyntaxKind.Identifier"/> if none is close.</summary>
    /// <param name="word">What is written.</param>
    /// <param name="isBeforeText">Whether a text in quotes follows.</param>
    public static SyntaxKind Declaration(ReadOnlySpan<char> word, bool isBeforeText) => Closest(word, isBeforeText ? WordsBeforeText : DeclarationWords);

    /// <summary>The clause that was meant; <see cref="SyntaxKind.Identifier"/> if none is close.</summary>
    public static SyntaxKind Clause(ReadOnlySpan<char> word) =>
        OtherWords.Clause(word) is var other and not SyntaxKind.Identifier ? other : Closest(word, ClauseWords);

    /// <summary>Whether a word was meant to be this keyword.</summary>
    public static bool Resembles(ReadOnlySpan<char> word, string keyword)
    {
        // In half edits; one edit in a short word is as much as two in a long one.
        var limit = keyword.Length < 6 ? 2 : 4;
        if (2 * Math.Abs(word.Length - keyword.Length) > limit || word.Length < 2)
        {
            return false;
        }

        var distance = SimilarNames.Distance(word.ToString(), keyword);
        return distance > 0 && distance <= limit && (keyword.Length > 3 || char.ToLowerInvariant(word[0]) == keyword[0]);
    }

    private static SyntaxKind Closest(ReadOnlySpan<char> word, (string Text, SyntaxKind Kind)[] candidates)
    {
        var best = SyntaxKind.Identifier;
        var least = int.MaxValue;
        foreach (var (keyword, kind) in candidates)
        {
            if (Resembles(word, keyword) && SimilarNames.Distance(word.ToString(), keyword) is var distance && distance < least)
            {
                least = distance;
                best = kind;
            }
        }

        return best;
    }
}
