using ClusterDsl.Language.Syntax;
using ClusterDsl.Language.Tests.Binding;
using ClusterDsl.Language.Tests.Syntax;

namespace ClusterDsl.Language.Tests.Formatting;

/// <summary>What the one layout looks like.</summary>
public sealed class FormatterTests
{
    [Fact]
    public void The_scenario_of_the_reference_is_laid_out_as_the_reference_has_it()
    {
        var text = TestFiles.All["optical_valley.cluster"];
        var layout = FormatterInvariants.Check(text);

        // It sets comments and conditions at the tabs of its author's editor.
        Assert.Equal(Narrow(text), Narrow(layout));

        static IEnumerable<string> Narrow(string text) => text.Split('\n').Select(
            line => line.Contains("//", StringComparison.Ordinal) || line.StartsWith("expect", StringComparison.Ordinal) ? line.Replace(" ", string.Empty, StringComparison.Ordinal) : line);
    }

    [Fact]
    public void The_guide_shows_the_layout_it_describes()
    {
        var guide = Repository.Read("docs/formatting.md").ReplaceLineEndings("\n");
        var start = guide.IndexOf("```cluster\n", StringComparison.Ordinal) + "```cluster\n".Length;
        var shown = guide[start..guide.IndexOf("```", start, StringComparison.Ordinal)];
        Assert.Equal(shown, FormatterInvariants.Check(shown));
    }

    [Fact]
    public void Marks_of_neighbours_of_one_sort_stand_in_columns() => AssertLayout(
        """
        scenario s {
          title   "t"
          step    1 quarter
          horizon -3 years
        }
        parameter imitation = 0.6 per year
        parameter openness  : share in 0 .. 0.5 = 0.10
        unit CNY  : money
        unit MCNY = 1e6 CNY
        kind Sme {
          /// What is written down.
          explicit : share as knowledge = 0.1
          x        : real length
        }
        rule r in p {
          let a   = 1
          let bcd ~ uniform(0, 1)
          f.x        = 2
          f.capital += 1
          f.y        ~ normal(0, 1)
        }
        measure n    = 1
        measure mean = 2
        record actors every 1 year
        record ties   every 2 years
        experiment e {
          vary leaders in { 0, 1 }
          vary x       in 0 .. 1 by 0.1
          design     factorial
          replicates 20
        }
        """,
        """
        scenario s {
        title "t"
          step   1 quarter
          horizon - 3 years
        }
        parameter imitation=0.6 per year
        parameter openness: share in 0..0.5=0.10
        unit CNY:money
        unit MCNY   =   1e6 CNY
        kind Sme{
         /// What is written down.
         explicit:share as knowledge=0.1
            x:real length
        }
        rule r in p {
            let a=1
            let bcd~uniform( 0 , 1 )
            f . x=2
            f.capital   +=1
            f.y~normal(0,1)
        }
        measure n=1
        measure mean=2
        record actors every 1 year
        record ties every 2 years
        experiment e {
        vary leaders in {0,1}
        vary x in 0..1 by 0.1
        design factorial
        replicates 20
        }
        """);

    [Fact]
    public void Populations_ties_and_expectations_are_tables() => AssertLayout(
        """
        actor  town  : Region        { credit = 0.2 }
        actors firms : Sme[40] {
          explicit ~ beta(2, 6)
          x        ~ uniform(0 km, 20 km)
        }
        actor  u     : University[2] { tacit = 0.9; x = 1 km }

        actors listed  : Enterprise from "firms.csv"
        actors imports : Sme        from "imports.csv" { key id }

        ties supply       from firms to unis | listed : random(out_degree: 1)
        ties acquaintance among firms                 : complete() { trust = 1 }
        ties joint_rd     between firms and unis      : complete() { trust = 0.5 }

        expect "it grows"    in 90% of runs  n at end > 3
        expect "it does not" on average      n at end < n at end with a = off
        expect "share"       always          n in 0 .. 1
        expect "at all"                      n > 0
        """,
        """
        actor town: Region { credit = 0.2 }
        actors firms: Sme[40] {
          explicit ~ beta(2, 6)
          x ~ uniform(0 km, 20 km)
        }
        actor u: University[2]{tacit=0.9;x=1 km}

        actors listed: Enterprise from "firms.csv"
        actors imports: Sme from "imports.csv" { key id }

        ties supply from firms to unis|listed: random(out_degree : 1)
        ties acquaintance among firms: complete() { trust = 1 }
        ties joint_rd between firms and unis: complete() { trust = 0.5 }

        expect "it grows" in 90% of runs n at end > 3
        expect "it does not" on average n at end < n at end with a = off
        expect "share" always n in 0 .. 1
        expect "at all" n > 0
        """);

