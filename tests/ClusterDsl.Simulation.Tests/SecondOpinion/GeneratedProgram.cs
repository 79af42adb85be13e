namespace ClusterDsl.Simulation.Tests.SecondOpinion;

/// <summary>
/// A small random scenario, as text: a vocabulary whose details vary, populations, ties, and declarations each derived from its own list of decisions, so
/// that leaving one out changes no other.
/// </summary>
/// <param name="Decisions">The first list makes the vocabulary and the populations; every other one a declaration.</param>
internal sealed record GeneratedProgram(int[][] Decisions)
{
    /// <summary>Declarations that have nothing to do with any other.</summary>
    public const string Others = """
        kind Zother { zluck : real = 0 }
        tie zother_tie between Zother and Zother
        event zother_event
        instrument ZotherGrant by Council { may change Zother.zluck; enter Zother }
        parameter zother_parameter = 0.3
        actors a_zothers : Zother[3]
        actors zothers   : Zother[5] { zluck ~ normal(0, 1) }
        ties zother_tie among zothers : random(mean_degree: 2)
        rule zother_rule in trade { for z : zothers; rate 2 per year; let zdraw ~ uniform(0, 1); z.zluck += zdraw; enter a_zothers as zother; emit zother_event }
        measure zother_measure = mean(zothers.zluck)
        policy zother_policy : ZotherGrant by town { active from 0 years; budget 3 per year; for z : zothers; cost 0.5; z.zluck += zother_parameter }
        shock zother_shock { at 1 quarter; for z : zothers; chance 0.5; exit z }
        """;

    /// <summary>The whole text.</summary>
    public string Text => string.Join('\n', Lines.Concat(Declarations));

    /// <summary>The text with what may stand in any order in the opposite one: kinds, ties, events, parameters, populations, measures.</summary>
    public string Reversed
    {
        get
        {
            var all = Blocks(Lines).Concat(Declarations).ToList();
            bool IsFree(string block) => FreeWords.Contains(block.Split(' ')[0]);
            return string.Join('\n', all.Where(b => !IsFree(b)).Concat(all.Where(IsFree).Reverse()));
        }
    }

    private static readonly string[] FreeWords = ["kind", "abstract", "tie", "event", "instrument", "parameter", "actor", "actors", "measure"];

    private string[] Lines => Vocabulary(new Decisions(Decisions.Length == 0 ? [] : Decisions[0])).Split('\n');

    /// <summary>The declarations after the vocabulary.</summary>
    public IEnumerable<string> Declarations => Decisions.Skip(1).Select((d, i) => Declaration(new Decisions(d), i));

    public override string ToString() => Text;

    /// <summary>Lines joined to declarations: what is indented, or closes a block, belongs to the line before.</summary>
    private static List<string> Blocks(string[] lines)
    {
        var blocks = new List<string>();
        foreach (var line in lines)
        {
            if (blocks.Count > 0 && line.Length > 0 && line[0] is ' ' or '}')
                blocks[^1] += "\n" + line;
            else
                blocks.Add(line);
        }

        return blocks;
    }

