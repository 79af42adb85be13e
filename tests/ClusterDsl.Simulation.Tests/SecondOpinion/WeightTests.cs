using ClusterDsl.Simulation.Stepping;

namespace ClusterDsl.Simulation.Tests.SecondOpinion;

/// <summary>Choices by weights that depend on the candidate alone, while candidates change, come and go.</summary>
public sealed class WeightTests
{
    [Fact]
    public void WeightsThatAreFollowedGiveTheSameBits() => WrittenPrograms.Agree(150, 21, Write);

    [Fact]
    [Trait("Category", "Long")]
    public void WeightsThatAreFollowedGiveTheSameBitsInMany() => WrittenPrograms.Agree(3_000, 22, Write);

    private static readonly string[] Weights =
    [
        "1 + degree(c, knows)", "0.3 + in_degree(c, supply)", "c.wealth", "c.strength", "pace * c.wealth + 0.2", "c.wealth + step", "max(c.wealth - 1, 0)",
        "if c.partner == none then 0.7 else 0.1", "c.load[1] + 0.2", "if c is Small then c.wealth else 0.3 * degree(c, knows)", "0.1 + out_degree(c, any_tie)", "c.wealth / mean(Firm.wealth)",
        "c.wealth + size", "chief.wealth + c.wealth", "c.fame + c.wealth", "if degree(c, knows) > 3 then 0 else 1 / 3", "exp(-c.wealth)", "0.3",
    ];

    private static string Write(Decisions d)
    {
        var text = $$"""
            scenario weights { step 1 year; horizon {{d.One("2 years", "6 years")}}; seed {{d.Number(1000)}} }
            phase act
            kind Firm { wealth : real >= 0 clamped = 1; fame : real = 1; partner : Firm; load : real[2] in 0 .. 9 clamped = 0.5; strength : real := self.wealth * (0.1 + degree(self, knows)) }
            kind Small : Firm { }
            abstract tie any_tie { }
            tie supply : any_tie from Firm to Firm
            tie knows  : any_tie between Firm and Firm
            parameter pace = 0.5
            instrument Change by Firm { may change Firm.wealth, Firm.fame; set }
            actor  chief  : Firm { wealth = 3 }
            actors firms  : Firm[{{d.One("12", "40", "3", "1")}}] { wealth ~ lognormal(1, 0.8) }
            actors smalls : Small[{{d.One("9", "30", "0")}}] { wealth ~ uniform(0, 2) }
            ties knows  among firms | smalls : random(mean_degree: 2)
            ties supply among firms | smalls : random(mean_degree: 1)
            measure size = count(Firm)
            policy lead : Change by chief { active from {{d.One("0", "1")}} years; set pace *= 3; set chief.fame = 5 }
            policy gift : Change by chief { active from 1 year; budget from chief.wealth; for f : firms; chance 0.02; cost 0.1; f.wealth += 0.2 }

            """;
        for (var rule = 0; rule < 4; rule++)
            text += Rule(d, rule);
        return text;
    }

    private static string Rule(Decisions d, int number)
    {
        var set = d.One("firms", "smalls", "firms | smalls", "Firm", "firms | chief");
        var pattern = d.One("a : firms", "a : Firm", "a : smalls", "a -[knows]- b");
        var count = d.One(string.Empty, string.Empty, "2 ");
        var weight = d.One<string>(Weights);
        List<string> lines = [$"for {pattern}", $"choose {count}c : {set}{(d.Once(4) ? " including a" : string.Empty)} weight {weight}", d.One("chance 0.5", "rate 0.1 per year", "chance 0.02")];
        var canNamePartner = count.Length == 0 && !pattern.Contains('b');
        var canExit = !set.Contains("chief", StringComparison.Ordinal) && set != "Firm";
        for (var effects = 1 + d.Number(3); effects > 0; effects--)
            lines.Add(Effect(d, effects, canNamePartner, canExit));
        return $"rule r{number} in act{d.One(" sequential", string.Empty)} {{\n  {string.Join("\n  ", lines.Distinct())}\n}}\n";
    }