    [Fact]
    public void A_blank_line_another_sort_and_a_long_block_end_a_group() => AssertLayout(
        """
        parameter a = 1
        parameter b = 2

        parameter longer = 3
        measure m = 1
        parameter longest = 4
        kind A : Base {
          x : real
        }
        kind Longer : Base
        kind B      : Base
        """,
        """
        parameter a=1
        parameter b=2

        parameter longer=3
        measure m=1
        parameter longest=4
        kind A : Base {
        x : real
        }
        kind Longer : Base
        kind B : Base
        """);

    [Fact]
    public void Several_items_on_a_line_stay_there_and_take_no_part_in_columns() => AssertLayout(
        """
        kind K {
          a : real; b : real = 1
          long_name : real
        }
        """,
        """
        kind K {
          a:real;b:real=1
          long_name:real
        }
        """);

    [Fact]
    public void Names_are_as_wide_as_the_screen_shows_them() => AssertLayout(
        """
        parameter 开放   = 1
        parameter demand = 2
        """,
        """
        parameter 开放=1
        parameter demand=2
        """);

    [Fact]
    public void Spaces_stand_around_operators_and_not_within_units_edges_calls_and_members() => AssertLayout(
        """
        measure m = -a + (b - c) * d ^ 2 / 3 km^2 - 120 MCNY/quarter + f(x, mean_degree: 4)[1].y * 5% + 0.3 per year
        rule r in p {
          for {a, b} : firms | listed, i in 0 ..< 30 where not a -[link : t]- b and a <-[u]- b
          form a -[t]-> b { trust = if a.x == 1 then -1 else (2) }
        }
        """,
        """
        measure m=- a+( b-c )*d^2/3 km^2-120 MCNY/quarter+f ( x,mean_degree :4 ) [1] . y*5%+0.3 per year
        rule r in p {
          for { a,b }:firms|listed , i in 0..<30 where not a-[link:t]-b and a<-[u]-b
          form a-[ t ]->b{trust=if a.x==1 then - 1 else(2)}
        }
        """);

    [Fact]
    public void Lines_end_where_their_author_ended_them() => AssertLayout(
        """
        rule seek in cooperation {
          for f : startups where degree(f, joint_rd) < 3
          choose p : startups | institutes
            sample 20
            where not f -[joint_rd]- p
            weight exp(
              -distance(f, p) / 5 km
            ) * (1.1
              - abs(f.explicit - p.explicit))
          f.x = 1 +
            2
        }
        rule one in cooperation { for f : firms; f.x = 1 }
        experiment e {
          vary x in {
            0.05,
            0.10
          }
        }
        """,
        """
        rule seek in cooperation { for f : startups where degree(f, joint_rd) < 3
              choose p : startups | institutes
          sample 20
              where not f -[joint_rd]- p

          weight exp(
          -distance(f, p) / 5 km
          ) * (1.1
          - abs(f.explicit - p.explicit))
            f.x = 1 +
            2 }
        rule one in cooperation { for f : firms; f.x = 1 }
        experiment e {
        vary x in {
        0.05,
        0.10
        }
        }
        """);

