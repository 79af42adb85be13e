using System.Runtime.CompilerServices;
using ClusterDsl.Language.Syntax;
using FsCheck;
using FsCheck.Fluent;

namespace ClusterDsl.Language.Tests.Syntax.Grammar;

/// <summary>docs/grammar.md says what the parser does.</summary>
public sealed class GrammarTests
{
    private static readonly DocumentedGrammar Documented = DocumentedGrammar.Read(File.ReadAllText(DocumentPath()));

    [Fact]
    public void Every_rule_that_is_used_is_defined_and_the_other_way_round()
    {
        var used = Documented.Rules.Values.SelectMany(References).Append("file").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

        Assert.Equal(Documented.Rules.Keys.Order(StringComparer.Ordinal), used);
    }

    [Fact]
    public void Every_word_of_the_language_stands_in_the_grammar()
    {
        var literals = Documented.Rules.Values.SelectMany(Literals).ToHashSet(StringComparer.Ordinal);
        var words = SyntaxFacts.Words.Select(w => w.Text);

        Assert.Empty(words.Except(literals));
    }

    [Theory]
    [MemberData(nameof(Declarations))]
    public void Whatever_the_grammar_derives_parses_without_a_diagnostic(int declaration) => Check(declaration, count: 200, endSize: 150);

    [Theory]
    [MemberData(nameof(Declarations))]
    [Trait("Category", "Long")]
    public void Many_more_derived_programs(int declaration) => Check(declaration, count: 5_000, endSize: 600);

    /// <summary>The alternatives of <c>declaration</c>, each tried as often as the others.</summary>
    public static TheoryData<int> Declarations => new(Enumerable.Range(0, ((GrammarForm.Choice)Documented.Rules["declaration"]).Options.Count));

    /// <summary>Programs derived from the grammar that hold one of the alternatives of <c>declaration</c>.</summary>
    internal static Gen<string> Programs(int declaration) => Choices(declaration).Select(ProgramOf);

    private static string ProgramOf(List<int> choices) => Derivation.Of(Documented, "file", choices);

    // The first choices are: some declarations; this one.
    private static Gen<List<int>> Choices(int declaration) =>
        from declarations in Gen.Choose(1, 3) from rest in Gen.ListOf(Gen.Choose(0, 1_000_000)) select new List<int>([declarations, declaration, .. rest]);

    private static void Check(int declaration, int count, int endSize)
    {
        Prop.ForAll(
            Arb.From(Choices(declaration), Smaller),
            choices =>
            {
                var text = ProgramOf(choices);
                var tree = TreeInvariants.Check(text);
                return tree.Diagnostics.IsEmpty ? true : throw new InvalidOperationException($"{tree.Diagnostics[0].Message} at {tree.Diagnostics[0].Location.Span} in:\n{text}");
            }).Check(Config.QuickThrowOnFailure.WithMaxTest(count).WithEndSize(endSize).WithReplay(2016, 7));
    }

    /// <summary>The first two choices stay: they say which declaration is tried.</summary>
    private static IEnumerable<List<int>> Smaller(List<int> choices)
    {
        for (var length = choices.Count / 2; length > 0; length /= 2)
        {
            for (var start = 2; start + length <= choices.Count; start += length)
            {
                yield return [.. choices[..start], .. choices[(start + length)..]];
            }
        }

        for (var i = 2; i < choices.Count; i++)
        {
            if (choices[i] > 0)
            {
                yield return [.. choices[..i], 0, .. choices[(i + 1)..]];
            }
        }
    }

    private static IEnumerable<string> References(GrammarForm form) => Parts(form).OfType<GrammarForm.Reference>().Select(r => r.Name);

    private static IEnumerable<string> Literals(GrammarForm form) => Parts(form).OfType<GrammarForm.Literal>().Select(l => l.Text);

    private static IEnumerable<GrammarForm> Parts(GrammarForm form) => form switch
    {
        GrammarForm.Sequence sequence => sequence.Parts.SelectMany(Parts),
        GrammarForm.Choice choice => choice.Options.SelectMany(Parts),
        GrammarForm.Repetition repetition => Parts(repetition.Body),
        _ => [form],
    };

    private static string DocumentPath([CallerFilePath] string path = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", "..", "..", "..", "docs", "grammar.md"));
}
