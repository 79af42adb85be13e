namespace ClusterDsl.Simulation.Tests.SecondOpinion;

/// <summary>Who is near whom: <c>within</c> and conditions on distances, which the engine looks up in a grid and the second opinion tries on everybody.</summary>
public sealed class PlaceTests
{
    [Fact]
    public void WhoIsNearIsFoundAsIfEverybodyWereLookedAt() => WrittenPrograms.Agree(50, 31, Write);

    [Fact]
    [Trait("Category", "Long")]
    public void WhoIsNearIsFoundAsIfEverybodyWereLookedAtInMany() => WrittenPrograms.Agree(2_000, 32, Write);

    private static readonly string[] Radii = ["2 km", "0 km", "0.3 km", "1000 km", "a.reach", "2 * a.reach + pace * 1 km", "sight"];

    private static string Write(Decisions d)
    {
        // What a policy sets no rule may change.
        var isSet = d.Once(3);
        var text = $$"""
            scenario places { step 1 year; horizon {{d.One("1 year", "2 years")}}; seed {{d.Number(1000)}} }
            phase act
            kind Firm { wealth : real = 1; level : real = 0; x : real length; y : real length; reach : real length = 1 km; partner : Firm }
            kind Small : Firm { }
            tie knows between Firm and Firm
            parameter pace = 0.5
            parameter sight : real length = 3 km
            instrument Move by Firm { may change Firm.x, Firm.wealth; set }
            actor  chief  : Firm { x = 0 km; y = -1 km }
            actors firms  : Firm[{{d.One("66", "72", "3")}}] { {{Place(d, "x")}}; {{Place(d, "y")}}; reach ~ {{d.One("uniform(0 km, 3 km)", "uniform(0 km, 200 km)")}}; wealth ~ lognormal(1, 0.5) }
            actors smalls : Small[{{d.One("4", "15", "0")}}] { {{Place(d, "x")}}; {{Place(d, "y")}}; wealth = 0.1 * index }
            ties knows among firms | smalls : random(mean_degree: 2)
            measure near     = sum(count(b for b in {{Set(d)}} where {{Condition(d, "a", "b")}}) for a in {{Set(d)}})
            measure together = sum(mean(b.wealth for b in within(a, {{One(d)}}, {{Radius(d)}}) | chief) for a in firms)
            measure of_chief = sum(b.wealth for b in {{Set(d)}} where {{Condition(d, "b", "chief", "sight")}})
            {{(isSet ? "policy shift : Move by chief { active from 1 year; set chief.x = 2 km }" : string.Empty)}}

            """;
        for (var rule = 0; rule < 3; rule++)
            text += Rule(d, rule, isSet);
        return text;
    }

    private static string Place(Decisions d, string axis) => d.One(
        $"{axis} ~ uniform(-9 km, 9 km)", $"{axis} = round(index / 7) * 1 km", $"{axis} ~ uniform(0 km, 500 km)", $"{axis} = -3 km", $"{axis} ~ normal(0 km, 0.2 km)");

    private static string Set(Decisions d) => d.One("firms", "firms | smalls", "Firm", "smalls", "firms | chief");

    private static string One(Decisions d) => d.One("firms", "Firm", "smalls");

    private static string Radius(Decisions d) => d.One<string>(Radii);

    private static string Condition(Decisions d, string a, string b, string? radius = null)
    {
        var (from, to) = d.One((a, b), (b, a));
        var limit = radius ?? Radius(d);
        var near = d.One($"distance({from}, {to}) <= {limit}", $"distance({from}, {to}) < {limit}", $"{limit} >= distance({from}, {to})", $"{limit} > distance({from}, {to})");
        return d.One(near, $"{near} and {b}.wealth > 0.5", $"{b}.wealth > 0.5 and {near}", $"{a}.wealth / {b}.wealth > 0.7 and {near}", $"not {a} -[knows]- {b} and {near} and {b}.wealth < 3", $"({near} or {b}.wealth > 2)");
    }

