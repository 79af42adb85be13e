using ClusterDsl.Language.Syntax;

namespace ClusterDsl.Language.Tests.Syntax;

public sealed class ExpressionTests
{
    [Theory]
    [InlineData("120 MCNY/quarter", "Quantity(120 ‹MCNY/quarter›)")]
    [InlineData("120 MCNY / quarter", "(Quantity(120 ‹MCNY›) / quarter)")]
    [InlineData("900 km^2", "Quantity(900 ‹km^2›)")]
    [InlineData("9 kg*m/s^2", "Quantity(9 ‹kg*m/s^2›)")]
    [InlineData("3 year*n", "Quantity(3 ‹year*n›)")]
    [InlineData("2 * 3 km", "(2 * Quantity(3 ‹km›))")]
    [InlineData("3 km * 2", "(Quantity(3 ‹km›) * 2)")]
    [InlineData("3 km*2", "(Quantity(3 ‹km›) * 2)")]
    [InlineData("5%", "5%")]
    [InlineData("1_000.5e-3", "1_000.5e-3")]
    [InlineData("0.3 per year * gap", "((0.3 per ‹year›) * gap)")]
    [InlineData("3 per year/km", "(3 per ‹year/km›)")]
    [InlineData("6 年", "Quantity(6 ‹年›)")]
    public void Numbers_and_quantities(string text, string shape) => Assert.Equal(shape, TreeShape.OfExpression(text));

    [Theory]
    [InlineData("5 if", "If")]
    [InlineData("5 where", "")]
    public void A_reserved_word_or_a_clause_is_no_unit(string text, string _) =>
        Assert.NotEmpty(SyntaxTree.Parse($"measure m = {text}").Diagnostics);

    [Fact]
    public void Words_that_begin_declarations_may_be_units() => Assert.Equal("Quantity(1 ‹step›)", TreeShape.OfExpression("1 step"));

    [Theory]
    [InlineData("a -[t]- b", "Tie(a -[t]- b)")]
    [InlineData("a -[t]-> b", "Tie(a -[t]-> b)")]
    [InlineData("a <-[t]- b", "Tie(a <-[t]- b)")]
    [InlineData("a - [t]- b", "Tie(a -[t]- b)")]
    [InlineData("not a.partner -[t]- b.partner", "(not Tie(a.partner -[t]- b.partner))")]
    [InlineData("a -[t]- b and c", "(Tie(a -[t]- b) and c)")]
    [InlineData("a < -b", "(a < (- b))")]
    [InlineData("a<-b", "(a < (- b))")]
    [InlineData("a - b[1]", "(a - b[1])")]
    public void Edges_are_told_from_arithmetic(string text, string shape) => Assert.Equal(shape, TreeShape.OfExpression(text));

    [Theory]
    [InlineData("f()", "f()")]
    [InlineData("f(a, b)", "f(a,b)")]
    [InlineData("f(mean: 1, sd: a + b)", "f(Argument(mean : 1),Argument(sd : (a + b)))")]
    [InlineData("a.b.c(d).e", "a.b.c(d).e")]
    [InlineData("v[i + 1]", "v[(i + 1)]")]
    [InlineData("mean(startups.capital)", "mean(startups.capital)")]
    [InlineData("mean(x.a for x in P)", "mean(Argument(x.a Comprehension(for Member(x in P))))")]
    [InlineData("mean(x.a for x : P)", "mean(Argument(x.a Comprehension(for Path(PathNode(x : P)))))")]
    [InlineData("mean(x.a for x in P where x.b > 0)", "mean(Argument(x.a Comprehension(for Member(x in P) Where(where (x.b > 0)))))")]
    [InlineData("count(b for a -[t]- b)", "count(Argument(b Comprehension(for Path(a PathStep(-[t]- b)))))")]
    [InlineData("max(l.x for a -[l : t]-> b)", "max(Argument(l.x Comprehension(for Path(a PathStep(-[l:t]-> b)))))")]
    [InlineData("quantile(x.a for x in P, 0.9)", "quantile(Argument(x.a Comprehension(for Member(x in P))),0.9)")]
    [InlineData("sum(i for i in 0 ..< n)", "sum(Argument(i Comprehension(for Member(i in (0 ..< n)))))")]
    [InlineData("sum(i for i in P | Q(a) | 1 .. 2)", "sum(Argument(i Comprehension(for Member(i in Set(P | Q(a) | (1 .. 2))))))")]
    [InlineData("count(P | Q)", "count((P | Q))")]
    [InlineData("density(t, P | Q)", "density(t,(P | Q))")]
    [InlineData("within(a, P, 5 km)", "within(a,P,Quantity(5 ‹km›))")]
    [InlineData("f(a < b, not c)", "f((a < b),(not c))")]
    [InlineData("f(0 .. 1)", "f((0 .. 1))")]
    public void Calls_and_comprehensions(string text, string shape) => Assert.Equal(shape, TreeShape.OfExpression(text));

