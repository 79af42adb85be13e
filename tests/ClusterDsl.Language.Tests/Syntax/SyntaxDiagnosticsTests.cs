using System.Text;
using ClusterDsl.Language.Diagnostics.Rendering;
using ClusterDsl.Language.Syntax;

namespace ClusterDsl.Language.Tests.Syntax;

/// <summary>What a person who mistyped gets to read. The snapshots show the messages as the command line shows them.</summary>
public sealed class SyntaxDiagnosticsTests
{
    public static TheoryData<string> Files => TestFiles.Names;

    [Fact]
    public Task Ten_independent_mistakes_give_ten_diagnostics_in_order()
    {
        const string Text =
            """
            scenario ten {
              title = "Ten mistakes"
              step 1 quarter
            }
            use innovation_clusters
            parameter openness = 0,5
            parametr demand = 120 MCNY/quarter
            actors startups HighTechSme[40] {
              explicit ~ beta(2, 6
              capital = 1 MCNY
            }
            rule imitate in exchange {
              for a : startups -[acquaintance]- b : startups wher b.tacit > a.tacit
              a.tacit += openness *
            }
            rule spin_off in exchange {
              for u : University
              enterr startups as s { explicit = 0.7 * u.explicit }
              form u -[technology_transfer]-> s

            rule fail in evaluation {
              for f : startups where f.capital = 0
              exit f
            }
            measure firms = count(startups)
            """;
        var tree = TreeInvariants.Check(Text);
        Assert.Equal([2, 6, 7, 8, 9, 13, 14, 18, 19, 22], tree.Diagnostics.Select(d => d.Location.Start.Line + 1));
        Assert.Equal(
            ["ten", "innovation_clusters", "openness", "demand", "startups", "imitate", "spin_off", "fail", "firms"],
            tree.Root.Declarations.Select(d => d.Children.OfType<SyntaxToken>().ElementAt(1).Text));
        return Verify(Render(Text));
    }

    [Fact]
    public Task Something_is_missing() => Verify(RenderEach(
        "rule r in p\n  for a : P\n  exit a\n}",
        "rule r in p {\n  for a : P\n  form a -[t]- b { trust = 1\n  exit a\n}\nphase q",
        "kind K {\n  a : int",
        "parameter = 5",
        "parameter in = 5",
        "parameter 5x = 5",
        "actor \"Town\" : Government",
        "scenario my-model {\n  seed 1\n}",
        "scenario my model {\n  seed 1\n}",
        "parameter p 5",
        "parameter p =\nphase q",
        "measure m count(x)",
        "measure m = a + * b",
        "measure m = (a + b",
        "measure m = f(a, b\nphase q",
        "measure m = f(a b)",
        "measure m = v[1",
        "measure m = if a then b",
        "measure m = a -[]- b",
        "measure m = a.",
        "measure m = 3 per",
        "actors firms Sme[3]",
        "actors firms :",
        "actors firms : Sme[3 { x = 1 }",
        "actors firms : Sme from firms.csv",
        "ties supply : random(mean_degree: 1)",
        "ties supply among firms random(mean_degree: 1)",
        "ties supply from a b : complete()",
        "unit km length",
        "kind K { trust share = 0.5 }",
        "kind K { trust = 0.5 }",
        "kind K { trust : = 0.5 }",
        "tie t from A | to B",
        "rule r exchange { exit a }",
        "rule r in { exit a }",
        "rule r in p { for a firms where a.x > 0 }",
        "rule r in p { for }",
        "rule r in p { let x 5 }",
        "rule r in p { choose q : }",
        "rule r in p { f.x 5 }",
        "rule r in p { form f -[joint]- p trust = 0.3; ends = 1 year } }\nphase q",
        "policy p : Subsidy town { cost 1 }",
        "policy p Subsidy by town { cost 1 }",
        "stage s { next t x > 1; end when x < 1 }",
        "stage s { set p 5 }",
        "experiment e { vary p { 1, 2 }; replicates 5 }",
        "experiment e { vary p in { 1, 2\n  replicates 5 }",
        "experiment e { vary p in 0 .. 1 0.1 }",
        "expect size at end > 1",
        "expect \"x\" in 90 of runs size at end > 1",
        "expect \"x\" on average size at end",
        "expect \"x\" size at end > 1 with p"));

    [Fact]
    public Task Something_is_too_much() => Verify(RenderEach(
        "phase p q",
        "measure m = a b",
        "measure m = a)",
        "measure m = (a]]",
        "phase p\n}\nphase q",
        "rule r in p {\n  for a : P\n  }\n  exit a\n}\nphase q",
        "rule r in p {\n  exit a b\n  exit c\n}",
        "rule r in p {\n  exit a, exit b\n}",
        "rule r in p {\n  f.x += 1 f.y += 2\n}",
        "rule r in p {\n  if a.x > 0 then exit a\n}",
        "rule r in p {\n  where a.x = 0\n}",
        "rule r in p {\n  f.x == 0\n}",
        "rule r in p {\n  f.x : 0\n}",
        "rule r in p junk { exit a }",
        "kind K as small junk { a : int }",
        "scenario s {\n  title: \"x\"\n  seed 1\n}",
        "measure m = a < b < c",
        "measure m = a <> b",
        "measure m = a ** 2",
        "measure m = a || b",
        "measure m = lognormal(mean = 1, sd = 2)",
        "some prose that somebody pasted\nphase q",
        "agent x : Sme\nphase q\nfunction f\n",
        "/* a comment */\nphase q",
        "category C { a; b, }"));

