using ClusterDsl.Language.Model;
using ClusterDsl.Simulation.Randomness;
using ClusterDsl.Simulation.Stepping;
using static ClusterDsl.Simulation.Tests.Expr;

namespace ClusterDsl.Simulation.Tests.SecondOpinion;

/// <summary>What the second opinion found: each with the value that the language reference gives it.</summary>
public sealed class RegressionTests
{
    private const string World = """
        scenario regression { step 1 year; horizon 1 year; seed 4 }
        phase act
        kind Firm { wealth : real = 1; level : real = 0; partner : Firm; ratio : real := self.wealth / self.level }
        abstract tie any_tie { weight : real = 1 }
        tie supply : any_tie from Firm to Firm { volume : real = 3; value : real := 2 * self.volume }
        tie knows  : any_tie between Firm and Firm { trust : share clamped = 0.5 }
        event seen { by : Firm }
        actors firms : Firm[4]

        """;

    [Fact]
    public void StrengthAddsUpAComputedAttribute() =>
        Assert.Equal(36, Last("ties supply among firms : complete()\nmeasure m = max(strength(f, supply, value) for f in firms)"));

    [Theory]
    [InlineData("count(f for f in firms where not f -[knows]- f.partner)", 0)]
    [InlineData("count(f for f in firms where f.partner.partner == none)", 0)]
    [InlineData("count(f for f in firms where f.partner == none)", 4)]
    [InlineData("count(f for f in firms where not f.ratio > 1)", 0)]
    [InlineData("count(f for f in firms where not 1 in f.ratio .. 5)", 0)]
    [InlineData("sum(count(neighbours(f.partner, knows)) for f in firms)", double.NaN)]
    [InlineData("if all(count(neighbours(f.partner, knows)) >= 0 for f in firms) then 1 else 2", 2)]
    [InlineData("if count(neighbours(firms_first.partner, knows)) > 0 then 1 else 2", double.NaN)]
    public void WhatReadsAMissingValueDoesNotHold(string measure, double expected) =>
        Assert.Equal(expected, Last($"actor firms_first : Firm\nmeasure m = {measure}"));

    [Fact]
    public void OnlyTheMatchThatWinsATieIsHeldToItsBounds()
    {
        // All twelve ordered pairs form six ties; a trust of 2 is held at 1 once for each tie, however many matches wanted it.
        var model = Agreement.Compile(World + "rule meet in act { for a : firms, b : firms\n form a -[knows]- b { trust = 1 + a.wealth } }");
        Assert.Equal(6, RecordingObserver.Run(model).End!.Clamped.Single().Count);
    }

    [Fact]
    public void TiesOfDifferentKindsDiffer() =>
        Assert.Equal(16, Last("ties supply among firms : complete()\nties knows among firms : ring(neighbours: 2)\nmeasure m = count(l for l in any_tie where count(k for k in any_tie where k == l) == 1)"));

    [Fact]
    public void AbstractTiesOfASequentialRuleAreTestedAgain()
    {
        // Whoever comes first dissolves the tie, so that the other orientation of it no longer matches.
        var text = "ties knows among firms : ring(neighbours: 2)\nrule part in act sequential { for a -[any_tie]- b\n dissolve a -[knows]- b\n emit seen { by = a } }\nmeasure m = count(seen)";
        Assert.Equal(4, Last(text));
    }

    [Fact]
    public void TheOrderOfTieKindsIsThatOfTheirNames() => Assert.Equal(
        ["knows", "supply"],
        Agreement.Compile(World + "measure m = count(any_tie)") is var model && model.Measures[0].Value is AggregateExpression { Elements: [SetElement { Set: TieSet set }] }
            ? set.TieKinds.Select(k => model.TieKinds[k].Name)
            : []);