    [Theory]
    [InlineData("rate + weight * budget", "(rate + (weight * budget))")]
    [InlineData("for", "for")]
    [InlineData("when + where", "(when + where)", false)]
    [InlineData("a.in + a.if.not", "(a.in + a.if.not)")]
    [InlineData("per per per", "(per per ‹per›)")]
    [InlineData("time + first", "(time + first)")]
    [InlineData("rule(parameter: 1)", "rule(Argument(parameter : 1))")]
    [InlineData("self.index + index", "(self.index + index)")]
    [InlineData("stage == growth", "(stage == growth)")]
    [InlineData("dt * step + now", "((dt * step) + now)")]
    [InlineData("大学.资本 > 0", "(大学.资本 > 0)")]
    public void Contextual_keywords_are_names_where_a_name_is_expected(string text, string shape, bool isStrict = true)
    {
        if (isStrict)
        {
            Assert.Equal(shape, TreeShape.OfExpression(text));
        }
        else
        {
            TreeInvariants.Check($"measure m = {text}");
        }
    }

    [Theory]
    [InlineData("m at end", "At(m at end)")]
    [InlineData("m at 5 years", "At(m at Quantity(5 ‹years›))")]
    [InlineData("m at end >= 20", "(At(m at end) >= 20)")]
    [InlineData("m at end - m at 0", "(At(m at end) - At(m at 0))")]
    [InlineData("min(m from 8 years until 13 years)", "min(Window(m from Quantity(8 ‹years›) until Quantity(13 ‹years›)))")]
    [InlineData("first time when m > 50", "FirstTime(first time when (m > 50))")]
    [InlineData("first + 1", "(first + 1)")]
    [InlineData("sum(m)", "sum(m)")]
    [InlineData("(m at end) ^ 2", "(Parenthesized(( At(m at end) )) ^ 2)")]
    [InlineData("m at end with v = off", null)]
    public void Reports_look_at_times_of_a_run(string text, string? shape)
    {
        var source = $"experiment e {{ report {text} }}";
        if (shape is null)
        {
            Assert.NotEmpty(SyntaxTree.Parse(source).Diagnostics);
            return;
        }

        var experiment = (ExperimentDeclarationSyntax)TreeShape.Sound(source).Root.Declarations[0];
        Assert.Equal(shape, TreeShape.Of(Assert.Single(((ReportClauseSyntax)experiment.Body.Items[0]).Values)));
    }

    [Fact]
    public void Measures_do_not_look_at_times_of_a_run() => Assert.NotEmpty(SyntaxTree.Parse("measure m = n at end").Diagnostics);

    [Theory]
    [InlineData("a < b < c")]
    [InlineData("a == b == c")]
    [InlineData("a in 0 .. 1 in 0 .. 1")]
    public void Comparisons_do_not_chain(string text) => Assert.Single(SyntaxTree.Parse($"measure m = {text}").Diagnostics);
}
