using System.Collections.Frozen;
using ClusterDsl.Language.Syntax;

namespace ClusterDsl.Language.Parsing;

/// <summary>
/// What other languages and everyday speech say for a word of the language. Where nothing else can be meant, such a word is read as the keyword:
/// the mistake is reported once, and the rest is understood.
/// </summary>
internal static class OtherWords
{
    private static readonly FrozenDictionary<string, SyntaxKind>.AlternateLookup<ReadOnlySpan<char>> Declarations = Lookup(
        (SyntaxKind.ActorKeyword, "agent node"),
        (SyntaxKind.ActorsKeyword, "agents nodes population"),
        (SyntaxKind.TiesKeyword, "edge edges link links network"),
        (SyntaxKind.TieKeyword, "layer"),
        (SyntaxKind.KindKeyword, "breed type class struct"),
        (SyntaxKind.CategoryKeyword, "enum"),
        (SyntaxKind.ParameterKeyword, "param const constant variable var let"),
        (SyntaxKind.MeasureKeyword, "output indicator metric observe function"),
        (SyntaxKind.ScenarioKeyword, "model simulation"),
        (SyntaxKind.UseKeyword, "import include using"),
        (SyntaxKind.ExpectKeyword, "assert check require"),
        (SyntaxKind.PolicyKeyword, "intervention"),
        (SyntaxKind.RuleKeyword, "procedure"),
        (SyntaxKind.StageKeyword, "state"));

    private static readonly FrozenDictionary<string, SyntaxKind>.AlternateLookup<ReadOnlySpan<char>> Clauses = Lookup(
        (SyntaxKind.ForKeyword, "foreach"),
        (SyntaxKind.WhereKeyword, "filter having"),
        (SyntaxKind.ChooseKeyword, "select pick"),
        (SyntaxKind.ChanceKeyword, "probability prob"),
        (SyntaxKind.OrderKeyword, "sort"),
        (SyntaxKind.NextKeyword, "goto"),
        (SyntaxKind.ReplicatesKeyword, "repeat repeats repetitions replications runs"));

    private static readonly FrozenDictionary<SyntaxKind, FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>>> Connectors = new (SyntaxKind Kind, string Words)[]
    {
        (SyntaxKind.FromKeyword, "after since starting"),
        (SyntaxKind.UntilKeyword, "to till through before"),
        (SyntaxKind.WhenKeyword, "if"),
        (SyntaxKind.WhereKeyword, "if when having"),
        (SyntaxKind.RunsKeyword, "cases simulations replicates"),
    }.ToFrozenDictionary(c => c.Kind, c => c.Words.Split(' ').ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>());

    /// <summary>The declaration that is meant; <see cref="SyntaxKind.Identifier"/> if none is known by this word.</summary>
    public static SyntaxKind Declaration(ReadOnlySpan<char> word) => Declarations.TryGetValue(word, out var kind) ? kind : SyntaxKind.Identifier;

    /// <summary>The clause that is meant at the beginning of an item; <see cref="SyntaxKind.Identifier"/> if none is known by this word.</summary>
    public static SyntaxKind Clause(ReadOnlySpan<char> word) => Clauses.TryGetValue(word, out var kind) ? kind : SyntaxKind.Identifier;

    /// <summary>Whether a word within an item is said for this keyword.</summary>
    public static bool Means(ReadOnlySpan<char> word, SyntaxKind keyword) => Connectors.TryGetValue(keyword, out var words) && words.Contains(word);

    private static FrozenDictionary<string, SyntaxKind>.AlternateLookup<ReadOnlySpan<char>> Lookup(params (SyntaxKind Kind, string Words)[] entries) => entries
        .SelectMany(e => e.Words.Split(' ').Select(word => (word, e.Kind)))
        .ToFrozenDictionary(e => e.word, e => e.Kind, StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();
}
