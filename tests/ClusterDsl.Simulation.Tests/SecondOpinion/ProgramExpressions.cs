namespace ClusterDsl.Simulation.Tests.SecondOpinion;

/// <summary>Writes random expressions over the vocabulary of <see cref="GeneratedProgram"/>.</summary>
/// <param name="decisions">What to write.</param>
/// <param name="variables">What may be read.</param>
/// <param name="isMeasure">In a measure: measures of this step may be missing, nothing faults.</param>
internal sealed class ProgramExpressions(Decisions decisions, List<ProgramVariable> variables, bool isMeasure)
{
    private int _bound;

    private IEnumerable<ProgramVariable> Of(params string[] sorts) => variables.Where(v => sorts.Contains(v.Sort));

    /// <summary>A real number without dimension.</summary>
    public string Real(int depth)
    {
        if (depth <= 0)
            return Leaf();
        return decisions.Number(12) switch
        {
            0 or 1 => Leaf(),
            2 => $"({Real(depth - 1)} + {Real(depth - 1)})",
            3 => $"({Real(depth - 1)} * {Real(depth - 1)})",
            4 => $"({Real(depth - 1)} - {Real(depth - 1)})",
            5 => $"(if {Condition(depth - 1)} then {Real(depth - 1)} else {Real(depth - 1)})",
            6 => $"{decisions.One("min", "max")}({Real(depth - 1)}, {Real(depth - 1)})",
            7 => $"clamp({Real(depth - 1)}, 0, 1)",
            8 => $"{decisions.One("abs", "round", "floor", "logistic", "ceil")}({Real(depth - 1)})",
            9 => decisions.Once(10) || (isMeasure && decisions.Once(3)) ? $"{Real(depth - 1)} / {Leaf()}" : $"{Real(depth - 1)} / (1 + abs({Real(depth - 1)}))",
            10 => decisions.One($"exp(-abs({Real(depth - 1)}))", $"clamp({Real(depth - 1)}, 0, 3) ^ {decisions.One("2", "3", "0.5")}", $"log(1 + abs({Real(depth - 1)}))", $"sqrt(abs({Real(depth - 1)}))", $"mod({Real(depth - 1)}, {decisions.One("3", "0.7", "-2")})"),
            _ => Aggregate(depth - 1),
        };
    }

    /// <summary>A truth value.</summary>
    public string Condition(int depth)
    {
        var actors = Of("Firm", "School", "Agent").Select(v => v.Name).ToList();
        switch (decisions.Number(depth <= 0 ? 2 : 9))
        {
            case 0 or 1:
                return $"{Real(depth - 1)} {decisions.One("<", ">", "<=", ">=")} {Real(depth - 1)}";
            case 2:
                return $"not {Condition(depth - 1)}";
            case 3:
                return $"({Condition(depth - 1)} and {Condition(depth - 1)})";
            case 4:
                return $"({Condition(depth - 1)} or {Condition(depth - 1)})";
            case 5:
                return $"{Real(depth - 1)} in 0 .. {decisions.One("1", "0.5")}";
            case 6 when actors.Count > 1:
                return $"{actors[0]} {decisions.One("-[knows]-", "-[ties_of_all]-")} {actors[^1]}";
            case 6 when Of("Firm").Any():
                var firm = decisions.One<string>([.. Of("Firm").Select(v => v.Name)]);
                return decisions.One($"{firm}.keen", $"{firm}.mood == cross", $"{firm}.mood != calm", $"{firm}.partner == none", $"{firm}.partner != none", $"{firm}.partner == {Of("Firm").First().Name}", isMeasure || decisions.Once(10) ? $"{firm} -[knows]- {firm}.partner" : $"{firm}.keen");
            case 7:
                var name = Fresh();
                return $"{decisions.One("any", "all")}({With(name, "Firm", () => Condition(depth - 1))} for {name} in {SetOfFirms()})";
            case 8 when Of("Agent").FirstOrDefault(v => !v.IsPattern || v.Name == "a") is { } agent:
                return $"{agent.Name} is {decisions.One("Firm", "School")}";
            default:
                return $"step {decisions.One("<", ">=")} {decisions.Number(4)}";
        }
    }

    /// <summary>A set of firms.</summary>
    public string SetOfFirms()
    {
        var firms = Of("Firm").Select(v => v.Name).ToList();
        return decisions.Number(firms.Count == 0 ? 4 : 8) switch
        {
            0 => "firms",
            1 => "shops",
            2 => "firms | shops",
            3 => "Firm",
            4 => $"neighbours({decisions.One<string>(firms)}, supply)",
            5 => $"{decisions.One("successors", "predecessors")}({decisions.One<string>(firms)}, supply)",
            6 => $"within({decisions.One<string>(firms)}, {decisions.One("firms", "Firm")}, {decisions.Number(6) + 1} km)",
            _ => $"neighbours({decisions.One<string>(firms)}, supply) | shops",
        };
    }

    /// <summary>A number that is a share.</summary>
    public string Share() => decisions.One("0.5", "0.1", "0.9", "1", "0", "chance_of_all", $"clamp({Real(1)}, 0, 1)");