    /// <summary>Programs that random ones rarely come by.</summary>
    [Theory]
    [InlineData("ties knows among firms : complete()\nrule r in act sequential { for a : firms, i in 0 ..< degree(a, knows)\n choose b : neighbours(a, knows)\n dissolve a -[knows]- b\n emit seen { by = a } }")]
    [InlineData("ties supply among firms : complete()\nrule r in act { for a -[supply]- b\n let x ~ uniform(0, 1)\n a.wealth += x\n enter firms as n { wealth = x } }\nrule s in act { for a : firms\n let x ~ uniform(0, 1)\n a.level += x }")]
    [InlineData("ties knows among firms : complete()\nrule r in act sequential { for {a, b} : firms\n where a -[knows]- b\n choose c : neighbours(a, knows) weight c.wealth\n dissolve a -[knows]- c\n c.wealth += 1 }")]
    [InlineData("ties knows among firms : complete()\nrule r in act { for a : firms\n choose 2 b : firms weight b.wealth\n enter firms as n { wealth = b.wealth + 1 }\n form n -[knows]- a\n form n -[supply]-> b\n n.level += 2\n emit seen { by = n } }")]
    [InlineData("ties knows among firms : complete()\nrule r in act { for a : firms\n choose 2 b : neighbours(a, knows) sample 3 weight 1 + b.level\n let x ~ normal(0, 1)\n let y = x * b.wealth\n where y > 0\n b.wealth += y\n a.level += x }")]
    [InlineData("ties knows among firms : complete()\nrule r in act { for a : firms\n choose l : knows weight l.trust\n rate 3 per year\n l.trust += 0.2\n dissolve l\n exit a }")]
    [InlineData("ties supply among firms : complete()\nrule r in act { for a : firms\n choose a -[l : supply]-> b sample 1 where b.wealth > 0 weight l.volume\n rate 4 per year\n l.volume += 1\n a.wealth += b.wealth }")]
    [InlineData("rule r in act { for a : firms\n rate 9 per year\n let x = a.partner\n where x != none\n x.wealth += 1 }\nrule s in act { for a : firms\n choose b : firms\n a.partner = b }\nrule t in act { for a : firms\n where a.partner != none\n exit a.partner }")]
    [InlineData("actors many : Firm[90]\nrule r in act { for a : firms\n choose 60 b : many\n b.wealth += 1\n a.level += 1 }\nrule s in act { for a : firms\n choose b : many sample 70 weight b.wealth\n b.level += 1 }")]
    [InlineData("ties knows among firms : complete()\nrule r in act sequential { for a -[knows]- b -[any_tie]- c\n a.wealth += 0.1 * c.wealth\n dissolve b -[knows]- c }")]
    [InlineData("rule r in act { for a : firms\n choose b : firms including a weight exp(-b.level)\n choose c : firms where c.wealth > 0\n form b -[supply]-> c { volume ~ gamma(2, 1) }\n chance 1 / (1 + c.level) }")]
    public void OnTrickyProgramsToo(string declarations) => Assert.Empty(Agreement.Difference(Agreement.Compile((World + declarations).Replace("horizon 1 year", "horizon 4 years", StringComparison.Ordinal))));

    /// <summary>Enough actors for the engine to share out its matches; what they do must come together in canonical order.</summary>
    [Fact]
    public void OnSeveralThreadsToo()
    {
        const string Many = """
            actors many : Firm[700] { wealth ~ lognormal(1, 1) }
            actors hub  : Firm[1]
            ties supply among many : random(mean_degree: 3)
            rule pay in act { for a : many, h : hub
              let gift ~ normal(0, 1)
              h.wealth += gift * a.wealth
              h.level  += a.wealth }
            rule found in act { for a : many
              choose b : many sample 3 weight b.wealth
              rate 0.1 per year
              enter many as n { wealth = 0.5 * b.wealth }
              form n -[supply]-> a { volume ~ uniform(0, 1) }
              emit seen { by = n } }
            rule meet in act { for a -[supply]-> b
              choose c : many weight c.wealth
              chance 0.2
              form b -[knows]- c { trust ~ beta(2, 2) }
              form c -[knows]- b { trust = 0.1 } }
            rule close in act { for a : many where a.wealth < 0.3
              chance 0.5
              exit a }
            measure m = sum(a.wealth * a.level for a in firms | hub) + mean(many.wealth)
            """;
        Assert.Empty(Agreement.Difference(Agreement.Compile(World + Many), new RunOptions { Threads = 3, ParallelFrom = 1 }));
    }

