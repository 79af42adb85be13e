namespace ClusterDsl.Language.Tests.Binding;

/// <summary>Messages that teach.</summary>
public sealed class MessageTests
{
    [Theory]
    [InlineData(
        "rule r in exchange { for f : firms; f.capital += 3 years }",
        "expected money or money per time (for example EUR, or EUR/quarter), found time (for example quarter)")]
    [InlineData("rule r in exchange { for f : firms; f.capital = 3 kEUR/year }", "expected money (for example kEUR), found money per time (for example kEUR/quarter)")]
    [InlineData("rule r in exchange { for f : firms; rate 3; f.capital += 3 kEUR }", "expected a number per time (for example per quarter), found a pure number")]
    [InlineData("parameter p : real money/time = 3 kEUR", "expected money per time (for example kEUR/quarter), found money (for example kEUR)")]
    [InlineData("parameter p = 3 kEUR\nparameter q = p + 3", "expected money (for example kEUR), found a pure number")]
    [InlineData("rule r in exchange { for f : firms, g : firms; f.standing = 1 }", "several matches may set `f.standing`: the target does not name `g`")]
    [InlineData("rule r in exchange { for o : firms | schools where o.capital > 0; o.standing += 1 }", "`School` has no attribute `capital`")]
    [InlineData("actor school : School\npolicy p : Grant by school { for f : firms; f.capital += 1 EUR }", "`Grant` is an instrument of `Council`; `school` is of the kind `School`")]
    [InlineData("policy p : Grant by town { for f : firms; f.standing += 1 }", "`Grant` may not change `standing`")]
    [InlineData("rule r in exchange { for a : firms -[supply]- b : firms; a.skill += b.skill }", "know-how moves along `supply`, which carries no knowledge")]
    [InlineData("ties friends among schools : ring(neighbours: 2)", "`friends` links `Firm` and `Firm`; `School` is none of them")]
    [InlineData("stage a { }\nstage b { }", "nothing leads to `b`")]
    public void The_message_says_what_is_meant(string text, string message) =>
        Assert.Equal(message, Assert.Single(World.Compile(World.Whole(text)).Diagnostics).Message);

    [Fact]
    public void Without_any_library_the_one_that_brings_in_all_is_named() => Assert.Equal(
        ["`use innovation_clusters` brings it in, with all other words of the built-in libraries"],
        World.Compile("scenario s { step 1 year; horizon 2 years; seed 1 }\nactors firms : Sme[3] { capital = 3 kEUR }\nactor u : University").Diagnostics.Select(d => d.Help));

    [Theory]
    [InlineData("rule r in exchange { for f : firms; f.captal += 3 kEUR }", "did you mean `capital`?")]
    [InlineData("parameter n = 3\nactors more : Firm[n]", "declare it as whole: `parameter n : int = …`")]
    [InlineData("policy p : Subsidy by town { budget 3 kEUR/year; cost 1 EUR; for f : firms; f.capital += 1 EUR }", "write `budget 3 kEUR per year`: the period begins anew each year")]
    [InlineData("parameter p : Sector = photonics\nmeasure m = p == photonics and photonics == telecom", "write `Sector.photonics`")]
    [InlineData("rule r in exchange { for firms; choose f : firms; f.standing += 1 }", "for example `f : firms`")]
    [InlineData("parameter p : share = 35 %", "write `35%`, without a space")]
    [InlineData("parameter p = 1.000.000 EUR", "write a number with one point, and `_` for thousands: `1_000_000`")]
    [InlineData("parameter p = 5 million", "write the number in digits, for example `1e6` or `1_000_000`")]
    [InlineData("rule lend { for f : firms; f.capital += 1 EUR }", "a rule belongs to a phase: `rule lend in PHASE { … }`")]
    [InlineData("rule look-for-partner in exchange { for f : firms; f.capital += 1 EUR }", "a name is made of letters, digits and `_`, and does not begin with a digit")]
    [InlineData("policy aid by town { for f : firms; f.capital += 1 EUR }", "a policy uses an instrument: `policy aid : INSTRUMENT by ACTOR { … }`")]
    [InlineData("actors more : Firm[3] { capital = lognormal(mean: 1 EUR, sd: 1 EUR) }", "draw with `~`: `capital ~ lognormal(…)`")]
    [InlineData("rule r in exchange { for a : firms f.capital += 1 EUR }", "does a line end or `;` belong before it?")]
    [InlineData("actors more : Sme[3]", "`use formation` brings it in")]
    [InlineData("actor x : Academy", "`School` is described with this word; or declare it")]
    [InlineData("rule r in exchange { for f : firms; f.capital -= 15 }", "write the unit, for example `15 EUR`")]
    [InlineData("measure m = count(f for f in firms where max(f.standing, 1) => 0)", "write `>=`")]
    public void The_help_says_what_to_do(string text, string help) => Assert.Equal(help, World.Compile(World.Whole(text)).Diagnostics[0].Help);
}
