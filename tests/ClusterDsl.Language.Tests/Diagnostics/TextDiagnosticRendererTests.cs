using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Diagnostics.Rendering;
using ClusterDsl.Language.Text;
using FsCheck;
using FsCheck.Fluent;

namespace ClusterDsl.Language.Tests.Diagnostics;

public sealed class TextDiagnosticRendererTests
{
    private static readonly DiagnosticDescriptor UnknownName = new("CL2001", DiagnosticSeverity.Error, "Unknown name", "unknown name `{0}`");
    private static readonly DiagnosticDescriptor Odd = new("CL4001", DiagnosticSeverity.Warning, "Odd", "{0}");

    [Fact]
    public void A_span_is_underlined_under_its_line()
    {
        var text = Source("rule a in b {\n  for f : firmz\n}\n");
        Assert.Equal(
            """
            error[CL2001]: unknown name `firmz`
             --> a.cluster:2:11
              |
            2 |   for f : firmz
              |           ^^^^^
              |
              = help: did you mean `firms`?

            1 error

            """,
            Render(At(text, "firmz") with { Help = "did you mean `firms`?" }));
    }

    [Fact]
    public void A_related_place_in_the_same_file_shows_in_the_order_of_lines()
    {
        var text = Source("measure m = 1\n\n\n\n\n\n\n\n\nmeasure m = 2\n");
        var first = new Location(text, new TextSpan(8, 1));
        var second = new Location(text, new TextSpan(text.Content.LastIndexOf('m'), 1));
        var diagnostic = Diagnostic.Create(Odd, second, "`m` is declared twice") with { Related = [new RelatedLocation(first, "declared here first")] };
        Assert.Equal(
            """
            warning[CL4001]: `m` is declared twice
              --> a.cluster:10:9
               |
             1 | measure m = 1
               |         - declared here first
            ...
            10 | measure m = 2
               |         ^

            1 warning

            """,
            Render(diagnostic));
    }

    [Fact]
    public void A_related_place_in_another_file_has_its_own_head()
    {
        var text = Source("ties t from \"x.csv\"");
        var data = new SourceText("a,b\n1,2\n", "x.csv");
        var diagnostic = At(text, "\"x.csv\"") with { Related = [new RelatedLocation(new Location(data, new TextSpan(4, 1)), "here")] };
        Assert.Equal(
            """
            error[CL2001]: unknown name `"x.csv"`
             --> a.cluster:1:13
              |
            1 | ties t from "x.csv"
              |             ^^^^^^^
              |
             ::: x.csv:2:1
              |
            2 | 1,2
              | - here

            1 error

            """,
            Render(diagnostic));
    }

