using ClusterDsl.Language.Syntax;
using FsCheck;
using FsCheck.Fluent;

namespace ClusterDsl.Language.Tests.Syntax;

/// <summary>No text makes the parser throw, hang or lose a character.</summary>
public sealed class FuzzTests
{
    // Windows gives a main thread 1 MB: the parser must do with less.
    private const int SmallStack = 768 * 1024;

    [Fact]
    public void Random_tokens() => Check(TestTexts.TokenText, 100_000, endSize: 40);

    [Fact]
    public void Random_tokens_within_a_rule() =>
        Check(TestTexts.TokenText.Select(t => $"rule r in p {{\n  for a : b {t}\n  a.x = 1\n}}\nmeasure m = 1\n"), 10_000, endSize: 20);

    [Fact]
    public void Random_characters() => Check(TestTexts.Characters, 20_000, endSize: 60);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [Trait("Category", "Long")]
    public void Many_more_random_tokens(int seed)
    {
        Check(TestTexts.TokenText, 300_000, endSize: 150, seed);
        Check(TestTexts.TokenText.Select(t => $"rule r in p {{\n  for a : b {t}\n  a.x = 1\n}}\nmeasure m = 1\n"), 300_000, endSize: 60, seed);
        Check(TestTexts.Characters, 300_000, endSize: 200, seed);
    }

    [Theory]
    [InlineData("(", ")")]
    [InlineData("[", "]")]
    [InlineData("{", "}")]
    [InlineData("f(", ")")]
    [InlineData("v[", "]")]
    [InlineData("(\n", "\n)")]
    [InlineData("sum(x for x in ", ")")]
    [InlineData("sum(x for {a, b} : ", ")")]
    [InlineData("sum(x for {a b} : ", ")")]
    [InlineData("if ", " then 1 else 2")]
    [InlineData("if 1 then ", " else 2")]
    [InlineData("if 1 then 2 else ", "")]
    [InlineData("f(if a then b else (", "))")]
    [InlineData("not ", "")]
    [InlineData("- ", "")]
    [InlineData("-", "")]
    [InlineData("1 + ", "")]
    [InlineData("a ^ ", "")]
    [InlineData("a ^ -", "")]
    [InlineData("a.", "")]
    [InlineData("a and ", "")]
    [InlineData("a < ", "")]
    [InlineData("a | ", "")]
    [InlineData("a -[t]- ", "")]
    [InlineData("-[", "]-")]
    [InlineData("a per ", "")]
    [InlineData("1 .. ", "")]
    [InlineData("f(a, ", ")")]
    [InlineData("\"", "\"")]
    [InlineData("rule r in p {\n", "}")]
    [InlineData("phase p\n", "")]
    [InlineData("form a -[t]- b {", "}")]
    [InlineData("vary x in {", "}")]
    [InlineData("}\n", "")]
    [InlineData("）", "（")]
    [InlineData("$ ", "")]
    [InlineData("word word\n", "")]
    public void A_hundred_thousand_of_anything(string before, string after)
    {
        var many = Repeated(before, after, 100_000);
        var some = Repeated(before, after, 3_000);
        OnSmallStack(() =>
        {
            TreeInvariants.Check($"measure m = {many}\nmeasure n = 1\n");
            TreeInvariants.Check(some);
            TreeInvariants.Check($"rule r in p {{\n  for a : {some}\n  where {some}\n  a.x = 1\n}}\n");
        });
    }

    [Fact]
    public void A_chain_of_fitting_length_is_sound_however_long()
    {
        OnSmallStack(() =>
        {
            Assert.Empty(SyntaxTree.Parse("measure m = 1" + string.Concat(Enumerable.Repeat(" + 1", 100_000))).Diagnostics);
            Assert.Empty(SyntaxTree.Parse("measure m = a" + string.Concat(Enumerable.Repeat(".b", 100_000))).Diagnostics);
        });
    }

    [Fact]
    public void Nesting_as_deep_as_allowed_is_sound_and_one_deeper_is_one_diagnostic()
    {
        OnSmallStack(() =>
        {
            Assert.Empty(SyntaxTree.Parse(Nested(100)).Diagnostics);
            Assert.Equal("CL1005", Assert.Single(SyntaxTree.Parse(Nested(101)).Diagnostics).Code);
            Assert.Equal("CL1005", Assert.Single(SyntaxTree.Parse(Nested(100_000)).Diagnostics).Code);
            var comprehension = string.Concat(Enumerable.Repeat("sum(x for x in ", 100)) + "a" + new string(')', 100);
            Assert.Empty(SyntaxTree.Parse($"measure m = {comprehension}").Diagnostics);
            var mixed = string.Concat(Enumerable.Repeat("if f(", 50)) + "a" + string.Concat(Enumerable.Repeat(") then not -b else (c)", 50));
            Assert.Empty(SyntaxTree.Parse($"measure m = {mixed}").Diagnostics);
        });
    }

    private static string Repeated(string before, string after, int count) =>
        string.Concat(Enumerable.Repeat(before, count)) + "1" + string.Concat(Enumerable.Repeat(after, count));

    private static string Nested(int depth) => $"measure m = {new string('(', depth)}1{new string(')', depth)}\nmeasure n = 1\n";

    private static void Check(Gen<string> texts, int count, int endSize, int seed = 2016) => Prop.ForAll(texts.ToArbitrary(), text => WithinTime(text, () => TreeInvariants.Check(text) is not null))
        .Check(Config.QuickThrowOnFailure.WithMaxTest(count).WithEndSize(endSize).WithReplay((ulong)seed, 7));

    /// <summary>Fails with the text if looking at it does not come to an end: the limit is thousands of times what these texts take, and far above any noise.</summary>
    private static bool WithinTime(string text, Func<bool> look)
    {
        var task = Task.Run(look);
        Assert.True(((IAsyncResult)task).AsyncWaitHandle.WaitOne(TimeSpan.FromSeconds(30)), $"no end: {text}");
        return task.GetAwaiter().GetResult();
    }

    private static void OnSmallStack(Action action)
    {
        Exception? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    action();
                }
                catch (Exception e)
                {
                    failure = e;
                }
            },
            SmallStack);
        thread.Start();
        thread.Join();
        Assert.Null(failure);
    }
}