    [Fact]
    public Task Misspelt_words() => Verify(RenderEach(
        "rulle r in p { exit a }",
        "Actors firms : Sme[3]",
        "paramters p = 5",
        "rule r inn p sequental evry 1 year { exit a }",
        "rule r in p { fro a : P }",
        "rule r in p { for a : P wher a.x > 0 }",
        "rule r in p { chanse 0.5; enterr P; emitt e }",
        "rule r in p { choose q : Q sampel 3 weigth q.x }",
        "stage s { nxt t when x > 1 }",
        "experiment e { vari p in { 1 }; replicats 5 }",
        "policy p : Subsidy bye town { cots 1 }",
        "ties supply amung firms : complete()",
        "tie t betwen A and B a horizontal",
        "uze innovation_clusters"));

    [Fact]
    public Task Characters_of_other_keyboards_and_word_processors() => Verify(RenderEach(
        "scenario s {\n  title “Smart quotes”\n}",
        "use „vocabulary.cluster“",
        "parameter p = 0,5 per year",
        "measure m = lognormal(mean: 1,2 MCNY, sd: 0,6 MCNY)",
        "experiment e { vary p in { 0,05, 0,10 } }",
        "parameter p = 1,000 MCNY",
        "parameter p = 1 000 MCNY",
        "measure m = count（firms）",
        "actors firms ： Sme【3】｛ x ＝ 1； y ～ uniform（0，1） ｝",
        "measure m = a。capital × 2 ≥ 3 − 1",
        "measure m = a ！＝ b",
        "measure m = １２",
        "measure m = a && !b",
        "measure m = 'text'",
        "# comment\nphase q",
        "parameter p = $5",
        "parameter p = 5 €",
        "measure m = 900 km²",
        "measure m = 0 … 1",
        "measure m = \0",
        "measure m = \uFFFD",
        "scenario s {\n  title \"no end\n  seed 1\n}",
        "use \"no end",
        "measure m =\ta\t+\t* b",
        "\uFEFFmeasure m =\r\nphase q\r\n",
        "actor 大学 Universität"));

    [Theory]
    [InlineData("")]
    [InlineData("  \n// nothing\n")]
    public void A_file_without_a_declaration_says_how_to_begin(string text) =>
        Assert.Equal("CL1009", Assert.Single(SyntaxTree.Parse(text).Diagnostics).Code);

    [Theory]
    [InlineData("\uFEFFphase a\r\nphase b\r\n")]
    [InlineData("kind\tK\t{\r\n\ta\t:\tint\r\n}")]
    [InlineData("phase\u00A0a\nphase\u3000b")]
    [InlineData("measure m = beta(2,6)")]
    [InlineData("measure m = f(1,2,3)")]
    [InlineData("experiment e { vary p in { 1,2,3 } }")]
    public void Tabs_other_line_ends_a_byte_order_mark_and_narrow_lists_are_no_mistakes(string text) => TreeShape.Sound(text);

    /// <summary>A closing brace forgotten anywhere costs one diagnostic, and no other declaration.</summary>
    [Theory]
    [MemberData(nameof(Files))]
    public void A_brace_missing_anywhere_is_one_diagnostic_and_the_rest_is_parsed_as_if_it_were_right(string name)
    {
        var text = TestFiles.All[name];
        var tree = SyntaxTree.Parse(text);
        foreach (var brace in tree.Root.DescendantTokens().Where(t => t.Kind is SyntaxKind.OpenBrace or SyntaxKind.CloseBrace))
        {
            var changed = SyntaxTree.Parse(text.Remove(brace.Span.Start, 1));
            Assert.Single(changed.Diagnostics);
            Assert.Equal(tree.Root.Declarations.Count, changed.Root.Declarations.Count);
            var differing = tree.Root.Declarations.Zip(changed.Root.Declarations).Count(d => TreeShape.Of(d.First) != TreeShape.Of(d.Second));
            Assert.Equal(1, differing);
        }
    }

    private static string RenderEach(params string[] texts)
    {
        var output = new StringBuilder();
        foreach (var text in texts)
        {
            output.Append("================ ").Append(text.ReplaceLineEndings("⏎")).Append('\n').Append(Render(text));
        }

        return output.ToString();
    }

    private static string Render(string text)
    {
        var writer = new StringWriter { NewLine = "\n" };
        new TextDiagnosticRenderer().Render(TreeInvariants.Check(text).Diagnostics, writer);
        return writer.ToString();
    }
}
