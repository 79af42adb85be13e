namespace ClusterDsl.Simulation.Tests.SecondOpinion;

/// <summary>Writes the body of a random rule, policy or shock, one clause a line.</summary>
internal sealed class ProgramRules
{
    private readonly Decisions _decisions;
    private readonly bool _isSequential;
    private readonly bool _hasBudget;
    private readonly List<ProgramVariable> _variables = [];
    private readonly List<string> _lines = [];
    private readonly Dictionary<string, bool> _sorts = new(StringComparer.Ordinal);
    private readonly ProgramExpressions _expressions;
    private bool _isDrawn;
    private int _newcomers;

    public ProgramRules(Decisions decisions, bool isSequential, bool hasBudget = false)
    {
        (_decisions, _isSequential, _hasBudget) = (decisions, isSequential, hasBudget);
        _expressions = new ProgramExpressions(decisions, _variables, isMeasure: false);
    }

    /// <summary>The clauses.</summary>
    public List<string> Write()
    {
        For();
        if (_decisions.Once(3))
            _lines.Add($"where {_expressions.Condition(2)}");
        if (_hasBudget)
            PolicyClauses();
        if (_decisions.Once(4))
            Let();
        if (_decisions.Once(4))
            Draw();
        var isCounted = false;
        for (var choices = _decisions.One(0, 1, 0, 2); choices > 0 && !isCounted; choices--)
            isCounted = Choose();
        Trigger();
        if (_decisions.Once(5))
            Draw();
        if (_decisions.Once(6))
            _lines.Add($"where {_expressions.Condition(1)}");
        for (var effects = 1 + _decisions.Number(4); effects > 0; effects--)
            Effect();
        return _lines;
    }

    private void PolicyClauses()
    {
        _lines.Add($"cost {_decisions.One("1", "0.5", "0.3")} * {_decisions.One("1", _expressions.Share())}");
        if (_decisions.Once(2))
            _lines.Add($"order by {_expressions.Real(1)}");
    }

    private void Bind(string name, string sort) => _variables.Add(new ProgramVariable(name, sort, true));

    private void For()
    {
        switch (_decisions.Number(17))
        {
            case 0 or 1:
                _lines.Add($"for a : {_decisions.One("firms", "shops", "firms | shops", "Firm")}");
                Bind("a", "Firm");
                break;
            case 2:
                break;
            case 3:
                _lines.Add($"for a : firms -[{_decisions.One("knows", "link : knows")}]- b : {_decisions.One("firms", "Firm", "shops")}");
                Bind("a", "Firm");
                Bind("b", "Firm");
                if (_lines[^1].Contains("link :", StringComparison.Ordinal))
                    Bind("link", "knows");
                break;
            case 4:
                _lines.Add($"for a {_decisions.One("-[link : supply]->", "<-[link : supply]-", "-[link : supply]-")} b");
                Bind("a", "Firm");
                Bind("b", "Firm");
                Bind("link", "supply");
                break;
            case 5:
                _lines.Add($"for {{a, b}} : {_decisions.One("firms", "shops", "firms | shops")}");
                Bind("a", "Firm");
                Bind("b", "Firm");
                break;
            case 6:
                var kind = _decisions.One("knows", "supply");
                _lines.Add($"for link : {kind}");
                Bind("link", kind);
                break;
            case 7:
                _lines.Add($"for a : firms, b : {_decisions.One("shops", "firms", "Firm")}");
                Bind("a", "Firm");
                Bind("b", "Firm");
                break;
            case 8:
                _lines.Add($"for a : {_decisions.One("firms", "shops")}, i in {_decisions.One("0 ..< 3", "0 ..< a.level", "1 .. a.level", "0 .. degree(a, knows)")}");
                Bind("a", "Firm");
                Bind("i", "number");
                break;
            case 9:
                _lines.Add($"for a -[{_decisions.One("knows", "ties_of_all")}]- b -[{_decisions.One("knows", "ties_of_all")}]- c");
                Bind("a", "Agent");
                Bind("b", "Agent");
                Bind("c", "Agent");
                break;
            case 10:
                _lines.Add($"for a : {_decisions.One("firms", "Agent")} -[ties_of_all]- b");
                Bind("a", _lines[^1].Contains("firms", StringComparison.Ordinal) ? "Firm" : "Agent");
                Bind("b", "Agent");
                break;
            case 11:
                _lines.Add("for s : schools -[teaches]-> a");
                Bind("s", "School");
                Bind("a", "Firm");
                break;
            case 12:
                _lines.Add($"for a : firms, b : {_decisions.One("neighbours(a, supply)", "within(a, Firm, 4 km)", "neighbours(a, supply) | shops", "successors(a, supply)")}");
                Bind("a", "Firm");
                Bind("b", "Firm");
                break;
            case 13:
                _lines.Add($"for a : {_decisions.One("firms | schools", "Agent", "schools | shops")}");
                Bind("a", "Agent");
                break;
            case 14:
                _lines.Add($"for a : firms, b -[{_decisions.One("knows", "ties_of_all", "link : supply")}]- {_decisions.One("a", "town")}");
                Bind("a", "Firm");
                if (_lines[^1].Contains("supply", StringComparison.Ordinal))
                    _lines[^1] = "for a : firms, b -[supply]- a";
                Bind("b", _lines[^1].Contains("supply", StringComparison.Ordinal) ? "Firm" : "Agent");
                break;
            case 15:
                _lines.Add($"for {{a, b}} : firms, c : {_decisions.One("shops", "Agent", "firms")}");
                Bind("a", "Firm");
                Bind("b", "Firm");
                Bind("c", "Agent");
                break;
            default:
                _lines.Add("for a : firms, a -[supply]-> b -[knows]- c : Firm");
                Bind("a", "Firm");
                Bind("b", "Firm");
                Bind("c", "Firm");
                break;
        }
    }

