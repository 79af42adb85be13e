namespace ClusterDsl.Language.Tests.Binding;

/// <summary>What comes near a concept check (CL3xxx) and is right; <see cref="SemanticCases"/> has what is wrong.</summary>
public sealed class ConceptCheckTests
{
    private static readonly Dictionary<string, string> Programs = new(StringComparer.Ordinal)
    {
        ["CL3001: an undirected tie written the other way round"] =
            "tie teaching between School and Firm as social\nrule r in exchange { for f : firms; choose s : schools; form f -[teaching]- s }",
        ["CL3001: a kind that descends from an end"] = "kind Shop : Firm\nactors shops : Shop[3]\nrule r in exchange { for s : shops; choose f : firms; form s -[supply]-> f }",
        ["CL3001: a union narrowed by what is left"] = "rule r in exchange { for f : firms; choose o : firms | schools where o is Firm; form f -[friends]- o }",
        ["CL3001: a pattern over a layer of which one kind fits"] = "rule r in exchange { for f : schools -[economic]- g : firms; g.standing += f.standing }",
        ["CL3002: an instrument in anybody's hands"] = "instrument Talk as soft { may change Firm.capital }\nactor school : School\npolicy p : Talk by school { for f : firms; f.capital += 1 EUR }",
        ["CL3002: a kind that descends from the issuer"] = "kind City : Council\nactor city : City\npolicy p : Grant by city { for f : firms; f.capital += 1 EUR }",
        ["CL3003: an attribute of a kind that descends"] = "kind Shop : Firm\nactors shops : Shop[3]\npolicy p : Grant by town { for s : shops; s.capital += 1 EUR }",
        ["CL3003: a layer that may be formed"] =
            "instrument Join by Council as soft { form economic }\npolicy p : Join by town { for f : firms; choose g : firms; form f -[project]- g }",
        ["CL3003: an attribute of a single actor that may be changed"] =
            "instrument Fund by Council as soft { may change Council.funds }\npolicy p : Fund by town { set town.funds += 1 EUR }",
        ["CL3004: along a layer with a kind that carries knowledge"] = "rule r in exchange { for a : firms -[economic]- b : firms; a.skill += 0.1 * b.skill }",
        ["CL3004: two ways, one of which carries"] = "rule r in exchange { for a : firms -[supply]- b : firms, a -[project]- b; a.skill += 0.1 * b.skill }",
        ["CL3004: nearness beside the tie"] = "rule r in exchange { for a : firms -[supply]- b : firms where distance(a, b) < 1 km; a.skill += 0.1 * b.skill }",
        ["CL3004: no tie at all"] = "rule r in exchange { for a : firms; choose b : within(a, firms, 1 km); a.skill += 0.1 * b.skill }",
        ["CL3004: an effect on what is no knowledge"] = "rule r in exchange { for a : firms -[supply]- b : firms; a.standing += b.skill }",
        ["CL3004: one's own knowledge"] = "rule r in exchange { for a : firms -[supply]- b : firms; a.skill += 0.1 * (1 - a.skill) * b.standing }",
        ["CL3005: the first stage"] = "stage a { next b when now > 1 year }\nstage b { }",
        ["CL3006: trouble that ends the run"] = "stage a { next fading when now > 1 year }\nstage fading { end when now > 2 years \"over\" }",
        ["CL3006: no way out of growth"] = "stage a { next growing when now > 1 year }\nstage growing { }",
    };

    public static TheoryData<string> Names => [.. Programs.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void It_is_right(string name)
    {
        var compilation = World.Compile(World.Whole(Programs[name]));
        Assert.Equal(string.Empty, string.Join('\n', compilation.Diagnostics));
        Assert.NotNull(compilation.Model);
    }

    [Fact]
    public void Every_concept_check_has_its_near_misses() =>
        Assert.Equal(["CL3001", "CL3002", "CL3003", "CL3004", "CL3005", "CL3006"], Programs.Keys.Select(k => k[..6]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
}