    private static string Effect(Decisions d, int number, bool canNamePartner, bool canExit) => d.Number(11) switch
    {
        2 => "form c -[supply]-> a",
        3 => "dissolve a -[knows]- c",
        4 => "dissolve c -[any_tie]- a",
        5 => "c.wealth += 0.3",
        6 => "a.wealth -= 0.2",
        7 => "c.load[1] += 0.1",
        8 => $"enter {d.One("firms", "smalls")} as n{number} {{ wealth = 0.1 + c.wealth }}\n  form n{number} -[knows]- c",
        9 when canExit && d.Once(2) => "exit c",
        9 when canNamePartner => "a.partner = c",
        10 => $"enter {d.One("smalls", "firms")} as n{number}",
        _ => "form a -[knows]- c",
    };

    /// <summary>What a policy sets or takes changes weights as what a rule does; from then on nobody has any.</summary>
    [Theory]
    [InlineData("set chief.fame = 0", "c.fame")]
    [InlineData("set chief.fame = 0", "c.standing")]
    [InlineData("set pace = 0", "c.fame * pace")]
    [InlineData("budget from chief.purse; for f : firms; cost 3; f.seen += 0", "c.purse")]
    [InlineData("budget 1 per year; for f : chief; cost 1; f.seen += 100; f.purse -= 3", "c.purse")]
    public void PoliciesChangeWeights(string policy, string weight)
    {
        var text = $$"""
            scenario policies { step 1 year; horizon 5 years; seed 3 }
            phase act
            kind Firm { fame : real = 0; purse : real = 0; seen : real = 0; standing : real := self.fame * 2 }
            parameter pace = 1
            instrument Change by Firm { may change Firm.fame, Firm.purse, Firm.seen; set }
            actor  chief : Firm { fame = 1; purse = 3 }
            actors firms : Firm[1]
            actors many  : Firm[20]
            policy change : Change by chief { active from 2 years until 3 years; {{policy}} }
            rule look in act { for a : many
              choose c : firms | chief weight {{weight}}
              a.seen += 1 }
            measure seen = sum(many.seen)
            """;
        var model = Agreement.Compile(text);
        Assert.Empty(Agreement.Difference(model));
        var isForGood = policy.StartsWith("budget", StringComparison.Ordinal);
        Assert.Equal(isForGood ? [0, 20, 40, 40, 40, 40] : [0, 20, 40, 40, 60, 80], RecordingObserver.Run(model).Series("seen"));
    }

    /// <summary>Where everybody changes himself alone, next values take the place of the present ones without a record of who changed.</summary>
    [Fact]
    public void ActorsWhoChangeThemselvesChangeWeights()
    {
        var model = Agreement.Compile("""
            scenario themselves { step 1 year; horizon 4 years; seed 3 }
            phase act
            kind Firm { fame : real = 1; seen : real = 0 }
            actors firms : Firm[2]
            actors many  : Firm[20]
            rule look in act { for a : many
              choose c : firms weight c.fame
              a.seen += 1 }
            rule fade in act { for f : firms where step == 2
              f.fame = 0 }
            measure seen = sum(many.seen)
            """);
        Assert.Empty(Agreement.Difference(model));
        Assert.Equal([0, 20, 40, 40, 40], RecordingObserver.Run(model).Series("seen"));
    }

    /// <summary>Whoever's weight becomes invalid is told with the match that drew, at the match and the step at which it is first looked at.</summary>
    [Theory]
    [InlineData("sequential", "c.wealth", "wealth : real = 1.5", 1)]
    [InlineData("sequential", "1 / (2 - degree(c, knows))", "wealth : real = 1.5", 3)]
    [InlineData("", "c.wealth", "wealth : real = 1.5", 3)]
    public void InvalidWeightsAreToldAsEver(string order, string weight, string wealth, int threads)
    {
        var text = $$"""
            scenario fault { step 1 year; horizon 9 years; seed 3 }
            phase act
            kind Firm { {{wealth}} }
            tie knows between Firm and Firm
            actors firms : Firm[40]
            rule draw in act {{order}} {
              for a : firms
              choose c : firms weight {{weight}}
              chance 0.2
              form a -[knows]- c
              c.wealth -= 1
            }
            """;
        var model = Agreement.Compile(text);
        Assert.Equal(string.Empty, Agreement.Difference(model));
        var one = Assert.Throws<SimulationFaultException>(() => RecordingObserver.Run(model));
        var several = Assert.Throws<SimulationFaultException>(() => RecordingObserver.Run(model, new RunOptions { Threads = threads, ParallelFrom = 1 }));
        Assert.Equal(one.Message, several.Message);
        Assert.Matches("rule `draw`.* firms\\[\\d+\\].* firms\\[\\d+\\].* in step \\d", one.Message);
    }
}