    private void Let()
    {
        if (_decisions.Once(5) && _variables.Find(v => v.Sort == "Firm")?.Name is { } firm)
        {
            _lines.Add($"let o{_variables.Count} = {firm}.partner");
            _lines.Add($"where o{_variables.Count} != none");
            _variables.Add(new ProgramVariable($"o{_variables.Count}", "Firm", false));
            return;
        }

        var name = $"x{_variables.Count}";
        _lines.Add($"let {name} = {_expressions.Real(2)}");
        _variables.Add(new ProgramVariable(name, "number", false));
    }

    private void Draw()
    {
        var name = $"y{_variables.Count}";
        var distribution = _decisions.One(
            "uniform(0, 1)", "normal(0, 0.3)", "exponential(0.5)", "lognormal(0.5, 0.3)", "beta(2, 3)", "gamma(1.5, 0.2)", "weibull(1.5, 0.4)", "pareto(0.1, 3)",
            "poisson(1.2)", "binomial(3, 0.4)", "discrete_uniform(-1, 3)", "choice(0.1, 0.2, 0.7)", $"uniform(0, abs({_expressions.Real(1)}))", $"normal({_expressions.Real(1)}, 0.1)");
        _lines.Add($"let {name} ~ {distribution}");
        _variables.Add(new ProgramVariable(name, "number", false));
        _isDrawn = true;
    }

    private bool Choose()
    {
        if (_decisions.Once(5))
            return ChooseOther();
        var name = $"p{_variables.Count}";
        var firms = _variables.Where(v => v.Sort == "Firm").Select(v => v.Name).ToList();
        var isAlongPath = firms.Count > 0 && _decisions.Once(4);
        var isNamed = isAlongPath && _decisions.Once(2);
        var tie = _decisions.One("supply", "knows", "ties_of_all");
        var set = isAlongPath
            ? $"{_decisions.One<string>(firms)} -[{(isNamed ? $"l{name} : " : string.Empty)}{tie}]{(tie == "supply" ? _decisions.One("->", "-") : "-")} {name}{(tie == "supply" ? string.Empty : " : Firm")}"
            : $"{name} : {_expressions.SetOfFirms()}";
        var others = _variables.Where(v => v.Sort is "Firm" && (v.IsPattern || v.Name[0] == 'p')).Select(v => v.Name).ToList();
        var including = others.Count > 0 && _decisions.Once(5) ? $" including {_decisions.One<string>(others)}" : string.Empty;
        _variables.Add(new ProgramVariable(name, "Firm", false));
        if (isNamed && tie != "ties_of_all")
            _variables.Add(new ProgramVariable($"l{name}", tie, false));
        var sample = _decisions.Once(3) ? $" sample {_decisions.One("1", "2", "3")}" : string.Empty;
        var where = _decisions.Once(3) ? $" where {_expressions.Condition(1)}" : string.Empty;
        var weight = _decisions.Number(3) switch
        {
            0 => string.Empty,
            1 => $" weight {_decisions.One($"{name}.wealth ^ 2", $"0.1 + degree({name}, supply)", $"{name}.skill", $"1 + abs({name}.score)")}",
            _ => $" weight abs({_expressions.Real(1)})",
        };
        var count = _decisions.One(string.Empty, string.Empty, string.Empty, "2 ", "3 ");
        _lines.Add($"choose {count}{set}{including}{sample}{where}{weight}");
        _isDrawn = true;
        return count.Length > 0;
    }

