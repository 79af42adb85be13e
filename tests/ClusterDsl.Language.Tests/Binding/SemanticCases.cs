namespace ClusterDsl.Language.Tests.Binding;

/// <summary>One minimal mistake each, with its place, its code and its mending (see <see cref="MarkedText"/>).</summary>
internal static class SemanticCases
{
    public static IReadOnlyList<(string Name, string Text)> All { get; } =
    [
        // CL2001 unknown names, each with no follow-up
        ("unknown kind", "actors more : «CL2001¦Frim¦Firm»[2]\nrule r in exchange { for f : more; f.capital += 1 kEUR }"),
        ("unknown population", "rule r in exchange { for f : «CL2001¦frims¦firms»; f.capital += 1 kEUR }"),
        ("unknown name", "parameter p = 2 * «CL2001¦q¦3»\nmeasure m = p"),
        ("unknown tie kind in a path", "rule r in exchange { for a : firms -[«CL2001¦suply¦supply»]- b where b.skill > 0.5; a.capital += 1 kEUR }"),
        ("unknown tie kind in a call", "measure m = transitivity(«CL2001¦suply¦supply»)"),
        ("unknown tie kind in ties", "ties «CL2001¦suply¦supply» among firms : random(mean_degree: 2)"),
        ("unknown generator", "ties supply among firms : «CL2001¦randm¦random»(mean_degree: 2)"),
        ("unknown distribution", "actors more : Firm[2] { capital ~ «CL2001¦unifrm¦uniform»(0 EUR, 1 EUR) }"),
        ("unknown phase", "rule r in «CL2001¦exchnge¦exchange» { for f : firms; f.capital += 1 kEUR }"),
        ("unknown stage", "stage a { next «CL2001¦bb¦b» when now > 1 year }\nstage b { next a when now > ‹2 years¦3 years› }"),
        ("unknown set call", "measure m = count(f for f in «CL2001¦nieghbours¦neighbours»(town, project))"),
        ("unknown instrument", "policy p : «CL2001¦Subsidi¦Subsidy» by town { for f : firms; f.capital += 1 kEUR }"),
        ("unknown event", "rule r in exchange { for f : firms; emit «CL2001¦deel¦deal» { by = f } }"),
        ("unknown type", "extend Firm { age : «CL2001¦itn¦int» = 3 }\nmeasure m = mean(firms.age)"),
        ("unknown value of a category", "measure m = count(f for f in firms where f.sector == Sector.«CL2001¦photoncs¦photonics»)"),
        ("unknown lifecycle", "stage a : «CL2001¦fadin¦fading» { next b when now > 1 year }\nstage b { next a when now > 2 years }"),
        ("unknown dimension", "extend Firm { debt : real «CL2001¦mony¦money» = 0 }\nmeasure m = mean(firms.debt)"),
        ("unknown variable to include", "rule r in exchange { for f : firms; choose p : firms including «CL2001¦g¦f»; form f -[project]- p }"),

        // CL2002
        ("parameter twice", "parameter p = 1\nparameter «CL2002¦p¦q» = 2"),
        ("attribute twice", "extend Firm { «CL2002¦capital¦debt» : real money = 0 }"),
        ("rules of one name", "rule r in exchange { for f : firms; f.capital += 1 kEUR }\nrule «CL2002¦r¦s» in exchange { for f : firms; f.capital += 1 kEUR }"),

        // CL2003
        ("number for a condition", "rule r in exchange { for f : firms where «CL2003¦f.capital¦f.capital > 0»; f.capital += 1 kEUR }"),
        ("fraction for a whole number", "rule r in exchange { for f : firms; f.workers = «CL2003¦2.5¦2» }"),
        ("set for a value", "measure m = «CL2003¦neighbours¦count»(‹town, project¦firms›)"),
        ("distribution for a value", "rule r in exchange { for f : firms; let d ‹=¦~› «CL2003¦uniform»(0, 1); f.skill += 0.1 * d }"),

        // CL2004
        ("money and a pure number", "rule r in exchange { for f : firms where f.capital > «CL2004¦5¦5 kEUR»; f.capital += 1 kEUR }"),
        ("time for money", "rule r in exchange { for f : firms; f.capital += «CL2004¦1 year¦1 kEUR/year» }"),
        ("rate that is no rate", "rule r in exchange { for f : firms; rate «CL2004¦0.5¦0.5 per year»; f.capital += 1 kEUR }"),
        ("root of no square", "measure m = sqrt(«CL2004¦town.funds¦town.funds / 1 kEUR»)"),

        // CL2005
        ("phase as a set", "rule r in exchange { for f : «CL2005¦exchange¦firms»; choose g : firms; form f -[project]- g }"),
        ("abstract kind of a population", "actors more : «CL2005¦Organisation¦Firm»[3]"),
        ("tie kind as a base", "tie lent : «CL2005¦supply¦economic» from Firm to Firm"),
        ("population as a value", "measure m = «CL2005¦firms¦count(firms)»"),

        // CL2006
        ("unknown attribute", "rule r in exchange { for f : firms; f.«CL2006¦captal¦capital» += 1 kEUR }"),
        ("unknown attribute of a tie", "rule r in exchange { for l : project where l.«CL2006¦turst¦trust» > 0.5; dissolve l }"),
        ("attribute that only one of a union has", "rule r in exchange { for o : firms | schools where o.«CL2006¦capital¦standing» > 0; o.standing += 1 }"),
        ("unknown attribute to set", "actors more : Firm[3] { «CL2006¦captal¦capital» = 3 kEUR }"),
        ("no position", "measure m = mean(«CL2006¦distance(s, town)¦s.skill» for s in schools)"),

        // CL2007, CL2008
        ("unknown function", "measure m = «CL2007¦cuont¦count»(firms)"),
        ("too few arguments", "measure m = «CL2008¦quantile(firms.capital)¦quantile(firms.capital, 0.9)»"),
        ("unknown argument of a generator", "ties supply among firms : random(«CL2008¦degree: 2¦mean_degree: 2»)"),
        ("ring with an odd number of neighbours", "ties supply among firms : ring(neighbours: «CL2008¦3¦4»)"),
        ("small world with an odd number of neighbours", "ties supply among firms : small_world(neighbours: «CL2008¦1¦2», rewire: 0.1)"),
        ("grid with five neighbours", "ties supply among firms : grid(columns: 3, neighbours: «CL2008¦5¦8»)"),
        ("grid without columns", "ties supply among firms : grid(columns: «CL2024¦0¦3»)"),
        ("preferential ties of nothing", "ties supply among firms : preferential(m: «CL2024¦0¦1»)"),
        ("ring from one set to another", "ties supply ‹from firms to firms¦among firms› : «CL2014¦ring»(neighbours: 2)"),
        ("small world from one set to another", "ties supply ‹from firms to firms¦among firms› : «CL2014¦small_world»(neighbours: 2, rewire: 0.1)"),
        ("grid from one set to another", "ties supply ‹from firms to firms¦among firms› : «CL2014¦grid»(columns: 2)"),
        ("preferential ties from one set to another", "ties supply ‹from firms to firms¦among firms› : «CL2014¦preferential»(m: 1)"),
        ("missing argument of a distribution", "actors more : Firm[3] { capital ~ «CL2008¦normal(1 kEUR)¦normal(1 kEUR, 1 kEUR)» }"),

        // CL2009
        ("derived attribute set", "rule r in exchange { for f : firms; «CL2009¦f.wealth¦f.capital» += 1 kEUR }"),
        ("variable set", "rule r in exchange { for f : firms; let x = 3; «CL2009¦x¦f.capital» = 4 ‹¦kEUR› }"),
        ("parameter set in a rule", "parameter p = 1\nrule r in exchange { for f : firms; «CL2009¦p¦f.standing» += 1 }"),

        // CL2010
        ("attribute without a value", "kind Shop { age : int; rank : int = 1 }\nactors «CL2010¦shops» : Shop[3] ‹¦{ age = 3 }›"),
        ("attribute of an event without a value", "event sale { price : real }\nrule r in exchange { for f : firms; emit «CL2010¦sale» ‹¦{ price = 1 }› }"),
        ("newcomer without what others take from a column", """
            actors traders : Firm from "firms.csv" { key id; capital = turnover * 1 kEUR }
            rule r in exchange { enter «CL2010¦traders» ‹¦{ capital = 1 kEUR }› }
            """),

        // CL2011 to CL2014
        ("no scenario", "«CL2011¦»‹¦library l\n›dimension money // whole"),
        ("two scenarios", "scenario a { step 1 year; horizon 2 years; seed 1 }\n‹scenario ¦›«CL2011¦b¦»‹ { step 1 year; horizon 2 years; seed 1 }¦›"),
        ("a scenario used", "scenario a { step 1 year; horizon 2 years; seed 1 }\nuse «CL2011¦\"scenario.cluster\"¦\"world.cluster\"»"),
        ("unknown library", "scenario a { step 1 year; horizon 2 years; seed 1 }\nuse «CL2012¦innovation_clustres¦innovation_clusters»\nactors firms : Enterprise[3]\nmeasure m = mean(firms.capital)"),
        ("libraries in a circle", "library a\n‹use ¦›«CL2013¦\"test.cluster\"¦»"),
        ("unknown setting", "scenario a { step 1 year; horizon 2 years; seed 1‹; ¦›«CL2014¦colour¦»‹ 3¦› }"),
        ("setting twice", "scenario a { step 1 year; horizon 2 years; seed 1‹; ¦›«CL2014¦seed¦»‹ 2¦› }"),
        ("seed missing", "scenario «CL2014¦a» { step 1 year; horizon 2 years‹¦; seed 1› }"),
        ("step of nothing", "scenario a { step «CL2014¦0 years¦1 year»; horizon 2 years; seed 1 }"),
        ("how many is not said", "actors more : «CL2014¦Firm¦Firm[2]»"),
        ("cost without a budget", "policy «CL2014¦p» : Subsidy by town { ‹¦budget 1 EUR per year; ›cost 1 EUR; for f : firms; f.capital += 1 EUR }"),
        ("budget without a period", "policy p : Subsidy by town { budget «CL2014¦1 kEUR¦1 kEUR per year»; cost 1 EUR; for f : firms; f.capital += 1 EUR }"),

        // CL2015 to CL2017
        ("parameter that reads the state", "parameter p = «CL2015¦count(firms)¦3»"),
        ("duration that is no constant", "parameter p = 2 years\nmeasure n = count(firms)\nmeasure m = previous(n, «CL2015¦p¦2 years»)"),
        ("initialiser that reads a measure", "measure n = count(firms)\nactors more : Firm[2] { workers = «CL2015¦n¦3» }"),
        ("exponent of money that is no constant", "measure m = town.funds ^ «CL2015¦count(firms)¦2» / 1 EUR^2"),
        ("set in a rule", "parameter p = 1\nrule r in exchange { for f : firms; ‹¦f.standing += 1; ›«CL2016¦set¦»‹ p = 2¦› }"),
        ("for after other clauses", "rule r in exchange { ‹chance 0.5; ¦›«CL2016¦for» f : firms; ‹¦chance 0.5; ›f.standing += 1 }"),
        ("factor in an effect", "rule r in exchange { for f : firms; f.standing «CL2016¦*=¦+=» 2 }"),
        ("events counted in a rule", "rule r in exchange { for f : firms where «CL2016¦count(deal)¦1» > 0; f.standing += 1 }"),
        ("actors in a library", "library l\nkind A\n«CL2016¦actors¦»‹ a : A[3]¦›"),
        ("choice after a counted choice", "rule r in exchange { for f : firms; choose ‹2 ¦›p : firms; «CL2016¦choose» q : firms; form p -[project]- q }"),
        ("newcomer read", "rule r in exchange { for f : firms; enter firms as s { capital = 1 kEUR }; f.capital += ‹¦0 * f.capital; s.capital += ›«CL2016¦s¦f»‹.capital¦.capital› }"),
        ("newcomer's ties counted", "rule r in exchange { for f : firms; enter firms as s; f.standing += degree(«CL2016¦s¦f», project) }"),
        ("newcomer in a path", "rule r in exchange { for f : firms; enter firms as s; f.standing += count(p for «CL2016¦s¦f» -[project]- p) }"),
        ("two for", "rule r in exchange { for f : firms‹; ¦, ›«CL2017¦for¦»‹ ¦›g : firms; form f -[project]- g }"),
        ("chance and rate", "rule r in exchange { for f : firms; chance 0.5; ‹¦where ›«CL2017¦rate¦»‹ 1 per year¦1 > 0›; f.standing += 1 }"),
        ("attribute set twice", "actors more : Firm[2] { workers = 2; «CL2017¦workers¦standing» = 3 }"),
        ("active from twice", "shock s { active from 1 year «CL2017¦from¦until» 2 years; for f : firms; f.standing += 1 }"),

        // CL2018 to CL2021
        ("several matches set one value", "rule r in exchange { for f : firms, g : firms; «CL2018¦f.standing» ‹=¦+=› 1 }"),
        ("a partner's attribute set", "rule r in exchange { for f : firms where f.partner != none; «CL2018¦f.partner.standing» ‹=¦+=› 1 }"),
        ("set and added to", "rule r in exchange { for f : firms; f.standing = 1; f.standing «CL2019¦+=¦=» 1 }"),
        ("rate of what is chosen", "rule r in exchange { for f : firms; choose p : firms; rate «CL2020¦p.skill * 1 per year¦1 per year»; f.standing += p.skill }"),
        ("rate of what is computed from a choice", "rule r in exchange { for f : firms; choose p : firms; let n = count(x for p -[project]- x); rate «CL2020¦n * 1 per year¦1 per year»; f.standing += n }"),
        ("directed tie formed without an arrow", "rule r in exchange { for f : firms; choose g : firms; form f «CL2021¦-[supply]-¦-[supply]->» g }"),
        ("undirected tie with an arrow", "rule r in exchange { for f : firms «CL2021¦-[project]->¦-[project]-» g; f.standing += 1 }"),
        ("abstract tie formed", "rule r in exchange { for f : firms; choose g : firms; form f -[«CL2021¦economic¦project»]- g }"),
        ("free path in a comprehension", "measure m = count(a for «CL2021¦a -[project]- b¦a in firms»)"),
        ("in-degree of an undirected tie", "measure m = mean(in_degree(f, «CL2021¦project¦supply») for f in firms)"),

        // CL2022 to CL2027
        ("unknown unit", "parameter p = 3 «CL2022¦kEURO¦kEUR»"),
        ("two currencies", "parameter p = 3 kEUR\nparameter q = 4 «CL2023¦CNY¦EUR»"),
        ("parameter out of bounds", "parameter p : share = «CL2024¦1.5¦0.5»"),
        ("default out of bounds", "extend Firm { age : int in 0 .. 100 = «CL2024¦200¦20» }"),
        ("value out of bounds", "actors more : Firm[2] { workers = «CL2024¦2000¦20» }"),
        ("effect out of bounds", "rule r in exchange { for f : firms; f.workers = «CL2024¦-1¦1» }"),
        ("probability out of bounds", "rule r in exchange { for f : firms; chance «CL2024¦5¦0.5»; f.standing += 1 }"),
        ("place out of bounds", "measure m = mean(f.profile[«CL2024¦3¦2»] for f in firms)"),
        ("bounds the wrong way round", "parameter p : real in 1 .. «CL2024¦0¦2» = 1"),
        ("number too large", "parameter p = «CL2024¦1e999¦1e9»"),
        ("duration that takes no time", "measure n = count(firms)\nmeasure m = previous(n, «CL2024¦-1 year¦1 year»)"),
        ("record of what cannot be recorded", "record «CL2014¦events¦ties» every 1 year"),
        ("record twice", "record actors every 1 year\nrecord «CL2017¦actors¦ties» every 2 years"),
        ("record of no time", "record actors every «CL2024¦0 years¦1 year»"),

        // Experiments and expectations
        ("unknown factor", Study("vary «CL2001¦openess¦openness» in { 0.1 }")),
        ("measure as a factor", Study("vary «CL2005¦n¦openness» in { 0.1 }")),
        ("level out of bounds", Study("vary openness in { 0.1, «CL2024¦1.5¦0.5» }")),
        ("level of another unit", Study("vary demand in { «CL2004¦3¦3 kEUR» }")),
        ("level that is no constant", Study("vary openness in { «CL2015¦n¦0.2» }")),
        ("number for a policy", Study("vary gift in { «CL2003¦1¦on» }")),
        ("switch for a parameter", Study("vary openness in { «CL2003¦on¦0.2» }")),
        ("range of a policy", Study("vary gift in ‹¦{ on }; vary openness in ›«CL2003¦0 .. 1¦0 .. 1» by 1")),
        ("range that runs downwards", Study("vary openness in «CL2024¦0.5 .. 0.1¦0.1 .. 0.5» by 0.1")),
        ("range without end", Study("vary openness in 0 .. 1 by «CL2024¦0¦0.5»")),
        ("factor twice", Study("vary openness in { 0.1 }; vary «CL2017¦openness¦demand» in { ‹0.2¦2 kEUR› }")),
        ("level twice", Study("vary openness in { 0.1, «CL2017¦0.1¦0.2» }")),
        ("range in all combinations", Study("vary openness in «CL2014¦0 .. 1¦0 .. 1 by 0.5»")),
        ("range in all combinations, of a design", Study("vary openness in «CL2014¦0 .. 1¦{ 0, 1 }»; design factorial")),
        ("design without points", Study("vary openness in 0 .. 1; design «CL2014¦sobol¦sobol(64)»")),
        ("design with half a point", Study("vary openness in 0 .. 1; design latin_hypercube(«CL2003¦2.5¦2»)")),
        ("design of one point", Study("design sobol(«CL2024¦1¦2»); vary openness in 0 .. 1")),
        ("design of points that are counted", Study("vary openness in 0 .. 1; design sobol(«CL2015¦n¦8»)")),
        ("design of nothing", "measure n = count(firms)\nexperiment «CL2014¦e» { ‹design sobol(8); ¦›report n at end; replicates 2 }"),
        ("unknown design", Study("design «CL2014¦random¦factorial»")),
        ("unknown setting of an experiment", Study("«CL2014¦rounds¦design» ‹5¦factorial›")),
        ("experiment without replicates", "measure n = count(firms)\nexperiment «CL2014¦e» { ‹¦replicates 2; ›report n at end }"),
        ("experiment without report", "measure n = count(firms)\nexperiment «CL2014¦e» { replicates 2‹¦; report n at end› }"),
        ("half a replicate", "measure n = count(firms)\nexperiment e { replicates «CL2003¦2.5¦2»; report n at end }"),
        ("no replicates", "measure n = count(firms)\nexperiment e { replicates «CL2024¦0¦2»; report n at end }"),
        ("report without a time", Study("report «CL2016¦n¦n at end»")),
        ("report of what is not measured", Study("report «CL2016¦count(firms)¦n at end»")),
        ("mean of attributes in a report", Study("report mean(«CL2016¦firms.capital¦n»)")),
        ("network in a report", Study("report «CL2016¦density(project)¦n at end»")),
        ("window by itself", Study("report «CL2003¦n from 1 year until 2 years¦n at end»")),
        ("time beyond the horizon", Study("report n at «CL2024¦30 years¦3 years»")),
        ("window the wrong way round", Study("report sum(n from 2 years until «CL2024¦1 year¦3 years»)")),
        ("time without a unit", Study("report n at «CL2004¦3¦3 years»")),
        ("money and a count in a report", Study("report wealth at end + «CL2004¦n at end¦1 EUR»")),
        ("comparison of arms without a time", Study("report n at end; replicates 2 }\nexpect \"a\" on average n at end > «CL2016¦n¦n at 1 year» with gift = off\nexperiment later { report n at end")),
        ("comparison of unlike arms", Study("report n at end; replicates 2 }\nexpect \"a\" on average n at end > «CL2004¦wealth at end¦n at 1 year»\nexperiment later { report n at end")),
        ("with behind a number", Study("report n at end; replicates 2 }\nexpect \"a\" on average n at end > 3 «CL2016¦with gift = off¦»\nexperiment later { report n at end")),
        ("expectation that is no condition", Study("report n at end; replicates 2 }\nexpect \"a\" always «CL2003¦n¦n > 0»\nexperiment later { report n at end")),
        ("more than all runs", Study("report n at end; replicates 2 }\nexpect \"a\" in «CL2024¦120¦90»% of runs n > 0\nexperiment later { report n at end")),
        ("unknown arm", Study("report n at end; replicates 2 }\nexpect \"a\" n > 0 with «CL2001¦gfit¦gift» = off\nexperiment later { report n at end")),
        ("arm set twice", Study("report n at end; replicates 2 }\nexpect \"a\" n > 0 with gift = off, «CL2017¦gift¦openness» = ‹on¦0.2›\nexperiment later { report n at end")),
        ("unknown column", "actors traders : Firm from \"firms.csv\" { key id; capital = «CL2026¦turnovr¦turnover» * 1 kEUR }"),
        ("unknown key column", "actors traders : Firm from \"firms.csv\" { key «CL2026¦idd¦id» }"),
        ("word of a column for a number", "actors traders : Firm from \"firms.csv\" { key id; workers = «CL2003¦kind¦2» }"),
        ("number of a column for a category", "actors traders : Firm from \"firms.csv\" { key id; sector = «CL2003¦turnover¦kind» }"),
        ("no key", "actors «CL2027¦traders» : Firm from \"firms.csv\" {‹¦ key id› }"),
        ("no ends", "ties «CL2027¦project» from \"ties.csv\" {‹¦ between source and target› }"),

        // CL2028 to CL2032, CL2060
        ("local that hides a population", "rule r in exchange { for «CL2028¦schools¦s» : firms; choose f : firms; f.standing += 1 }"),
        ("local that hides another", "rule r in exchange { for f : firms; let «CL2028¦f¦g» = 3; choose p : firms; p.standing += 1 }"),
        ("local that hides a value of a category", "rule r in exchange { for f : firms; let «CL2028¦photonics¦sector» = f.sector; choose g : firms where g.sector == ‹photonics¦sector›; form f -[project]- g }"),
        ("column named like a parameter", "parameter turnover = 1 kEUR\nactors traders : Firm from \"firms.csv\" { key id; capital = «CL2028¦turnover¦2» * 1 kEUR }"),
        ("parameters in a circle", "parameter p = q\nparameter q = «CL2029¦p¦1»"),
        ("measures in a circle", "measure m = «CL2029¦m¦1» + 1"),
        ("kind that descends from itself", "kind «CL2029¦A» : ‹B¦Firm›\nkind B : A"),
        ("derived attributes in a circle", "extend School { «CL2029¦a» : real := self.b; b : real := ‹self.a¦1› }"),
        ("set of figures of a crowd", "parameter p = 1\nstage a { set p = «CL2030¦count(firms)¦3» }"),
        ("rule without effect", "rule «CL2032¦r» in exchange { for f : firms‹¦; f.standing += 1› }"),
        ("point for thousands", "parameter p = «CL2034¦30.000¦30_000» EUR"),
        ("duration rounded", "rule r in exchange every «CL2060¦100 days¦1 quarter» { for f : firms; f.standing += 1 }"),

        // CL2033
        ("allow of no advice", "policy p : Subsidy by town { allow «CL2033¦CL3O06¦CL3006» \"decline is studied\"; for f : firms; f.capital += 1 EUR }"),
        ("allow of an error", "rule r in exchange { allow «CL2033¦CL3004¦CL3006» \"just so\"; for f : firms; f.capital += 1 EUR }"),
        ("allow without a reason", "rule r in exchange { allow CL3006 «CL2033¦\" \"¦\"decline is studied\"»; for f : firms; f.capital += 1 EUR }"),

        // CL3xxx
        ("tie between the wrong actors", "ties friends «CL3001¦among schools¦among firms» : ring(neighbours: 2)"),
        ("tie formed between the wrong actors", "rule r in exchange { for f : firms; choose s : schools; form f -[«CL3001¦friends¦project»]- s }"),
        ("tie formed with a union that may not fit", "rule r in exchange { for f : firms; choose s : schools | firms ‹¦where s is Firm›; form f -[«CL3001¦friends»]- s }"),
        ("path that no tie can make", "rule r in exchange { for s : schools -[«CL3001¦friends¦project»]- f; f.standing += 1 }"),
        ("instrument in the wrong hands", "actor school : School\npolicy p : Grant by «CL3002¦school¦town» { for f : firms; f.capital += 1 EUR }"),
        ("beyond the instrument's reach", "policy p : Grant by town { for f : firms; «CL3003¦f.standing¦f.capital» += 1‹¦ EUR› }"),
        ("parameter beyond the instrument's reach", "parameter q = 1\npolicy p : ‹Grant¦Subsidy› by town { set «CL3003¦q» = 2 }"),
        ("tie beyond the instrument's reach", "policy p : Subsidy by town { for f : firms; choose g : firms; form f -[«CL3003¦friends¦project»]- g }"),
        ("tie dissolved beyond the instrument's reach", "policy p : ‹Grant¦Subsidy› by town { for l : project; dissolve «CL3003¦l» }"),
        ("entry beyond the instrument's reach", "policy p : ‹Grant¦Subsidy› by town { rate 1 per year; enter «CL3003¦firms» }"),
        ("exit beyond the instrument's reach", "policy p : ‹Grant¦Subsidy› by town { for f : firms; exit «CL3003¦f» }"),
        ("overlay beyond the instrument's reach", "actor school : School\npolicy p : Grant by town { for f : firms; f.capital += 1 EUR; ‹set ¦›«CL3003¦school.standing¦»‹ = 1¦› }"),
        ("know-how by a variable without a carrier", "rule r in exchange { for a : firms -[‹supply¦project›]- b : firms; let gap = «CL3004¦b.skill» - a.skill; a.skill += 0.1 * gap }"),
        ("know-how of the best without a carrier", "rule r in exchange { for a : firms; let best = max(«CL3004¦b.skill» for a -[‹supply¦project›]- b : firms); a.skill += 0.1 * best }"),
        ("know-how of a chosen one without a carrier", "rule r in exchange { for a : firms; choose a -[‹supply¦project›]- b : firms; a.skill += 0.1 * «CL3004¦b.skill» }"),
        ("know-how along two ties without a carrier", "rule r in exchange { for a : firms -[‹supply¦project›]- b : firms -[‹supply¦project›]- c : firms; a.skill += 0.1 * «CL3004¦c.skill» }"),
        ("stage that only leads to itself", "stage a { ‹¦next b when now > 1 year› }\nstage «CL3005¦b» { next b when now > 2 years }"),
        ("know-how without a carrier", "rule r in exchange { for a : firms -[‹supply¦project›]- b : firms; a.skill += 0.1 * «CL3004¦b.skill» }"),
        ("stage out of reach", "stage a { ‹¦next b when now > 1 year› }\nstage «CL3005¦b» { }"),
        ("trouble without an end", "stage a { next fading when now > 1 year }\nstage «CL3006¦fading» { ‹¦next a when now > 2 years› }"),
    ];

    /// <summary>An experiment with one more clause, in a scenario that has something to vary and to measure.</summary>
    private static string Study(string clause) =>
        "parameter openness : share = 0.5\nparameter demand = 1 kEUR\nmeasure n = count(firms)\nmeasure wealth = sum(firms.capital)\n"
        + "policy gift : Grant by town { for f : firms; f.capital += 1 kEUR }\n"
        + $"experiment e {{ {clause}{(clause.Contains("report", StringComparison.Ordinal) ? string.Empty : "; report n at end")}; replicates 2 }}";
}