    [Fact]
    public void Tabs_and_wide_characters_keep_the_carets_in_place()
    {
        Assert.Contains("1 |     actor 大学 : Universty\n  |                  ^^^^^^^^^\n", Render(At(Source("\tactor 大学 : Universty"), "Universty")), StringComparison.Ordinal);
        Assert.Contains("1 |     actor 大学 : X\n  |           ^^^^\n", Render(At(Source("\tactor 大学 : X"), "大学")), StringComparison.Ordinal);
        Assert.Contains("1 | ab  c\n  |     ^\n", Render(At(Source("ab\tc"), "c")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_combining_mark_takes_no_column()
    {
        Assert.Contains("1 | e\u0301 x\n  |   ^\n", Render(At(Source("e\u0301 x"), "x")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "  | ^\n")]
    [InlineData(3, "  |    ^\n")]
    public void An_empty_span_gets_one_caret(int offset, string expected)
    {
        var text = Source("abc");
        Assert.Contains(expected, Render(Diagnostic.Create(Odd, new Location(text, new TextSpan(offset, 0)), "x")), StringComparison.Ordinal);
    }

    [Fact]
    public void The_end_of_a_text_that_ends_with_a_line_end_can_be_pointed_to()
    {
        var text = Source("scenario x {\n");
        Assert.Contains("2 |\n  | ^\n", Render(Diagnostic.Create(Odd, new Location(text, new TextSpan(text.Length, 0)), "x")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_span_over_many_lines_shows_the_first_and_the_last()
    {
        var text = Source("rule a {\n  one\n  two\n  three\n}\n");
        var span = new TextSpan(0, text.Content.IndexOf('}') + 1);
        Assert.Contains(
            "1 | rule a {\n  | ^^^^^^^^\n...\n5 | }\n  | ^\n",
            Render(Diagnostic.Create(Odd, new Location(text, span), "x")),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_span_that_ends_with_its_line_end_stays_on_its_line()
    {
        var text = Source("ab\r\ncd\r\n");
        var output = Render(Diagnostic.Create(Odd, new Location(text, new TextSpan(0, 4)), "x"));
        Assert.Contains("1 | ab\n  | ^^\n", output, StringComparison.Ordinal);
        Assert.DoesNotContain("2 |", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_line_is_cut_around_the_span()
    {
        var text = Source(new string('x', 500) + " firmz " + new string('y', 500));
        var lines = Render(At(text, "firmz"), width: 80).Split('\n');
        var shown = Assert.Single(lines, l => l.StartsWith("1 | ", StringComparison.Ordinal));
        var carets = Assert.Single(lines, l => l.Contains('^', StringComparison.Ordinal));
        Assert.True(shown.Length <= 80, shown);
        Assert.StartsWith("1 | …", shown, StringComparison.Ordinal);
        Assert.EndsWith("…", shown, StringComparison.Ordinal);
        Assert.Equal(shown.IndexOf("firmz", StringComparison.Ordinal), carets.IndexOf('^', StringComparison.Ordinal));
        Assert.Equal(5, carets.Count(c => c == '^'));
    }

    [Fact]
    public void A_span_wider_than_the_terminal_is_cut_with_its_line()
    {
        var text = Source("let x = " + new string('y', 500));
        var lines = Render(At(text, new string('y', 500)), width: 80).Split('\n');
        Assert.All(lines.Skip(1), l => Assert.True(l.Length <= 80, l));
        Assert.Contains(lines, l => l.EndsWith("^^^", StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_that_could_not_be_read_is_named_without_a_line()
    {
        Assert.Equal(
            """
            warning[CL4001]: cannot read
             --> missing.csv

            1 warning

            """,
            Render(Diagnostic.Create(Odd, Location.OfFile("missing.csv"), "cannot read")));
    }

    [Fact]
    public void Control_characters_of_a_file_do_not_reach_the_terminal()
    {
        var output = Render(At(Source("a \u001b[31mred \u202Eevil\u0007 firmz"), "firmz"));
        Assert.DoesNotContain('\u001b', output);
        Assert.DoesNotContain('\u202E', output);
        Assert.DoesNotContain('\u0007', output);
        Assert.Contains("␛[31mred �evil␇ firmz", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Colours_come_only_if_asked_for()
    {
        var diagnostic = At(Source("firmz"), "firmz");
        Assert.DoesNotContain('\u001b', Render(diagnostic));
        Assert.Contains("\u001b[1;31merror[CL2001]\u001b[0m", Render(diagnostic, useColour: true), StringComparison.Ordinal);
    }

    [Fact]
    public void The_closing_line_counts_by_severity()
    {
        var text = Source("a b c");
        var writer = new StringWriter { NewLine = "\n" };
        new TextDiagnosticRenderer().Render([At(text, "a"), At(text, "b"), Diagnostic.Create(Odd, new Location(text, new TextSpan(4, 1)), "x")], writer);
        Assert.EndsWith("\n2 errors, 1 warning\n", writer.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_to_say_is_nothing_said()
    {
        var writer = new StringWriter { NewLine = "\n" };
        new TextDiagnosticRenderer().Render([], writer);
        Assert.Empty(writer.ToString());
    }

    /// <summary>Any text, any span, any width: no exception, and every line but the message keeps to the width.</summary>
    [Fact]
    public void Any_span_of_any_text_can_be_shown()
    {
        var pieces = Gen.Elements("a", "\t", "\n", "\r", "\r\n", "\u5927", "\U0001F3ED", "\uD83C", "e\u0301", "\u0000", "\u202E", " ", "long long word");
        var cases = from parts in Gen.ListOf(pieces)
                    from start in Gen.Choose(0, 1000)
                    from length in Gen.Choose(0, 40)
                    from width in Gen.Choose(1, 120)
                    select (Text: string.Concat(parts), start, length, width);
        Prop.ForAll(cases.ToArbitrary(), c =>
        {
            var text = Source(c.Text);
            var start = Math.Min(c.start, text.Length);
            var span = new TextSpan(start, Math.Min(c.length, text.Length - start));
            var output = Render(Diagnostic.Create(Odd, new Location(text, span), "x"), width: c.width);
            var limit = Math.Max(c.width, 40 + 10);
            return output.Split('\n').All(l => CharacterWidth.Of(l) <= limit) && (text.Length == 0 || output.Contains('^', StringComparison.Ordinal));
        }).QuickCheckThrowOnFailure();
    }

    private static SourceText Source(string content) => new(content, "a.cluster");

    private static Diagnostic At(SourceText text, string word) =>
        Diagnostic.Create(UnknownName, new Location(text, new TextSpan(text.Content.IndexOf(word, StringComparison.Ordinal), word.Length)), word);

    private static string Render(Diagnostic diagnostic, bool useColour = false, int width = 100)
    {
        var writer = new StringWriter { NewLine = "\n" };
        new TextDiagnosticRenderer(useColour, width).Render([diagnostic], writer);
        return writer.ToString();
    }
}