    /// <summary>A choice of ties, numbers, schools, or along a longer path.</summary>
    private bool ChooseOther()
    {
        var name = $"p{_variables.Count}";
        var firm = _variables.Find(v => v.Sort == "Firm")?.Name;
        var count = _decisions.One(string.Empty, string.Empty, "2 ");
        var sample = _decisions.Once(3) ? $" sample {_decisions.One("1", "2")}" : string.Empty;
        var (sort, pattern) = _decisions.Number(6) switch
        {
            0 => ("knows", $"{name} : knows"),
            1 => ("supply", $"{name} : supply"),
            2 => ("number", $"{name} : 0 ..< {_decisions.One("3", "2 + step")}"),
            3 => ("Agent", $"{name} : {_decisions.One("Agent", "firms | schools")}"),
            4 when firm is not null => ("Firm", $"{firm} -[knows]- m{name} -[{_decisions.One("knows", "ties_of_all")}]- {name} : Firm"),
            5 when firm is not null => ("Firm", $"{name} {_decisions.One("-[supply]->", "<-[supply]-", "-[supply]-")} {firm}"),
            _ => ("School", $"{name} : schools"),
        };
        _lines.Add($"choose {count}{pattern}{sample}{(sort != "number" && _decisions.Once(2) ? $" weight {_decisions.One("0.5", "1 + pace", $"abs({_expressions.Real(1)})")}" : string.Empty)}");
        _variables.Add(new ProgramVariable(name, sort, false));
        _isDrawn = true;
        return count.Length > 0;
    }

    private void Trigger()
    {
        switch (_decisions.Number(4))
        {
            case 1:
                _lines.Add($"chance {_expressions.Share()}");
                break;
            case 2:
                // A rate may not read what is chosen or drawn.
                var value = _isDrawn ? _decisions.One("tempo", "1", "0.5") : $"clamp({_expressions.Real(1)}, 0, 3)";
                _lines.Add($"rate {value} * {_decisions.One("1", "2", "4")} per year{_decisions.One(string.Empty, string.Empty, " once")}");
                break;
        }
    }

    private void Effect()
    {
        var actors = _variables.Where(v => v.Sort is "Firm" or "Agent" or "School").ToList();
        var firms = actors.Where(v => v.Sort == "Firm").Select(v => v.Name).ToList();
        switch (_decisions.Number(14))
        {
            case 0 or 1 or 2 when firms.Count > 0:
                ChangeFirm(_decisions.One<string>(firms));
                break;
            case 3 when actors.Count > 0:
                Change($"{_decisions.One<ProgramVariable>(actors).Name}.standing", "standing", () => $"0.1 * {_expressions.Real(2)}", true);
                break;
            case 4 when _variables.Find(v => v.Sort is "knows") is { } knows:
                Change($"{knows.Name}.trust", "trust", () => $"0.1 * ({_expressions.Real(1)} - 0.5)", !IsSoleTarget(knows.Name));
                break;
            case 4 or 5 when _variables.Find(v => v.Sort is "supply") is { } supply:
                Change($"{supply.Name}.volume", "volume", () => $"0.1 * {_expressions.Real(1)}", !IsSoleTarget(supply.Name));
                break;
            case 6 or 7 when actors.Count > 1:
                Form(actors[_decisions.Number(actors.Count)], actors[_decisions.Number(actors.Count)]);
                break;
            case 8 when _variables.Find(v => v.Sort is "knows" or "supply") is { } tie:
                _lines.Add($"dissolve {tie.Name}");
                break;
            case 8 or 9 when firms.Count > 1:
                _lines.Add($"dissolve {firms[0]} {_decisions.One("-[knows]-", "-[supply]->", "-[ties_of_all]-", "-[supply]-")} {firms[^1]}");
                break;
            case 10 or 11:
                Enter(firms);
                break;
            case 12 when firms.Count > 0 && _decisions.Once(2):
                _lines.Add($"exit {_decisions.One<string>(firms)}");
                break;
            default:
                var fields = firms.Count > 0 ? $"by = {_decisions.One<string>(firms)}; " : string.Empty;
                var gain = _decisions.One("gain = 1", $"gain = {_expressions.Real(2)}", "gain ~ uniform(0, 1)");
                _lines.Add(firms.Count > 0 ? $"emit deal {{ {fields}{gain} }}" : $"emit news {{ {gain} }}");
                break;
        }
    }