    private static string Vocabulary(Decisions d) => $$"""
        scenario generated { step {{d.One("1 quarter", "1 year", "1 month")}}; horizon {{d.One("1 year", "4 years", "1 quarter")}}; seed {{d.Number(1000)}} }
        category Mood { calm, eager, cross }
        phase trade
        phase growth
        abstract kind Agent { standing : real = {{d.One("0", "0.5")}} }
        kind Firm : Agent {
          wealth  : real{{d.One(string.Empty, " clamped", " in -5 .. 5 clamped")}} = 1
          skill   : share{{d.One(" clamped", string.Empty)}} = 0.5
          level   : int in 0 .. 4 clamped = {{d.One("0", "2")}}
          keen    : bool = false
          mood    : Mood = {{d.One("calm", "cross")}}
          partner : Firm
          x       : real length = 0 km
          y       : real length = 0 km
          profile : real[3] = {{d.One("0", "0.5")}}
          score   : real := self.wealth * {{d.One("2", "self.skill", "self.profile[1]", "0.5")}} + degree(self, knows)
          ratio   : real := self.wealth / self.level
          crowd   : real := {{d.One("count(o for o in Firm where o.wealth > self.wealth)", "sum(o.skill for self -[knows]- o : Firm)", "mean(o.skill for o in Firm)")}}
          weights : real[2] := self.wealth * self.skill
        }
        kind School : Agent { teachers : int = 3 }
        kind Council : Agent { funds : real = {{d.One("20", "5")}}; sway : real in 0 .. 3 clamped = 1 }
        abstract tie ties_of_all { age : real = {{d.One("1", "0.3")}} }
        tie supply : ties_of_all from Firm to Firm { volume : real = 1; value : real := self.volume * self.source.skill }
        tie knows : ties_of_all between Agent and Agent { trust : share clamped = 0.5; warmth : real := self.trust * 2; broker : Agent }
        tie teaches from School to Firm
        event deal { by : Firm; gain : real = 0.5 }
        event news { gain : real = 0 }
        instrument Grant by Council {
          may change Firm.wealth, Firm.skill, Firm.level, Firm.keen, Firm.mood, Firm.partner, Firm.profile, Agent.standing, knows.trust, supply.volume
          form knows; form supply; dissolve knows; dissolve supply; enter Firm; exit Firm; set
        }
        parameter pace = 0.5
        parameter tempo : real in 0 .. 100 = {{d.One("1", "0.3", "2")}}
        parameter chance_of_all : share = 0.4
        actor  town    : Council
        actors firms   : Firm[{{d.One("3", "5", "8", "1")}}] { {{d.One(string.Empty, "wealth ~ lognormal(1, 0.6)", "wealth = 1 + 0.5 * index")}}; {{d.One(string.Empty, "skill ~ beta(2, 4)")}}; {{d.One("x ~ uniform(0 km, 9 km)", "x = 1 km * index")}}; y ~ uniform(0 km, 3 km); {{d.One(string.Empty, "profile[i] = 0.1 * i", "profile ~ uniform(0, 1)")}} }
        actors shops   : Firm[{{d.One("2", "4", "0")}}] { wealth = {{d.One("1", "0.2")}}; keen ~ bernoulli(0.5){{d.One(string.Empty, "; y = 2 km", "; mood ~ choice(calm, eager)")}} }
        actors schools : School[{{d.One("1", "2")}}]
        ties knows  among firms : {{d.One("random(mean_degree: 1)", "complete()", "random(probability: 0.4)", "star(centre: town)", "ring(neighbours: 2)", "small_world(neighbours: 2, rewire: 0.4)", "preferential(m: 1)", "grid(columns: 2)", "grid(columns: 2, neighbours: 8)", "spatial(radius: 3 km)")}} {{d.One(string.Empty, "{ trust ~ beta(2, 2) }", "{ trust = 0.1 }")}}
        ties knows  between schools and shops : random(probability: 0.5)
        ties supply {{d.One("among firms : random(mean_degree: 1)", "from firms to shops : random(probability: 0.5)", "among firms | shops : random(out_degree: 1)", "among firms | shops : small_world(neighbours: 2, rewire: 0.5)", "among firms : preferential(m: 2)", "from shops to firms : complete()")}} {{d.One(string.Empty, "{ volume ~ uniform(0, 2) }")}}
        ties teaches from schools to firms : {{d.One("random(out_degree: 1)", "complete()")}}
        measure size = count(Firm)
        """;

    private static string Declaration(Decisions d, int number) => d.Number(12) switch
    {
        < 7 => Rule(d, number),
        7 => Policy(d, number),
        8 => Shock(d, number),
        9 => Stages(d, number),
        _ => Measure(d, number),
    };

    private static string Block(string head, IEnumerable<string> lines) => $"{head} {{\n{string.Concat(lines.Select(l => $"  {l}\n"))}}}";

    private static string Rule(Decisions d, int number)
    {
        var isSequential = d.Once(3);
        var phase = d.One("trade", "growth", "start");
        return Block($"rule act_{number} in {phase}{(isSequential ? " sequential" : string.Empty)}{(phase != "start" && d.Once(8) ? " every 1 year" : string.Empty)}", new ProgramRules(d, isSequential).Write());
    }