    private string Leaf()
    {
        var candidates = new List<string> { decisions.One("1", "0.5", "2", "0", "0.1", "3"), "pace", "tempo" };
        foreach (var firm in Of("Firm").Select(v => v.Name))
            candidates.AddRange([$"{firm}.wealth", $"{firm}.skill", $"{firm}.level", $"{firm}.score", $"{firm}.profile[{decisions.Number(3)}]", $"{firm}.standing", $"degree({firm}, {decisions.One("knows", "supply", "ties_of_all")})", $"{decisions.One("in_degree", "out_degree")}({firm}, supply)", $"strength({firm}, supply, {decisions.One("volume", "value", "age")})", $"{firm}.weights[{decisions.Number(2)}]", $"{firm}.crowd", isMeasure || decisions.Once(10) ? $"{firm}.ratio" : $"{firm}.level"]);
        foreach (var school in Of("School").Select(v => v.Name))
            candidates.AddRange([$"{school}.teachers", $"{school}.standing", $"degree({school}, {decisions.One("teaches", "knows")})"]);
        foreach (var agent in Of("Agent").Select(v => v.Name))
            candidates.AddRange([$"{agent}.standing", $"degree({agent}, knows)"]);
        foreach (var tie in Of("knows").Select(v => v.Name))
            candidates.AddRange([$"{tie}.trust", $"{tie}.age", $"{tie}.source.standing", $"{tie}.warmth"]);
        foreach (var tie in Of("supply").Select(v => v.Name))
            candidates.AddRange([$"{tie}.volume", $"{tie}.source.wealth", $"{tie}.target.skill", $"{tie}.value"]);
        candidates.AddRange(Of("number").Select(v => v.Name));
        if (Of("Firm").Select(v => v.Name).ToList() is [var one, var other, ..])
            candidates.AddRange([$"common_neighbours({one}, {other}, {decisions.One("knows", "ties_of_all")})", $"distance({one}, {other}) / 1 km", $"min(9, path_length({one}, {other}, {decisions.One("knows", "supply")}))"]);
        if (Of("Firm").FirstOrDefault() is { } first)
            candidates.AddRange([$"local_clustering({first.Name}, {decisions.One("knows", "ties_of_all")})", $"core_number({first.Name}, knows)", isMeasure || decisions.Once(10) ? $"{first.Name}.partner.standing" : $"(if {first.Name}.partner != none then {first.Name}.partner.standing else 0)"]);
        candidates.AddRange(["town.funds", "town.sway", "step"]);
        candidates.AddRange(isMeasure
            ? ["size", "previous(size, 1 year)", "moving_average(size, 1 year)"]
            : ["(if step > 0 then size else 1)", "(if step > 0 then moving_average(size, 1 year) else 1)", "now / 1 year", "dt / 1 year"]);
        return decisions.One<string>(candidates);
    }

    private string Aggregate(int depth)
    {
        var name = Fresh();
        var firm = Of("Firm").FirstOrDefault()?.Name;
        var agent = Of("Firm", "Agent", "School").FirstOrDefault()?.Name;
        switch (decisions.Number(10))
        {
            case 0:
                return $"count({decisions.One("firms", "shops", "Firm", "Agent", "knows", "supply", "ties_of_all")})";
            case 1 or 2:
                return $"sum({With(name, "Firm", () => Real(depth - 1))} for {name} in {SetOfFirms()})";
            case 3:
                var inner = With(name, "Firm", () => Condition(depth - 1));
                return $"count({name} for {name} in {SetOfFirms()} where {inner})";
            case 4:
                return $"sum({With(name, "knows", () => Real(depth - 1))} for {name} in knows)";
            case 5 when firm is not null:
                var link = Fresh();
                return $"sum({With(name, "Firm", () => With(link, "supply", () => Real(depth - 1)))} for {firm} -[{link} : supply]{decisions.One("-", "->")} {name})";
            case 6 when agent is not null:
                return $"count({name} for {agent} -[{decisions.One("knows", "ties_of_all")}]- {name}{decisions.One(string.Empty, " : Firm", " : firms")})";
            case 7 when agent is not null:
                return $"count({name} for {agent} -[knows]- {Fresh()} -[{decisions.One("knows", "ties_of_all")}]- {name})";
            case 8:
                return Statistic(depth, name);
            default:
                return $"sum({decisions.One("firms.wealth", "shops.skill", "Firm.level", "firms.score")})";
        }
    }

    /// <summary>Statistics of values, safe where nothing must be missing.</summary>
    private string Statistic(int depth, string name)
    {
        var function = decisions.One("mean", "max", "min", "sd", "median", "gini", "variance", "hhi", "entropy");
        var arguments = decisions.Once(4) ? ", 0.3" : string.Empty;
        var value = With(name, "Firm", () => $"{(function is "gini" or "hhi" or "entropy" ? "0.1 + abs" : string.Empty)}({Real(depth - 1)})");
        var statistic = arguments.Length > 0
            ? $"quantile({value} for {name} in Firm{arguments})"
            : $"{function}({value} for {name} in {decisions.One("Firm", "firms | shops")})";
        return isMeasure || decisions.Once(8) ? statistic : $"(if count(Firm) > 1 then {statistic} else 0)";
    }

    private string Fresh() => $"v{variables.Count}_{_bound++}";

    private string With(string name, string sort, Func<string> write)
    {
        variables.Add(new ProgramVariable(name, sort, false));
        var text = write();
        variables.RemoveAt(variables.Count - 1);
        return text;
    }
}
