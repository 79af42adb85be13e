namespace ClusterDsl.Language.Tests.Advice;

/// <summary>What can never take effect is said with the chain of reasons.</summary>
public sealed class ReasonTests
{
    [Theory]
    [InlineData("CL4019", "no `feud` tie is ever made", "",
        "+ rule feudal in vie { for a : cottages -[feud]- b : cottages where b.fame > 0.1; a.capital -= 1 EUR }")]
    [InlineData("CL4019", "no `feud` tie is ever made", "spread: would make one, but never acts",
        "+ rule spread in vie { for a : cottages -[feud]- b : cottages; choose c : cottages where not a -[feud]- c; rate zeal; form b -[feud]- c }")]
    [InlineData("CL4019", "it is active only in `ailing`, which is never reached", "ailing: never reached",
        "next ailing when n < 10 => next ailing when n < 0", "policy aid : Aid by council { => policy aid : Aid by council { active in ailing")]
    [InlineData("CL4019", "the run is over before it begins", "", "+ policy late : Aid by council { active from 12 years; for f : cottages; f.capital += 1 EUR }")]
    [InlineData("CL4019", "`guests` has no actors at the start, and nobody ever enters", "guests: starts without actors",
        "+ actors guests : Merchant[0]", "+ rule host in meet { for g : guests; g.capital += 1 EUR }")]
    [InlineData("CL4020", "cannot hold together with `where f.part == spinning`", "where f.part == spinning: the other condition",
        "+ rule odd in vie { for f : cottages where f.part == spinning where f.part == weaving; f.capital -= 1 EUR }")]
    [InlineData("CL4020", "`where f.fame > 1` can never hold", "fame: its bounds are declared here", "+ rule odd in vie { for f : cottages where f.fame > 1; f.capital -= 1 EUR }")]
    [InlineData("CL4021", "what leads there can never hold", "n < 0: can never hold|grave: never reached either",
        "next ailing when n < 10 => next ailing when n < 0", "next young when n > 12 => next young when n > 12; next grave when n < 5", "+ stage grave { next young when n > 12 }")]
    [InlineData("CL4021", "only stages lead there that are never reached themselves", "found: never reached either",
        "+ stage lost { next found when n > 1 }", "+ stage found { next lost when n > 1 }")]
    [InlineData("CL4023", "no stage that is reached runs `join`", "young|ailing", "stage young  { => stage young { run meet, vie, weigh;", "stage ailing { => stage ailing { run meet, vie, weigh;")]
    [InlineData("CL4024", "is 2 EUR for a period, and one firing costs 5 EUR", "cost 5 EUR: the cost of one firing", "policy aid : Aid by council { => policy aid : Aid by council { budget 2 EUR per year; cost 5 EUR")]
    [InlineData("CL4025", "nothing reads the parameter `idle`", "idle: set here, and never read", "+ parameter idle = 3", "stage ailing { => stage ailing { set idle = 4;")]
    [InlineData("CL4026", "nothing reads `stain` of `Cottage`", "soil: changes it, and nobody reads it", "+ extend Cottage { stain : real = 1 }", "+ rule soil in vie { for f : cottages; f.stain += 1 }")]
    [InlineData("CL4027", "`feud` ties are made, but nothing looks at them", "form a -[feud]- c: made here, too",
        "+ rule quarrel in vie { for a : cottages; choose b : cottages; rate zeal; form a -[feud]- b }", "+ rule rage in vie { for a : cottages; choose c : works; rate zeal; form a -[feud]- c }")]
    [InlineData("CL4014", "`ailing` or `grave` cannot turn into a new round of growth", "grave: trouble, too", "next young when n > 12 => next grave when n < 3", "+ stage grave { end when n < 2 \"over\" }")]
    [InlineData("CL4008", "the government does the firms' part: `clear` makes firms give up", "council: a government", "+ policy clear : Aid by council { for f : cottages where f.capital < 1 EUR; exit f }")]
    public void It_is_said_why(string code, string message, string chain, params string[] edits)
    {
        var diagnostic = Assert.Single(Shire.Compile(Shire.Edited(string.Join('\n', edits))).Advice, d => d.Code == code);
        Assert.Contains(message, diagnostic.Message, StringComparison.Ordinal);
        var expected = chain.Split('|', StringSplitOptions.RemoveEmptyEntries);
        var told = diagnostic.Related.Select(r => $"{r.Location.Source.ToString(r.Location.Span)}: {r.Message}").ToList();
        Assert.Equal(expected.Length, told.Count);
        Assert.All(expected.Zip(told), pair => Assert.StartsWith(pair.First, pair.Second, StringComparison.Ordinal));
    }

    [Fact]
    public void A_draw_has_an_address_or_is_a_mistake()
    {
        var compilation = Shire.Compile(Shire.Edited("+ rule luck in vie { for f : cottages where uniform(0, 1) > 0.5; f.fame += 0.1 * uniform(0, 1) }\n+ measure noise = uniform(0, 1)"));
        Assert.Equal(3, compilation.Diagnostics.Count(d => d.Code == "CL2003" && d.Help!.Contains("let x ~ uniform", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_scenario_in_which_nothing_changes_is_not_asked_what_its_ties_are_for() => Assert.Empty(Shire.Compile("""
        scenario still { step 1 year; horizon 3 years; seed 1 }
        use "shire.cluster"
        extend Cottage { stain : real = 1 }
        actors cottages : Cottage[20]
        ties kin among cottages : ring(neighbours: 2)
        measure n = count(cottages)
        """).Advice);
}