    private static string Policy(Decisions d, int number)
    {
        List<string> lines = [$"active {d.One("from 0 years", "until 2 years", "from 1 quarter until 2 years", "when size > 3", "from 1 quarter when pace < 1")}"];
        var hasBody = !d.Once(4);
        var hasBudget = hasBody && d.Once(2);
        if (hasBudget)
            lines.Add(d.One("budget 3 per year", "budget from town.funds", "budget 2 * pace per quarter"));
        if (!hasBody || d.Once(3))
            lines.Add(d.One("set pace *= 2", "set tempo = 0.7", "set chance_of_all *= 0.5", "set pace += tempo"));
        if (hasBody)
            lines.AddRange(new ProgramRules(d, false, hasBudget).Write());
        return Block($"policy grant_{number} : Grant by town", lines);
    }

    private static string Shock(Decisions d, int number)
    {
        List<string> lines = [d.One("at 1 year", "active from 1 quarter until 3 years", "active when size > 4", "at 0 years")];
        if (d.Once(2))
            lines.Add(d.One("set pace -= 0.1", "set tempo *= 0.5", "set pace *= pace", "set town.sway = 2"));
        if (lines.Count == 1 || d.Once(2))
            lines.AddRange(new ProgramRules(d, false).Write());
        return Block($"shock jolt_{number}", lines);
    }

    private static string Stages(Decisions d, int number)
    {
        // Stages of one scenario belong together: only the first such list declares them.
        var conditions = new ProgramExpressions(d, [], isMeasure: true);
        string Stage(string name, string next) => Block(
            $"stage {name}{number}",
            [d.One("set pace *= 0.5", "set town.sway += 1", "run trade", "run growth, trade", "set tempo = 2"), $"next {next}{number} when {conditions.Condition(1)}{d.One(string.Empty, " for 1 year")}", .. d.Once(4) ? [$"end when {conditions.Condition(1)} \"over\""] : Array.Empty<string>()]);
        return $"{Stage("early", "late")}\n{Stage("late", "early")}";
    }

    private static string Measure(Decisions d, int number)
    {
        var expressions = new ProgramExpressions(d, [], isMeasure: true);
        return $"measure gauge_{number} = " + d.Number(8) switch
        {
            0 or 1 => expressions.Real(3),
            2 => $"{d.One("density", "transitivity", "clustering", "assortativity", "components", "largest_component", "mean_path_length", "diameter", "mean_degree", "degree_gini", "centralization", "modularity", "communities", "core_periphery", "small_world_index", "external_share")}({d.One("knows", "ties_of_all")}{d.One(string.Empty, ", firms", ", Firm")})",
            3 => d.Once(4) ? $"triads(supply, {d.One("\"012\"", "\"021U\"", "\"030T\"")})" : $"{d.One("density", "reciprocity", "mean_degree", "degree_gini", "mean_path_length", "diameter", "components")}(supply{d.One(string.Empty, ", firms")})",
            4 => d.One("previous(size, 1 year)", "moving_average(size, 1 year)", "trend(size, 2 years) * 1 year", "overlap(knows, supply)"),
            5 => d.One("count(deal)", "count(deal) + count(news)"),
            6 => $"sum({d.One("betweenness", "eigenvector", "core_number", "community", "local_clustering")}(f, {d.One("knows", "supply", "ties_of_all")}) for f in firms)",
            _ => d.One("mean(Firm.wealth)", "sum(l.value for l in supply)", "sum(l.age for l in ties_of_all where l.age > 0.2)", "mean(f.partner.standing for f in Firm)", "count(f for f in Firm where not f.ratio > 1)", "count(f for f in Firm where f.partner.partner == none)", "count(f for f in Firm where not f -[knows]- f.partner)", "sum(count(neighbours(f.partner, knows)) for f in Firm)", "count(f for f in Firm where not 1 in f.ratio .. 5)", "count(f for f in Firm where not degree(f.partner, knows) > 1)", "count(a for a in ties_of_all where any(a == b for b in ties_of_all))", "if mean(x.ratio for x in firms) > 1 then 1 else 0", "max(f.ratio for f in firms)", "all(f.ratio > 0 for f in Firm)", "if not all(f.ratio > 0 for f in Firm) then 1 else 0", "count(f for f in Firm where not f.partner.standing > 1)"),
        };
    }
}