    private static string Rule(Decisions d, int number, bool isSet)
    {
        List<string> lines = d.Number(7) switch
        {
            0 or 1 => [$"for a : {Set(d)}, b : {Set(d)} where {Condition(d, "a", "b")}", "chance 0.05"],
            2 => [$"for a : {Set(d)}", $"choose {d.One(string.Empty, "2 ")}b : {Set(d)} where {Condition(d, "a", "b")}{d.One(string.Empty, " weight b.wealth", " weight exp(-distance(a, b) / 1 km)")}", "chance 0.3"],
            3 => [$"for a : {Set(d)}, b : within(a, {One(d)}, {Radius(d)})", "chance 0.05"],
            4 => [$"for a : {Set(d)}", $"choose b : within(a, {One(d)}, {Radius(d)}){d.One(string.Empty, " sample 2", " sample 2 weight b.wealth")}", "chance 0.3"],
            5 => [$"for {{a, b}} : {Set(d)} where {Condition(d, "a", "b")}", "chance 0.05"],
            _ => [$"for c -[knows]- a, b : {Set(d)}", "where c.level < 5", $"where {Condition(d, "a", "b")}", "chance 0.05"],
        };
        for (var effects = 1 + d.Number(2); effects > 0; effects--)
            lines.Add(Effect(d, effects, isSet));
        return $"rule r{number} in act{d.One(string.Empty, " sequential", string.Empty)} {{\n  {string.Join("\n  ", lines.Distinct())}\n}}\n";
    }

    private static string Effect(Decisions d, int number, bool isSet) => d.Number(8) switch
    {
        1 => "form a -[knows]- b",
        2 when !isSet => "b.x += 0.3 km",
        3 => "a.y -= 0.1 km",
        4 => $"enter {d.One("firms", "smalls")} as n{number} {{ x = a.x; y = b.y }}",
        5 => "a.level += count(within(b, firms, 1 km))",
        6 when d.Once(3) => "b.reach += 0.1 km",
        _ => "b.level += a.wealth + 0.1 * b.wealth",
    };

    private const string Faulty = """
        scenario faulty { step 1 year; horizon 1 year; seed 3 }
        phase act
        kind Firm { x : real length = 0 km; y : real length = 0 km; size : real = 1; level : real = 0; partner : Firm }
        tie knows between Firm and Firm
        actor  chief : Firm
        actors near  : Firm[80]
        actors far   : Firm[5] { x = 100 km; size = 0 }
        actors nobody : Firm[0]

        """;

    /// <summary>A condition that faults for somebody far away does so if it comes before the distance, and is not asked if it comes after it.</summary>
    [Theory]
    [InlineData("for a : near, b : Firm where 1 / b.size > 0 and distance(a, b) <= 1 km\n b.level += 1", "CL5003")]
    [InlineData("for a : near, b : Firm where distance(a, b) <= 1 km and 1 / b.size > 0\n b.level += 1", null)]
    [InlineData("for a : near, b : Firm\n where 1 / b.size > 0\n where distance(a, b) <= 1 km\n b.level += 1", "CL5003")]
    [InlineData("for a : near, b : Firm\n let c = 1 / b.size\n where distance(a, b) <= 1 km\n b.level += c", "CL5003")]
    [InlineData("for a : near, b : far, c : neighbours(b.partner, knows) where distance(a, b) <= 1 km\n b.level += 1", "CL5008")]
    [InlineData("for a : near, b : far where distance(a, b) <= 1 km / b.size\n b.level += 1", "CL5003")]
    [InlineData("for a : near, b : nobody where distance(a, b) <= 1 km / (a.size - 1)\n b.level += 1", null)]
    [InlineData("for a : near, b : far where distance(b, a.partner) <= 1 km\n b.level += 1", "CL5008")]
    [InlineData("for {a, b} : Firm where 1 / b.size > 0 and distance(a, b) <= 1 km\n b.level += 1", "CL5003")]
    [InlineData("for a : near\n choose b : Firm where 1 / b.size > 0 and distance(a, b) <= 1 km\n b.level += 1", "CL5003")]
    [InlineData("for a : near\n choose b : Firm where distance(a, b) <= 1 km weight 1 / b.size\n b.level += 1", null)]
    [InlineData("for a : near\n a.level += count(b for b in Firm where 1 / b.size > 0 and distance(a, b) < 1 km)", "CL5003")]
    [InlineData("for a : near\n a.level += count(b for b in Firm where distance(a, b) < 1 km and 1 / b.size > 0)", null)]
    [InlineData("for a : near\n a.level += sum(1 / b.size for b in within(a, Firm, 1 km))", null)]
    public void WhoIsLeftOutHidesNoFault(string body, string? fault)
    {
        var model = Agreement.Compile($"{Faulty}rule r in act {{ {body} }}");
        Assert.Equal(fault, EngineSnapshots.Of(model, new Stepping.RunOptions()).Fault);
        Assert.Empty(Agreement.Difference(model));
    }
}
