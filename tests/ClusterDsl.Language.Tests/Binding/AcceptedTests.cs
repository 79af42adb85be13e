namespace ClusterDsl.Language.Tests.Binding;

/// <summary>What the language reference allows gives neither errors nor warnings.</summary>
public sealed class AcceptedTests
{
    private static readonly Dictionary<string, string> Programs = new(StringComparer.Ordinal)
    {
        ["narrowing in a where"] = "rule r in exchange { for o : firms | schools where o is Firm and o.capital > 0; where o.workers > 1; o.capital += 1 EUR }",
        ["narrowing in an if"] = "rule r in exchange { for o : firms | schools; o.standing += if o is School then o.teachers else 1 }",
        ["narrowing of a candidate before its weight"] = "rule r in exchange { for f : firms; choose o : firms | schools where o is School weight o.teachers; form f -[project]- o }",
        ["narrowing keeps what is known"] = "rule r in exchange { for f : firms where f is Organisation; where f.capital > 0; f.capital += 1 EUR }",
        ["what a union shares"] = "rule r in exchange { for o : firms | schools | Council; o.standing += 1 }",
        ["an abstract layer"] = "measure m = transitivity(economic)\nrule r in exchange { for f : firms -[economic]- g : firms where degree(f, economic) > 2; f.standing += g.standing }",
        ["ends of ties of an abstract layer"] = "rule r in exchange { for l : economic where l.source.standing > l.target.standing; dissolve l }",
        ["values of categories, bare and qualified"] = """
            parameter favoured : Sector = photonics
            rule r in exchange { for f : firms where f.sector == photonics or Sector.telecom == f.sector or telecom != f.sector; f.sector = if f.capital > 0 then photonics else telecom }
            actors more : Firm[3] { sector ~ choice(photonics, telecom) }
            stage a { set favoured = telecom }
            """,
        ["vectors"] = """
            actors more : Firm[3] { profile[i] = 0.1 * i; workers = index }
            actors others : Firm[3] { profile ~ uniform(0, 1) }
            actors rest : Firm[3] { profile[0] = 1; profile[2] = 0.5 }
            rule r in exchange { for m : more, i in 0 ..< 3; m.profile[i] = 0.5 }
            rule s in exchange { for m : more; m.profile[1] += 0.1 * m.profile[0] }
            """,
        ["self in defaults, initialisers and derived attributes"] = """
            extend Firm { reserve : real money = self.capital * 0.1; score : real := self.reserve / 1 kEUR + degree(self, project) }
            actors more : Firm[3] { capital = 3 kEUR; skill = min(1, self.capital / 5 kEUR) }
            measure m = mean(more.score)
            """,
        ["a choice that includes"] = "rule r in exchange { for f : firms; choose p : firms; choose q : firms including p; form f -[project]- q }",
        ["a counted choice with a sample"] = "rule r in exchange { for f : firms; choose 3 p : firms sample 20 where p.skill > f.skill weight p.capital; form f -[project]- p }",
        ["a choice along a path"] = "rule r in exchange { for f : firms; choose f -[link : project]- u weight link.trust; u.standing += 1 }",
        ["a path between two that are known"] = "measure m = count(f for f in firms where count(x for f -[project]- x) > 1)",
        ["ties of an aggregate"] = "measure m = mean(project.trust)\nmeasure n = max(l.trust for l in project where l.source is Firm)",
        ["all aggregates"] = """
            measure a = quantile(x.capital for x in firms, 0.9)
            measure b = sd(firms.capital) + variance(firms.capital) / 1 kEUR
            measure c = gini(firms.capital) + hhi(firms.capital) + entropy(firms.capital) + entropy(firms.sector) + hhi(f.sector for f in firms where f.exports)
            measure d = any(f.capital > 0 for f in firms) and all(f.capital > 0 for f in firms)
            measure e = median(firms.workers) + min(firms.workers) + max(firms.workers)
            """,
        ["all functions of actors and networks"] = """
            measure a = mean(degree(f, project) + in_degree(f, supply) + out_degree(f, supply) + core_number(f, project) for f in firms)
            measure b = mean(betweenness(f, project) + eigenvector(f, project) + local_clustering(f, project) + strength(f, project, trust) for f in firms)
            measure c = mean(common_neighbours(f, town, project) + path_length(f, town, project) for f in firms)
            measure d = density(project) + reciprocity(supply) + clustering(project, firms) + overlap(project, supply)
            """,
        ["places"] = "rule r in exchange { for f : firms; choose p : within(f, firms, 5 km) weight exp(-distance(f, p) / 5 km); form f -[project]- p }\nties friends among firms : spatial(radius: 5 km)",
        ["sets of neighbours"] = "rule r in exchange { for f : firms; choose p : neighbours(f, project) | successors(f, supply) | firms; p.standing += 1 }",
        ["a rate that reads a guard's let"] = "rule r in exchange { for f : firms; let n = 1 + degree(f, project); rate n per year; f.standing += 1 }",
        ["a chance that depends on a choice"] = "rule r in exchange { for f : firms; choose p : firms; chance p.skill; form f -[project]- p }",
        ["pairs"] = "rule r in exchange { for {a, b} : firms where not a -[project]- b; chance 0.1; form a -[project]- b }",
        ["assignment without a for"] = "rule r in exchange { choose f : firms; f.standing = 3 }\nrule s in exchange { town.funds = 3 kEUR }",
        ["assignment to a newcomer"] = "rule r in exchange { for f : firms; enter firms as s; s.standing = f.standing }",
        ["assignment to a tie"] = "rule r in exchange { for l : project; l.trust = 0.9 * l.trust }",
        ["assignment in a sequential rule"] = "rule r in exchange sequential { for a : firms, b : firms; a.standing = b.standing }",
        ["stock and flow"] = "rule r in exchange { for f : firms; f.capital += 1 kEUR; f.capital -= 3 kEUR/quarter; f.capital += 0 }",
        ["measures in rules and conditions"] = """
            measure n = count(firms)
            measure late = previous(n, 1 year)
            rule r in exchange { for f : firms where n > 5 and previous(n, 1 year) < n; f.standing += trend(n, 1 year) * 1 year }
            stage a { next b when moving_average(n, 1 year) < 0.8 * previous(moving_average(n, 1 year), 2 years) for 1 year }
            stage b { end when n < 2 "gone" }
            policy p : Subsidy by town { active when n > 3; for f : firms; f.capital += 1 EUR }
            """,
        ["events"] = "rule r in exchange { for f : firms; emit deal { by = f; gain = 3 kEUR } }\nmeasure deals = count(deal)",
        ["a policy that pays from an attribute"] = "policy p : Subsidy by town { budget from town.funds; cost 1 EUR; for f : firms; order by -f.capital; f.capital += 1 EUR }",
        ["overlays"] = """
            parameter p : int = 3
            parameter q = 2 per year
            shock s { active from 1 year until 2 years; set p = 4; set q *= 2; set town.funds += 3 kEUR }
            shock t { at 3 years; for f : firms; exit f }
            """,
        ["a phase of its own"] = "phase reflection\nrule r in reflection { for f : firms; f.standing += 1 }\nrule s in start { for f : firms; f.standing += 1 }\nstage a { run exchange, reflection }",
        ["lifecycle names"] = "stage growing { next mature when now > 1 year }\nstage mature : fading { next growing when now > 2 years }",
        ["data"] = """
            actors traders : Firm from "firms.csv" { key id; where kind == "A"; capital = turnover * 1 kEUR; workers = index }
            ties supply from "ties.csv" { from source to target; where since >= 2001; skip unknown; volume = 1 EUR/year }
            rule r in exchange { enter traders { capital = 3 kEUR } }
            """,
        ["words of a column"] = "actors traders : Firm from \"firms.csv\" { key id; sector = kind; exports = kind }",
        ["a newcomer changed, tied and referred to"] =
            "rule r in exchange { for f : firms; enter firms as s { capital = f.capital }; s.capital += 1 kEUR; s.profile[0] += 0.1; form f -[project]- s; f.partner = s; emit deal { by = s } }",
        ["generators"] = """
            ties project among firms : random(mean_degree: 2)
            ties project between firms and schools : random(probability: 0.1)
            ties supply from firms to firms : random(out_degree: 3)
            ties friends among firms : small_world(neighbours: 4, rewire: 0.1)
            ties friends among firms : preferential(m: 2)
            ties friends among firms : grid(columns: 5)
            ties project between firms and town : star(centre: town)
            """,
        ["numbers of actors from a parameter"] = "parameter n : int = 5\nactors more : Firm[2 * n]",
        ["parameters in any order"] = "parameter p = 2 * q\nparameter q = 3",
        ["zero of every dimension"] = "rule r in exchange { for f : firms where f.capital > 0; f.capital = max(0, f.capital) }\nactors more : Firm[2] { capital ~ uniform(0, 3 kEUR) }",
        ["a tie's attribute that depends on its ends"] = "ties project among firms : ring(neighbours: 2) { trust = if self.source.standing > 0 then 0.5 else 0.2 }",
        ["units with powers"] = "unit ha = 1e4 m^2\nparameter area = 3 ha\nparameter other = area + 5 km^2",
        ["a rate between currencies"] = "unit EUR = 7.8 CNY\nparameter p = 3 kEUR + 5 CNY",
        ["units in any order"] = "unit GEUR = 1e3 MEUR\nunit MEUR = 1e6 EUR\nparameter p = 3 GEUR",
        ["a local named like a value of a category of another type"] = "rule r in exchange { for f : firms; let small = f.capital; f.capital += 0.1 * small }",
        ["locals of two rules"] = "rule r in exchange { for f : firms; f.standing += 1 }\nrule s in exchange { for f : firms; f.standing += sum(g.standing for g in firms) + mean(g.standing for g in firms) }",
        ["time of a shock from a parameter"] = "parameter year_of_crisis = 3\nshock s { at year_of_crisis * 1 year; for f : firms; f.standing -= 1 }",
    };

    public static TheoryData<string> Names => [.. Programs.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void It_binds_without_a_word(string name)
    {
        var compilation = World.Compile(World.Whole(Programs[name]));
        Assert.True(compilation.Diagnostics.IsEmpty, string.Join('\n', compilation.Diagnostics));
        Assert.NotNull(compilation.Model);
    }
}
