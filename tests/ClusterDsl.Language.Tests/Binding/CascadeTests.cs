namespace ClusterDsl.Language.Tests.Binding;

/// <summary>One mistake, one diagnostic; ten mistakes, ten.</summary>
public sealed class CascadeTests
{
    [Fact]
    public void Ten_mistakes_give_ten_diagnostics() => Check("""
        parameter p : share = «CL2024¦3»
        parameter q = 3 «CL2022¦kEURO»
        actors traders : «CL2001¦Frim»[3] { capital = q; skill ~ beta(2, 5) }
        ties «CL2001¦suply» among traders : random(mean_degree: p)
        rule a in «CL2001¦exchnge» { for f : traders; f.capital += q }
        rule b in exchange { for f : «CL2001¦frims»; let g = f.capital + q; f.capital += g }
        rule c in exchange { for f : firms where f.«CL2006¦captal» > q and f.skill > p; f.skill += p }
        rule d in exchange { for f : firms; f.capital += «CL2004¦3 years» }
        policy e : «CL2001¦Subsidi» by town { for f : firms; f.standing += 1 }
        measure m = «CL2007¦cuont»(firms) + mean(traders.capital)
        measure n = previous(m, 1 year) + m
        """);

    [Theory]
    [InlineData("use «CL6001¦\"nowhere.cluster\"»\nactors others : Shop[3] { size = 3 carats }\nrule r in trading { for s : others -[sale]- t; s.price += 3 }\nmeasure m = mean(others.price)")]
    [InlineData("use «CL2012¦nowhere»\nparameter p = 3 MUSD\nextend Shop { colour : Colour = red }")]
    [InlineData("actors traders : Firm from «CL6001¦\"nowhere.csv\"» { key id; capital = turnover * 1 kEUR }\nrule r in exchange { enter traders { capital = 1 EUR } }\nmeasure m = count(traders)")]
    [InlineData("kind Shop : «CL2001¦Frim» { price : real = 0 }\nactors shops : Shop[3]\nrule r in exchange { for s : shops; s.price += 1 }")]
    [InlineData("tie lent from «CL2001¦Frim» to Firm\nties lent from firms to firms : random(mean_degree: 1)\nrule r in exchange { for a -[lent]-> b where a.capital > b.capital; form b -[lent]-> a }")]
    [InlineData("extend Firm { age : «CL2001¦itn» }\nactors more : Firm[3] { age = 3 }\nrule r in exchange { for f : firms; f.age += 1 }")]
    [InlineData("unit KRW : «CL2001¦mony»\nunit MKRW = 1e6 KRW\nparameter p = 3 MKRW\nparameter q = p + 3 EUR")]
    [InlineData("category Colour { red }\nextend Firm { colour : Colour = «CL2001¦rde» }\nmeasure m = count(f for f in firms where f.colour == red)")]
    [InlineData("instrument Loan by «CL2001¦Counsil» { may change Firm.capital }\npolicy p : Loan by town { for f : firms; f.capital += 1 EUR }")]
    [InlineData("instrument Loan by Council { may change Firm.«CL2006¦captal» }\npolicy p : Loan by town { for f : firms; f.capital += 1 EUR }")]
    [InlineData("stage a { next «CL2001¦bb» when now > 1 year }\nstage b { }")]
    [InlineData("rule r in exchange { for f : firms, g : «CL2001¦frims»; choose p : g | firms where p.capital > g.capital; form f -[project]- p }")]
    [InlineData("rule r in exchange { for f : firms -[«CL2001¦projct»]- g -[project]- h : firms where g.skill > h.skill; f.skill += g.skill }")]
    [InlineData("rule r in exchange { enter «CL2001¦frims» as s { size = 3 }; form s -[project]- town; s.capital = 3 EUR }")]
    [InlineData("rule r in exchange { for f : firms; let d ~ «CL2001¦unifrm»(0, 1); f.skill += d * d }")]
    [InlineData("kind Shop { age : int; rank : int }\nactors shops : Shop[3] { «CL2006¦aeg» = 3 }")]
    [InlineData("measure m = n + 1\nmeasure n = «CL2029¦m»\nmeasure o = m + n\nrule r in exchange { for f : firms where o > 3; f.standing += m }")]
    [InlineData("parameter p = «CL1008¦0,35» per year\nrule r in exchange { for f : firms; rate p; f.skill += 0.1 }")]
    [InlineData("parameter q = «CL1008¦25,000» EUR\nrule r in exchange { for f : firms where f.capital > q; f.capital += q }")]
    [InlineData("parameter p : share = 35 «CL1002¦%»\nrule r in exchange { for f : firms; chance p; f.skill += p }")]
    [InlineData("parameter p = 1 million «CL1002¦EUR»\nrule r in exchange { for f : firms; f.capital += p }")]
    [InlineData("parameter p = 1 «CL1002¦000» 000 EUR\nrule r in exchange { for f : firms; f.capital += p }")]
    [InlineData("parameter p = 5 k«CL1006¦€»\nrule r in exchange { for f : firms; f.capital += p }")]
    [InlineData("rule r in exchange { for f : firms where f.standing «CL1002¦=» 0; f.standing += 1 }")]
    [InlineData("policy p : Subsidy by town { active from 1 year for «CL1001¦3» years; for f : firms; f.capital += 1 EUR }")]
    [InlineData("measure m = mean(firms.capital) «CL1006¦€»\nmeasure n = m + 3 EUR\nrule r in exchange { for f : firms where f.capital < m; f.skill += 0.1 }")]
    [InlineData("actors more : «CL2001¦Sme»[3]\nactors most : LeadEnterprise[2] { capital = 3 MEUR }\nactors others : Sme[2]")]
    [InlineData("actor mill : «CL2001¦Mil»\nrule r in exchange { for f : firms -[supply]-> mill where f.skill > 0.5; f.standing += 1 }")]
    public void One_mistake_gives_one_diagnostic(string text) => Check(text);

    [Fact]
    public void What_a_skipped_line_declares_is_not_missed_elsewhere()
    {
        var compilation = World.Compile(World.Whole("kindd Shop { price : real = 0 }\nactors shops : Shop[3]\nrule r in exchange { for s : shops; s.price += 1 }"));
        Assert.All(compilation.Diagnostics, d => Assert.StartsWith("CL1", d.Code, StringComparison.Ordinal));
        Assert.NotEmpty(compilation.Diagnostics);
    }

    [Fact]
    public void Every_attribute_that_is_missing_is_named() =>
        Assert.Equal(2, World.Compile(World.Whole("kind Shop { age : int; rank : int }\nactors shops : Shop[3]")).Diagnostics.Length);

    private static void Check(string text)
    {
        var marked = MarkedText.Parse(World.Whole(text));
        var diagnostics = World.Compile(marked.Wrong).Diagnostics;
        Assert.True(
            marked.Marks.SequenceEqual(diagnostics.Select(d => (d.Code, d.Location.Span))),
            $"expected {string.Join(", ", marked.Marks.Select(m => m.Code))}, found\n{string.Join('\n', diagnostics)}");
    }
}