    [Fact]
    public void The_head_of_a_block_goes_on_deeper_than_the_block() => AssertLayout(
        """
        tie joint_rd : economic between Enterprise and
            Enterprise | KnowledgeProducer as horizontal,
            carries knowledge {
          trust : share = 0.5
        }
        rule r in p {
          form a -[t]->
              b {
            trust = max(
              0,
              1)
          }
        }
        """,
        """
        tie joint_rd : economic between Enterprise and
        Enterprise | KnowledgeProducer as horizontal,
        carries knowledge { trust : share = 0.5 }
        rule r in p {
        form a -[t]->
        b { trust = max(
        0,
        1) }
        }
        """);

    [Fact]
    public void A_brace_stands_on_the_line_of_its_head_and_declarations_on_lines_of_their_own() => AssertLayout(
        """
        kind K {
          x : real
        }
        kind Empty {}
        phase a;
        phase b
        """,
        """
        kind K
        {
          x : real
        }
        kind Empty
        {

        }
        phase a; phase b
        """);

    [Fact]
    public void A_block_on_one_line_stays_there_if_it_fits() => AssertLayout(
        """
        kind Just : Organisation { first_attribute : real = 0; second_attribute : real = 0; third_one : real = 0; number : int }

        kind Just : Organisation {
          first_attribute  : real = 0
          second_attribute : real = 0
          third_ones       : real = 0
          number           : int
        }

        rule wide in exchange {
          for firm : small_firms | large_firms where firm.explicit_knowledge > 0.5
          rate 2 per year
          form firm -[joint_rd]- centre { trust = 0.5 }
        }

        category Industry {
          textiles, steel, coal, stone, appliances, machinery, information_technology, communications, new_materials,
          pharmaceuticals
        }
        """,
        """
        kind Just : Organisation { first_attribute : real = 0; second_attribute : real = 0; third_one : real = 0; number : int }

        kind Just : Organisation { first_attribute : real = 0; second_attribute : real = 0; third_ones : real = 0; number : int }

        rule wide in exchange { for firm : small_firms | large_firms where firm.explicit_knowledge > 0.5 rate 2 per year form firm -[joint_rd]- centre { trust = 0.5 } }

        category Industry { textiles, steel, coal, stone, appliances, machinery, information_technology, communications, new_materials, pharmaceuticals }
        """);

    [Fact]
    public void A_separator_with_a_comment_stays_and_one_that_its_author_put_at_a_line_end_does() => AssertLayout(
        """
        rule r in exchange {
          for f : firms;  // all of them
          f.x = 1;
          f.y = 1
        }
        """,
        """
        rule r in exchange {
          for f : firms; // all of them
          f.x = 1;
          f.y = 1
        }
        """);

    [Theory]
    [InlineData("phase a\r\nphase b\r\nphase c\n", "phase a\r\nphase b\r\nphase c\r\n")]
    [InlineData("phase a\r\nphase b\nphase c\n", "phase a\nphase b\nphase c\n")]
    public void A_file_gets_the_line_ends_that_most_of_its_lines_have(string text, string expected) => Assert.Equal(expected, FormatterInvariants.Check(text));

    [Fact]
    public void Blank_lines_stand_between_items_and_never_two() => AssertLayout(
        """
        phase a

        phase b
        kind K {
          x : real

          y : real
        }
        """,
        """


        phase a



        phase b
        kind K {

          x : real


          y : real

        }

        """);

    [Fact]
    public void Comments_stay_where_they_belong() => AssertLayout(
        """
        // The file.

        /// A kind.
        // Aside.
        kind K  // of firm
        {       // opens
          // first
          x      : real  // behind
          longer : real

          /// Doc.
          y : real;  // after a separator
          // last
        }  // closed
        rule r in p {
          for a : firms,  // one
            // between
            b : firms
          // above
          where a.x > 0  // why

          // alone

          a.x = 1
          form a -[t]- b {
            // nothing yet
          }
        }
        // end

        /// The very end.
        """,
        """
              // The file.

        /// A kind.
        // Aside.
        kind K // of firm
        { // opens

        // first
          x : real      // behind
          longer : real

            /// Doc.
          y : real; // after a separator
          // last

        } // closed
        rule r in p {
            for a : firms, // one

              // between
              b : firms
                // above
            where a.x > 0 // why

            // alone

            a.x = 1
            form a -[t]- b {
        // nothing yet
            }
        }
            // end

            /// The very end.
        """);

