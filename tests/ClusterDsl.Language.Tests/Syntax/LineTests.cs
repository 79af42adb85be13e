using ClusterDsl.Language.Syntax;

namespace ClusterDsl.Language.Tests.Syntax;

/// <summary>Where an item ends (language reference, section 2).</summary>
public sealed class LineTests
{
    [Theory]
    [InlineData("measure m = (a\n + b\n)")]
    [InlineData("measure m = f(\n a,\n b\n)")]
    [InlineData("measure m = f(a\n , b)")]
    [InlineData("measure m = v[\n 1\n ]")]
    [InlineData("measure m = a +\n b")]
    [InlineData("measure m = a\n + b")]
    [InlineData("measure m = a -\n b")]
    [InlineData("measure m = a\n - b")]
    [InlineData("measure m = a\n and not\n b")]
    [InlineData("measure m = a\n in 0 .. 1")]
    [InlineData("measure m = a is\n Sme")]
    [InlineData("measure m = a\n == b")]
    [InlineData("measure m = a\n ^ b")]
    [InlineData("measure m = if a\n then b\n else c")]
    [InlineData("measure m = if\n a then\n b else\n c")]
    [InlineData("measure m =\n a")]
    [InlineData("measure m\n = a")]
    [InlineData("measure m = 3\n per year")]
    [InlineData("measure m = sum(\n x\n for x in firms\n where x.a > 0\n)")]
    [InlineData("parameter p = 1 // comment\n + 2")]
    [InlineData("parameter p = 1\n// comment\n\n + 2")]
    [InlineData("measure m = a\n -[t]- b")]
    [InlineData("measure m = a -[\n t\n ]-\n b")]
    [InlineData("measure m = a\n <-[t]- b")]
    [InlineData("kind A\n{\n}")]
    [InlineData("tie t from A\n | B to C |\n D")]
    [InlineData("category C {\n  a,\n  b\n  c\n  , d\n}")]
    [InlineData("scenario s\n{\n title \"x\"\n}")]
    [InlineData("rule r in p\n{\n for a : P,\n b : Q\n , c : R\n}")]
    [InlineData("rule r in p { let x\n ~ uniform(0,\n 1)\n x.a +=\n 1 }")]
    [InlineData("experiment e { vary p in {\n 1,\n 2\n }\n replicates 2 }")]
    public void An_item_goes_on_after_these_line_ends(string text) => Assert.Single(TreeShape.Sound(text).Root.Declarations);

    [Theory]
    [InlineData("rule r in p {\n x.a = b\n c.d = e\n}", 2)]
    [InlineData("rule r in p {\n x.a = b; c.d = e\n}", 2)]
    [InlineData("rule r in p { for a : P where a.x > 0 chance 0.5 a.x = 1 }", 3, false)]
    [InlineData("rule r in p { for a : P where a.x > 0 chance 0.5; a.x = 1 }", 4)]
    [InlineData("rule r in p { for a : P where a.x > 0 let y = 1 choose q : Q rate 1 per year form a -[t]- q { x = 1 } emit e exit a }", 8)]
    [InlineData("rule r in p {\n\n\n for a : P\n\n exit a\n}", 2)]
    [InlineData("rule r in p { ; ; for a : P ;; exit a ; }", 2)]
    [InlineData("rule r in p {\n choose q : Q\n  sample 3\n  where q.x > 0\n  weight q.x\n exit q }", 2)]
    [InlineData("rule r in p {\n choose q : Q where q.x > 0 where q.y > 0 }", 2)]
    [InlineData("rule r in p {\n where a.x > 0\n per = 5 }", 2)]
    public void An_item_ends_here(string text, int items, bool isSound = true)
    {
        var tree = isSound ? TreeShape.Sound(text) : TreeInvariants.Check(text);
        Assert.Equal(items, ((RuleDeclarationSyntax)tree.Root.Declarations[0]).Body.Items.Count);
    }

    [Fact]
    public void A_range_does_not_continue_a_line()
    {
        Assert.NotEmpty(SyntaxTree.Parse("measure m = x in 0\n .. 1").Diagnostics);
        Assert.NotEmpty(SyntaxTree.Parse("measure m = x in 0 ..\n 1").Diagnostics);
        TreeShape.Sound("measure m = f(0\n .. 1)");
    }

    [Theory]
    [InlineData("phase a\nphase b", 2)]
    [InlineData("phase a; phase b", 2)]
    [InlineData("phase a;;\n;phase b;", 2)]
    [InlineData("kind A { x : int } kind B { y : int } phase c", 3)]
    [InlineData("phase a\r\nphase b\rphase c", 3)]
    [InlineData("/// doc\nphase a // note\n\n// more\nphase b", 2)]
    public void Declarations_end_like_items(string text, int count) => Assert.Equal(count, TreeShape.Sound(text).Root.Declarations.Count);

    [Fact]
    public void A_unit_stands_on_the_line_of_its_number()
    {
        var body = Body("rule r in p {\n a.x = 5\n km.y = 3\n}");
        Assert.Equal(["Assignment(a.x = 5)", "Assignment(km.y = 3)"], body);
        Assert.Equal("Parenthesized(( Quantity(5 ‹km›) ))", TreeShape.OfExpression("(5 km)"));
        Assert.NotEmpty(SyntaxTree.Parse("measure m = (5\nkm)").Diagnostics);
    }

    [Fact]
    public void A_call_and_an_index_stand_on_the_line_of_what_they_belong_to()
    {
        Assert.NotEmpty(SyntaxTree.Parse("measure m = f\n(a)").Diagnostics);
        Assert.NotEmpty(SyntaxTree.Parse("measure m = f\n[a]").Diagnostics);
    }

    [Fact]
    public void For_before_a_number_is_a_duration()
    {
        Assert.Equal(
            ["Next(next b when (x < 1) for Quantity(1 ‹year›))", "Next(next c when (x > 1))"],
            Body("stage a { next b when x < 1 for 1 year next c when x > 1 }"));
    }

    [Theory]
    [InlineData("measure m = mean(a.rule for a in P)\nmeasure n = 1", 2)]
    [InlineData("experiment e {\n report firms at end,\n  policy at end,\n  rule\n}", 1)]
    [InlineData("measure m = sum(\n tie for tie in joint_rd)", 1)]
    [InlineData("category C {\n phase,\n rule,\n stage\n}", 1)]
    [InlineData("kind K {\n rule : int = 1\n measure : real\n policy = 2\n}", 1, false)]
    [InlineData("rule r in p {\n event.x = 1\n unit.y += 2\n}", 1)]
    public void A_word_that_begins_declarations_may_be_a_name_at_the_beginning_of_a_line(string text, int count, bool isSound = true)
    {
        var tree = isSound ? TreeShape.Sound(text) : TreeInvariants.Check(text);
        Assert.Equal(count, tree.Root.Declarations.Count);
    }

    private static string[] Body(string text) =>
        [.. ((BlockSyntax)TreeShape.Sound(text).Root.Declarations[0].Children.Last()).Items.Select(TreeShape.Of)];
}