    private bool IsSoleTarget(string name) => _isSequential || (_variables.Count(v => v.IsPattern) == 1 && _variables.Exists(v => v.IsPattern && v.Name == name));

    private void ChangeFirm(string firm)
    {
        var additive = !IsSoleTarget(firm) && _variables.Exists(v => v.IsPattern);
        switch (_decisions.Number(9))
        {
            case 0 or 1:
                Change($"{firm}.wealth", "wealth", () => _decisions.Once(4) ? $"{_expressions.Real(1)} per year" : $"0.1 * {_expressions.Real(2)}", additive);
                break;
            case 2:
                Change($"{firm}.skill", "skill", () => $"0.2 * ({_expressions.Real(2)} - {firm}.skill)", additive);
                break;
            case 3:
                Change($"{firm}.level", "level", () => _decisions.One("1", "2", "-1"), true);
                break;
            case 4:
                Change($"{firm}.profile[{_decisions.One("1", "0", "2")}]", "profile", () => $"0.1 * {_expressions.Real(1)}", true);
                break;
            case 5 when !additive:
                Change($"{firm}.keen", "keen", () => _expressions.Condition(1), false);
                break;
            case 6 when !additive:
                Change($"{firm}.mood", "mood", () => _decisions.One("cross", "calm", "eager"), false);
                break;
            case 7 when !additive:
                var others = _variables.Where(v => v.Sort is "Firm" && v.Name != firm).Select(v => v.Name).Append("none").ToList();
                Change($"{firm}.partner", "partner", () => _decisions.One<string>(others), false);
                break;
            case 8:
                Change($"{firm}.profile", "profile", () => $"0.1 * {_expressions.Real(1)}", true);
                break;
            default:
                Change($"{firm}.wealth", "wealth", () => "0.25", true);
                break;
        }
    }

    /// <summary>One attribute takes one sort of effect in a rule.</summary>
    private void Change(string target, string attribute, Func<string> value, bool isAddition)
    {
        var sets = !isAddition && (attribute is "keen" or "mood" or "partner" || _decisions.Once(3));
        if (_sorts.TryGetValue(attribute, out var known) && known != sets)
            return;
        _sorts[attribute] = sets;
        _lines.Add($"{target} {(sets ? "=" : _decisions.One("+=", "+=", "-="))} {value()}");
        if (sets && _lines[^1].EndsWith("per year", StringComparison.Ordinal))
            _lines[^1] = $"{target} = 0.5";
    }

    private void Form(ProgramVariable first, ProgramVariable second)
    {
        if (first.Name == second.Name)
            return;
        var isSupply = first.Sort == "Firm" && second.Sort == "Firm" && _decisions.Once(2);
        var attributes = _decisions.Number(4) switch
        {
            0 => string.Empty,
            1 => isSupply ? $" {{ volume = {_expressions.Real(1)} }}" : $" {{ trust = {_expressions.Share()} }}",
            2 => isSupply ? " { volume ~ uniform(0, 2) }" : " { trust ~ beta(2, 2) }",
            _ => isSupply ? " { volume = 1 + step }" : _decisions.One(" { trust ~ normal(0.5, 1) }", $" {{ broker = {first.Name} }}"),
        };
        _lines.Add($"form {first.Name} {(isSupply ? _decisions.One("-[supply]->", "<-[supply]-") : "-[knows]-")} {second.Name}{attributes}");
    }

    private void Enter(List<string> firms)
    {
        var name = $"n{++_newcomers}";
        var parent = firms.Count > 0 ? $"{firms[0]}.wealth" : "2";
        var attributes = _decisions.One(string.Empty, $"wealth = {parent}", "wealth ~ lognormal(1, 0.5); skill ~ beta(2, 5)", $"skill = clamp({_expressions.Real(1)}, 0, 1)", "profile ~ uniform(0, 1)");
        _lines.Add($"enter {_decisions.One("shops", "firms")} as {name} {{ {attributes} }}");
        switch (_decisions.Number(5))
        {
            case 1 when firms.Count > 0:
                _lines.Add($"form {name} -[knows]- {firms[0]}");
                break;
            case 2 when firms.Count > 0:
                _lines.Add($"form {firms[^1]} -[supply]-> {name} {{ volume ~ uniform(0, 1) }}");
                break;
            case 3:
                Change($"{name}.wealth", "wealth", () => "0.5", true);
                break;
            case 4:
                _lines.Add($"emit deal {{ by = {name} }}");
                break;
        }
    }
}
