using ClusterDsl.Language.Formatting;
using ClusterDsl.Language.Syntax;
using ClusterDsl.Language.Tests.Syntax;
using ClusterDsl.Language.Tests.Syntax.Grammar;
using FsCheck;
using FsCheck.Fluent;

namespace ClusterDsl.Language.Tests.Formatting;

/// <summary>Whatever the text: the layout has the same tokens, comments and diagnostics, and formatting it again changes nothing.</summary>
public sealed class FormatterPropertyTests
{
    private const int TextsOfEachFile = 12;

    public static TheoryData<string> Files => TestFiles.Names;

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_file(string name) => FormatterInvariants.Check(TestFiles.All[name]);

    /// <summary>The layout is one and the same however the white space was, apart from where lines end.</summary>
    [Theory]
    [MemberData(nameof(Files))]
    public void Other_white_space_gives_the_same_layout(string name)
    {
        var text = TestFiles.All[name];
        var layout = Formatter.Layout(SyntaxTree.Parse(text));
        foreach (var other in OtherWhiteSpace.Of(text))
        {
            Assert.Equal(layout, FormatterInvariants.Check(other).ReplaceLineEndings("\n"));
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Prefixes_of_a_file(string name) => CheckPrefixes(name, Math.Max(1, TestFiles.All[name].Length / TextsOfEachFile));

    [Theory]
    [MemberData(nameof(Files))]
    [Trait("Category", "Long")]
    public void Every_prefix_of_a_file(string name) => CheckPrefixes(name, 1);

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_with_one_token_deleted_doubled_or_swapped(string name) =>
        CheckMutations(name, Math.Max(1, SyntaxTree.Parse(TestFiles.All[name]).Root.DescendantTokens().Count() * 3 / TextsOfEachFile));

    [Theory]
    [MemberData(nameof(Files))]
    [Trait("Category", "Long")]
    public void A_file_with_any_one_token_deleted_doubled_or_swapped(string name) => CheckMutations(name, 1);

    [Theory]
    [MemberData(nameof(GrammarTests.Declarations), MemberType = typeof(GrammarTests))]
    public void Whatever_the_grammar_derives(int declaration) => Check(GrammarTests.Programs(declaration), 12, endSize: 100);

    [Theory]
    [MemberData(nameof(GrammarTests.Declarations), MemberType = typeof(GrammarTests))]
    [Trait("Category", "Long")]
    public void Many_more_derived_programs(int declaration) => Check(GrammarTests.Programs(declaration), 3_000, endSize: 600);

    [Fact]
    public void Random_tokens() => Check(TestTexts.TokenText, 4_000, endSize: 40);

    [Fact]
    public void Random_tokens_within_a_rule() => Check(WithinRule, 2_000, endSize: 20);

    [Fact]
    public void Random_characters() => Check(TestTexts.Characters, 2_000, endSize: 60);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [Trait("Category", "Long")]
    public void Many_more_random_tokens(int seed)
    {
        Check(TestTexts.TokenText, 200_000, endSize: 100, seed);
        Check(WithinRule, 100_000, endSize: 60, seed);
        Check(TestTexts.Characters, 100_000, endSize: 200, seed);
    }

    [Theory]
    [InlineData("measure  m = 1", " +  1", 10_000)]
    [InlineData("", "word  word\n", 10_000)]
    [InlineData("kind  K {\n", "x : @\n  y   : real\n", 5_000)]
    [InlineData("measure  m = ", "(", 10_000)]
    [InlineData("", "measure  m = 1\n", 5_000)]
    [InlineData("category  C { ", "some_name, ", 5_000)]
    public void However_long_a_file_is(string beginning, string part, int count) =>
        FormatterInvariants.Check(beginning + string.Concat(Enumerable.Repeat(part, count)));

    private static Gen<string> WithinRule => TestTexts.TokenText.Select(t => $"rule r in p {{\n  for a : b {t}\n  a.x = 1\n}}\nmeasure m = 1\n");

    private static void CheckPrefixes(string name, int every)
    {
        var text = TestFiles.All[name];
        for (var length = every / 2; length < text.Length; length += every)
        {
            FormatterInvariants.Check(text[..length]);
        }
    }

    private static void CheckMutations(string name, int every)
    {
        foreach (var text in TestTexts.Mutations(TestFiles.All[name]).Where((_, i) => i % every == 0))
        {
            FormatterInvariants.Check(text);
        }
    }

    private static void Check(Gen<string> texts, int count, int endSize, int seed = 2016) => Prop.ForAll(texts.ToArbitrary(), text => FormatterInvariants.Check(text) is not null)
        .Check(Config.QuickThrowOnFailure.WithMaxTest(count).WithEndSize(endSize).WithReplay((ulong)seed, 7));
}