    /// <summary>More actors than one block has, some of them without ties and some with many: what is drawn and found block by block is what the rule says.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void BlockByBlockToo(int threads)
    {
        const string Many = """
            parameter often = 0.04
            actors hubs : Firm[3]
            actors many : Firm[1500] { wealth ~ uniform(0, 1) }
            actors more : Firm[40]   { wealth ~ uniform(0, 1) }
            ties supply among many : random(mean_degree: 2)
            ties knows  between hubs and many : random(mean_degree: 90)
            rule leave in act  { for a : many
              chance often
              exit a }
            rule copy in act   { for a : many
              choose a -[knows]- b
              a.wealth = b.level + 1 }
            rule tell in act   { for a : many | more
              choose a -[link : supply]-> b
              chance often * 5
              a.wealth += 0.1 * b.wealth
              link.volume += 1 }
            rule meet in act   { for a : hubs
              choose a -[knows]- b
              b.level += 1 }
            rule join in act   { for a : many where degree(a, supply) > 2 and a.wealth < 0.7
              choose b : more sample 1 where not a -[supply]-> b
              rate 0.2 per year
              form a -[supply]-> b { volume ~ uniform(0, 1) } }
            rule drop in act   { for a : many
              choose a <-[link : supply]- b
              chance 0.1
              dissolve link }
            rule close in act  { for a -[supply]- b -[supply]-> c where not a -[supply]- c
              chance often
              form a -[supply]-> c { volume = 2 } }
            rule part in act   { for h : hubs, f : more, a -[knows]- b : many
              rate often per year
              a.level += h.wealth + f.level }
            rule age in act    { for link : supply where link.volume < 5
              chance often * 3
              link.volume += 1 }
            rule wear in act   { for link : knows
              rate 0.3 per year
              link.trust -= 0.1 }
            rule serve in act sequential { for a : many where a.wealth < 0.9
              choose b : more sample 1
              a.wealth += 0.1 * b.wealth
              b.wealth -= 0.1 * b.wealth }
            rule never in act  { for a : many
              chance 0
              a.wealth += 1 }
            rule always in act { for a : more
              chance 1
              a.wealth += 1 }
            measure m = sum(a.wealth * a.level for a in many) + mean(more.wealth)
            """;
        var text = (World + Many).Replace("horizon 1 year", "horizon 2 years", StringComparison.Ordinal);
        Assert.Empty(Agreement.Difference(Agreement.Compile(text), new RunOptions { Threads = threads, ParallelFrom = 1 }));
    }

    [Theory]
    [InlineData("a.crowd * a.crowd")]
    [InlineData("a.crowd + 10 * a.crowd")]
    [InlineData("a.spread + 10 * a.crowd - 3 * a.spread")]
    public void ComputedAttributesThatAggregateMayBeReadTwice(string value)
    {
        var text = $$"""
            scenario study { step 1 year; horizon 2 years; seed 1 }
            phase act
            kind Firm {
              wealth : real = 1
              skill  : real = 0.5
              crowd  : real := mean(o.skill for o in Firm)
              spread : real := sum(o.skill * o.skill for o in Firm)
            }
            actors firms : Firm[3] { skill ~ uniform(0, 1) }
            rule learn in act {
              for a : firms
              a.wealth += {{value}}
            }
            rule found in act {
              for a : firms
              chance 0.5
              enter firms { wealth = {{value}}; skill = a.skill }
            }
            measure rich = sum(f.wealth for f in firms)
            """;
        Assert.Empty(Agreement.Difference(Agreement.Compile(text)));
    }

    [Theory]
    [InlineData("order")]
    [InlineData("chance")]
    [InlineData("rate")]
    public void AVariableCalledLikeADrawOfTheRuleHasLuckOfItsOwn(string name)
    {
        var b = new ScenarioBuilder { Steps = 1 };
        var (kind, luck) = (b.Kind("Firm", b.ActorAttribute("luck")), 0);
        var firms = b.Population("firms", kind, 200);
        b.Rule("r", Body([Actor("a"), Real(name)], [Each(0, firms)], [SetTo(A(0), luck, V(1))], trigger: Chance(N(0.5)), steps: [Let(1, Draw(DistributionKind.Uniform, N(0), N(1)))]));
        var drawn = RecordingObserver.Run(b.Build()).Actors["firms"].Select(f => f.Values[0]).Where(v => v != 0).ToList();
        Assert.Contains(drawn, v => v > 0.5);
    }

    [Fact]
    public void NamesWhoseDrawsWouldCoincideAreRefused()
    {
        var words = new Dictionary<uint, string>();
        var (first, second) = (string.Empty, string.Empty);
        for (var i = 0; second.Length == 0; i++)
        {
            if (!words.TryAdd(RandomSite.Of($"rule/r{i}/chance").Value, $"r{i}"))
                (first, second) = (words[RandomSite.Of($"rule/r{i}/chance").Value], $"r{i}");
        }

        var b = new ScenarioBuilder();
        var firms = b.Population("firms", b.Kind("Firm", b.ActorAttribute("luck")), 1);
        foreach (var rule in new[] { first, second })
            b.Rule(rule, Body([Actor("a")], [Each(0, firms)], [Add(A(0), 0, N(1))], trigger: Chance(N(0.5))));
        var fault = Assert.Throws<SimulationFaultException>(() => Simulator.Create(b.Build()));
        Assert.Equal("CL5021", fault.Diagnostics[0].Code);
        Assert.Contains($"rule/{first}/chance", fault.Message, StringComparison.Ordinal);
        Assert.Contains($"rule/{second}/chance", fault.Message, StringComparison.Ordinal);
    }

    /// <summary>The last value of measure m.</summary>
    private static double Last(string declarations)
    {
        var model = Agreement.Compile(World + declarations);
        Assert.Empty(Agreement.Difference(model));
        return RecordingObserver.Run(model).Series("m")[^1];
    }
}