    [Fact]
    public void Comments_at_line_ends_stand_under_one_another() => AssertLayout(
        """
        parameter a      = 1              // first
        parameter longer = 2 per quarter  // second
        parameter b      = 3
        parameter c      = 4              // fourth: the same group

        parameter d = 5  // another group
        rule r in p {
          where a  // not of one group,
          rate b   // but adjacent
          let x = 1
          chance c  // not adjacent
        }
        measure m = 1  // short
        measure n = a_long_name_of_a_function(of_one_parameter, of_another_parameter, of_a_third_one)  // a long line does not push the others
        measure o = 1  // short again
        """,
        """
        parameter a=1 // first
        parameter longer=2 per quarter// second
        parameter b=3
        parameter c=4       // fourth: the same group

        parameter d=5  // another group
        rule r in p {
          where a // not of one group,
          rate b // but adjacent
          let x = 1
          chance c // not adjacent
        }
        measure m = 1 // short
        measure n = a_long_name_of_a_function(of_one_parameter, of_another_parameter, of_a_third_one) // a long line does not push the others
        measure o = 1 // short again
        """);

    [Fact]
    public void What_is_broken_is_left_alone_and_the_rest_is_formatted() => AssertBroken(
        """
        phase a
             // belongs to the mistake
        parameter   x   =   @   // a comment
        // belongs to the next
        parameter short = 1
        parameter y     = 2
        kind K {
          a : real
           b   =   1
          c      : real
          longer : real
        }
        rule   r  in  p {
            form a -[t]-   b
        measure m = 1
        """,
        """
        phase   a
             // belongs to the mistake
        parameter   x   =   @   // a comment
             // belongs to the next
        parameter short=1
        parameter y=2
        kind   K   {
          a  :  real
           b   =   1
           c:real
           longer:real
        }
        rule   r  in  p {
            form a -[t]-   b
        measure   m=1
        """);

    [Fact]
    public void What_shares_a_line_with_a_mistake_is_left_alone_too() => AssertBroken(
        """
        kind  K  {  a  :  ;  b : real  }
        kind L {
          a  :  ;  b  :  real
          c : real
        }
        """,
        """
        kind  K  {  a  :  ;  b : real  }
        kind  L  {
          a  :  ;  b  :  real
          c  :  real
        }
        """);

    [Theory]
    [InlineData("", "")]
    [InlineData("\n\n  \t\n", "")]
    [InlineData("phase a", "phase a\n")]
    [InlineData("phase  a\r\n\r\n\r\n\tphase b", "phase a\r\n\r\nphase b\r\n")]
    [InlineData("\uFEFFphase  a", "\uFEFFphase a\n")]
    [InlineData("\uFEFF\r\n// c\r\n", "\uFEFF// c\r\n")]
    [InlineData("phase\ta\t// tab\tinside\t\r\n", "phase a  // tab\tinside\r\n")]
    [InlineData("phase\u00A0\u3000a\n", "phase a\n")]
    [InlineData("phase a\rphase  b\r", "phase a\nphase b\n")]
    [InlineData("a  <\nkind K\n;\nkind  L\n", "a  <\nkind K;\nkind L\n")]
    [InlineData("; ;phase  a;;\n;phase b", ";;\nphase a;;;\nphase b\n")]
    public void Line_ends_byte_order_marks_and_other_space(string text, string expected) => Assert.Equal(expected, FormatterInvariants.Check(text));

    private static void AssertLayout(string expected, string text)
    {
        var tree = SyntaxTree.Parse(text);
        Assert.Empty(tree.Diagnostics.Select(d => d.ToString()));
        Assert.Equal(expected + "\n", FormatterInvariants.Check(text));
    }

    private static void AssertBroken(string expected, string text)
    {
        Assert.NotEmpty(SyntaxTree.Parse(text).Diagnostics);
        Assert.Equal(expected + "\n", FormatterInvariants.Check(text));
    }
}
