using System.Linq.Expressions;
using ClusterDsl.Language.Model;
using ClusterDsl.Simulation.Randomness;
using ClusterDsl.Simulation.State;
using ClusterDsl.Simulation.Stepping;

namespace ClusterDsl.Simulation.Compilation;

/// <content>Draws and choices, and what follows them.</content>
internal sealed partial class RuleTranslator
{
    /// <summary>For a counted choice: the slots that differ from one chosen to the next.</summary>
    private readonly HashSet<int> _repeated = [];

    private Expression Steps(int clause)
    {
        if (clause == _body.Steps.Length)
            return Effects();
        At(_body.Steps[clause].Origin);
        switch (_body.Steps[clause])
        {
            case ChooseClause { Count: null } choose:
                return Choose(choose, () => Steps(clause + 1));
            case ChooseClause choose:
                return ChooseSeveral(choose, clause);
            case var other:
                return Single(other, () => Steps(clause + 1));
        }
    }

    private Expression Choose(ChooseClause choose, Func<Expression> next)
    {
        var members = Members(choose);
        if (members is not null && choose.Sample is NumberConstant { Value: 1 } && choose.Excluded.Length <= 2)
            return ChooseOne(choose, members, () => Kept(choose, next));
        if (members is not null && choose is { Sample: null, Where: null, Weight: null } && choose.Excluded.Length <= 2)
            return ChooseOne(choose, members, () => Chosen(choose, next));
        if (members is not null && choose is { Sample: null, Where: null, Weight: not null } && DependsOnCandidateAlone(choose))
            return ChooseByWeight(choose, next);
        if (members is not null && choose.Sample is null && choose is { Where: null, Weight: null })
            return FromDrawn(choose, members, Expression.Constant(1), chosen => EachDrawn(choose, chosen, () => Chosen(choose, next)));
        if (TryNeighbours(choose) is { } edge)
            return ChooseNeighbour(choose, edge, next);
        return Race(choose, members, next);
    }

    /// <summary>
    /// The edge of a choice along one edge of one kind from a bound actor, without weight, condition and sample, or with a sample of
    /// one: its winner is found (or drawn by position) by one call, without a loop of its own.
    /// </summary>
    private PathEdge? TryNeighbours(ChooseClause choose) =>
        choose is { Source: PathElement { Nodes: [{ IsBound: true, Value: null } from, { IsBound: false, Set: null } to], Edges: [{ TieKinds.Length: 1 } edge] } }
        && !_code.DoubtfulSlots.Contains(from.Slot) && choose.Excluded.All(e => e == from.Slot)
        && _code.Facts.AdjacenciesOf(edge.TieKinds, edge.Direction).Length == 1
        && (choose is { Sample: null, Where: null, Weight: null } || choose.Sample is NumberConstant { Value: 1 })
            ? edge
            : null;

    private static bool IsNamed(PathEdge edge) => edge.Slot >= 0;

    private Expression AdjacencyOf(PathEdge edge) => _code.AdjacencyAt(_code.Facts.AdjacenciesOf(edge.TieKinds, edge.Direction)[0]);

    private Expression EntriesOf(PathEdge edge, string field) => _code.AdjacencyField(_code.Facts.AdjacenciesOf(edge.TieKinds, edge.Direction)[0], field);

    private Expression ChooseNeighbour(ChooseClause choose, PathEdge edge, Func<Expression> next)
    {
        var path = (PathElement)choose.Source;
        var adjacency = AdjacencyOf(edge);
        var (from, entry) = (_code.Variable(path.Nodes[0].Slot), _code.Local(typeof(int), "entry"));
        var draw = ReferenceEquals(choose, _body.Steps[0]) && _winner is not null
            ? _winner
            : choose.Sample is null
            ? Translator.Call(typeof(NeighbourRace), nameof(NeighbourRace.Winner), _code.Run, Site(DrawOf(choose.Name)), _identity!, adjacency, from)
            : Translator.Call(typeof(NeighbourRace), nameof(NeighbourRace.Drawn), Site($"{DrawOf(choose.Name)}/sample"), _identity!, adjacency, from);
        var isNeighbour = ReferenceEquals(draw, _winner) && !IsNamed(edge);
        var bind = new List<Expression>
        {
            Expression.Assign(_code.Variable(path.Nodes[1].Slot), isNeighbour ? entry : Expression.ArrayIndex(EntriesOf(edge, nameof(Adjacency.Neighbours)), entry)),
        };
        if (IsNamed(edge))
        {
            _code.BindTie(edge.Slot, edge.TieKinds[0]);
            bind.Add(Expression.Assign(_code.Variable(edge.Slot), Expression.ArrayIndex(EntriesOf(edge, nameof(Adjacency.Slots)), entry)));
        }

        var rest = _code.WithBound(CandidateActors(choose), () => choose.Sample is null ? Chosen(choose, next) : Kept(choose, next));
        return Expression.Block(
            Expression.Assign(entry, draw),
            Expression.IfThen(Expression.GreaterThanOrEqual(entry, Expression.Constant(0)), Expression.Block([.. bind, rest])));
    }

    /// <summary>The populations that a choice draws from by position, or null.</summary>
    private int[]? Members(ChooseClause choose) =>
        choose.Source is SetElement { Set: not (TieSet or RangeSet) } set ? _code.Facts.TryFlatten(set.Set) : null;

    /// <summary>One candidate by position.</summary>
    private Expression ChooseOne(ChooseClause choose, int[] members, Func<Expression> next)
    {
        var slot = ((SetElement)choose.Source).Slot;
        var variable = _code.Variable(slot);
        Expression Excluded(int i) => i < choose.Excluded.Length ? _code.Variable(choose.Excluded[i]) : Expression.Constant(-1);
        var site = choose.Sample is null ? DrawOf(choose.Name) : $"{DrawOf(choose.Name)}/sample";
        var draw = Translator.Call(
            typeof(AddressedDraw), nameof(AddressedDraw.OneByPosition), _code.Run, Site(site), _identity!, Constant(members), Excluded(0), Excluded(1));
        return Expression.Block(
            Expression.Assign(variable, draw),
            Expression.IfThen(Expression.GreaterThanOrEqual(variable, Expression.Constant(0)), _code.WithActor(variable, next)));
    }

    /// <summary>For a sample of one: its condition, and its weight only as to whether it has any.</summary>
    private Expression Kept(ChooseClause choose, Func<Expression> next)
    {
        At(choose.Origin);
        var condition = choose.Where is null ? null : _code.Condition(choose.Where);
        var weight = _code.Local(typeof(double), "weight");
        var checkedWeight = choose.Weight is null ? null : CheckedWeight(choose, weight);
        var rest = Chosen(choose, next);
        if (checkedWeight is not null)
            rest = Expression.Block(checkedWeight, Expression.IfThen(Expression.GreaterThan(weight, Expression.Constant(0.0)), rest));
        return condition is null ? rest : Expression.IfThen(condition, rest);
    }

    /// <summary>Goes on with the chosen variables bound and added to the identity.</summary>
    private Expression Chosen(ChooseClause choose, Func<Expression> next)
    {
        var before = _identity;
        var assignment = NextIdentity(choose.Source);
        var rest = next();
        _identity = before;
        return Expression.Block(assignment, rest);
    }

    private bool DependsOnCandidateAlone(ChooseClause choose)
    {
        var reads = ExpressionReads.Of(choose.Weight);
        return !reads.ReadsPlace && reads.Slots.All(s => s == ((SetElement)choose.Source).Slot);
    }

    private Expression ChooseByWeight(ChooseClause choose, Func<Expression> next)
    {
        var variable = _code.Variable(((SetElement)choose.Source).Slot);
        return WithTree(choose, (tree, excluded) => Expression.Block(
            Expression.Assign(
                variable, Translator.Call(typeof(AddressedDraw), nameof(AddressedDraw.ByWeight), _code.Run, Site(DrawOf(choose.Name)), _identity!, tree, excluded)),
            Translator.Call(_code.Block, nameof(Block.ReturnActors)),
            Expression.IfThen(Expression.GreaterThanOrEqual(variable, Expression.Constant(0)), _code.WithActor(variable, () => Chosen(choose, next)))));
    }

    /// <summary>Brings the tree of a choice's weights up to date, and lists who is excluded (the caller returns that buffer).</summary>
    private BlockExpression WithTree(ChooseClause choose, Func<Expression, Expression, Expression> body)
    {
        var number = Expression.Constant(_code.Facts.Weights.Count);
        _code.Facts.Weights.Add(Weights(choose));
        var tree = _code.Load(("tree", number.Value!), Expression.ArrayIndex(Expression.PropertyOrField(_code.Run, nameof(RunState.Weights)), number));
        var weight = _code.Local(typeof(double), "weight");
        var findFault = _code.Each(choose.Source, () => CheckedWeight(choose, weight));
        var excluded = _code.Local(typeof(ActorBuffer), "excluded");
        return Expression.Block(
            Expression.IfThen(Expression.Not(Translator.Call(tree, nameof(WeightTree.Refresh), _code.Run, _code.Block)), findFault),
            Expression.Assign(excluded, Translator.Call(_code.Block, nameof(Block.RentActors))),
            ListExcluded(choose, excluded),
            body(tree, excluded));
    }

    /// <summary>A program of its own for the weights of a choice, so that single candidates can be weighed anew.</summary>
    private WeightProgram Weights(ChooseClause choose)
    {
        var slot = ((SetElement)choose.Source).Slot;
        var code = new Translator(_code.Facts, _body.Frame, _source.Site with { Location = choose.Origin.Location }, toleratesMissing: false);
        var (actors, low, high) = (Expression.Parameter(typeof(int[]), "actors"), Expression.Parameter(typeof(int), "low"), Expression.Parameter(typeof(int), "high"));
        var (weights, shift) = (Expression.Parameter(typeof(double[]), "weights"), Expression.Parameter(typeof(int), "shift"));
        var index = code.Local(typeof(int), "index");
        var weigh = code.Bind(slot, Expression.ArrayIndex(actors, index), () =>
            Expression.Assign(Expression.ArrayAccess(weights, Expression.Add(index, shift)), code.Number(choose.Weight!)));
        return new WeightProgram(
            Members(choose)!,
            code.Compile<WeighCandidates>(code.For(index, low, high, weigh), code.Run, code.Block, actors, low, high, weights, shift),
            WeightReads.TryOf(code.Facts.Model, choose.Weight!, slot));
    }

    private Expression ListExcluded(ChooseClause choose, Expression buffer) => Expression.Block(
        typeof(void), [.. choose.Excluded.Select(slot => Translator.Call(buffer, nameof(ActorBuffer.Add), _code.Variable(slot))), Expression.Empty()]);

    private Expression CheckedWeight(ChooseClause choose, ParameterExpression weight)
    {
        At(choose.Origin);
        var assignment = Expression.Assign(weight, _code.Number(choose.Weight!));
        var isValid = Expression.AndAlso(
            Expression.GreaterThanOrEqual(weight, Expression.Constant(0.0)), Expression.LessThanOrEqual(weight, Expression.Constant(double.MaxValue)));
        return Expression.Block(assignment, Expression.IfThen(Expression.Not(isValid), _code.FaultCall(nameof(Fault.InvalidWeight), weight)));
    }

    /// <summary>Draws members by position into a buffer that <paramref name="body"/> goes through.</summary>
    private Expression FromDrawn(ChooseClause choose, int[] members, Expression count, Func<Expression, Expression> body)
    {
        var (excluded, chosen) = (_code.Local(typeof(ActorBuffer), "excluded"), _code.Local(typeof(ActorBuffer), "chosen"));
        var site = choose.Sample is null ? DrawOf(choose.Name) : $"{DrawOf(choose.Name)}/sample";
        return Expression.Block(
            Expression.Assign(chosen, Translator.Call(_code.Block, nameof(Block.RentActors))),
            Expression.Assign(excluded, Translator.Call(_code.Block, nameof(Block.RentActors))),
            ListExcluded(choose, excluded),
            Translator.Call(typeof(AddressedDraw), nameof(AddressedDraw.ByPosition), _code.Run, Site(site), _identity!, Constant(members), excluded, count, chosen),
            Translator.Call(_code.Block, nameof(Block.ReturnActors)),
            body(chosen),
            Translator.Call(_code.Block, nameof(Block.ReturnActors)));
    }

    private Expression EachDrawn(ChooseClause choose, Expression chosen, Func<Expression> body)
    {
        var index = _code.Local(typeof(int), "drawn");
        var items = Expression.PropertyOrField(chosen, nameof(ActorBuffer.Items));
        return _code.For(
            index,
            Expression.Constant(0),
            Expression.PropertyOrField(chosen, nameof(ActorBuffer.Count)),
            _code.Bind(((SetElement)choose.Source).Slot, Expression.ArrayIndex(items, index), body));
    }

    /// <summary>
    /// The race: candidate c with the number v(c) of the race has the key −ln(1 − v) / weight, and the least key wins; without weights the least v, which is the same.
    /// </summary>
    private Expression Race(ChooseClause choose, int[]? members, Func<Expression> next)
    {
        var (best, isFound) = (_code.Local(typeof(double), "best"), _code.Local(typeof(bool), "isFound"));
        List<ParameterExpression> held = [];
        List<ParameterExpression> winners = [];
        List<Expression> shared = [];
        var loops = Candidates(choose, members, () =>
        {
            held = RaceVariables(choose);
            winners = [.. held.Select(v => _code.Local(v.Type, "winner"))];
            return Compete(choose, best, shared, () => Expression.Block(
                typeof(void), [Expression.Assign(isFound, Expression.Constant(true)), .. held.Zip(winners, (v, w) => Expression.Assign(w, v))]));
        });
        var restore = held.Zip(winners, (v, w) => (Expression)Expression.Assign(v, w));
        var rest = _code.WithBound(CandidateActors(choose), () => Chosen(choose, next));
        return Expression.Block(
            Expression.Assign(best, Expression.Constant(double.PositiveInfinity)),
            Expression.Assign(isFound, Expression.Constant(false)),
            Expression.Block(typeof(void), shared),
            loops,
            Expression.IfThen(isFound, Expression.Block([.. restore, rest])));
    }

    private IEnumerable<int> CandidateActors(ChooseClause choose) => ActorSlots(choose.Source);

    /// <summary>The variables that a candidate binds, kinds of ties included. To be asked inside the loops, which bind the kinds.</summary>
    private List<ParameterExpression> RaceVariables(ChooseClause choose)
    {
        var variables = Translator.BoundSlots(choose.Source).Select(s => _code.Variable(s)).ToList();
        if (choose.Source is PathElement path)
            variables.AddRange(path.Edges.Where(_code.EdgeKinds.ContainsKey).Select(e => _code.EdgeKinds[e]));
        else if (choose.Source is SetElement { Set: TieSet { TieKinds.Length: > 1 } } set)
            variables.Add((ParameterExpression)_code.TieKindOf(set.Slot));
        return variables;
    }

    /// <summary>Runs <paramref name="compete"/> for every candidate: the sample, or all that are not excluded; that pass <c>where</c>.</summary>
    private Expression Candidates(ChooseClause choose, int[]? members, Func<Expression> compete)
    {
        Expression Tested()
        {
            At(choose.Origin);
            return choose.Where is null ? compete() : Expression.IfThen(_code.Condition(choose.Where), compete());
        }

        if (choose.Sample is null)
            return _code.Each(choose.Source, () => NotExcluded(choose, Tested), BoundOf(choose));
        var count = _code.Local(typeof(int), "sample");
        var size = Expression.Assign(count, CountOf(choose.Sample));
        if (members is not null)
            return Expression.Block(size, FromDrawn(choose, members, count, chosen => EachDrawn(choose, chosen, Tested)));
        return Expression.Block(size, SampleOfAny(choose, count, Tested));
    }

    /// <summary>How far a candidate may be from an actor who is known, where the condition says it. Who is left out would not have run: luck is the candidate's own.</summary>
    private PlaceBound? BoundOf(ChooseClause choose) =>
        choose.Source is SetElement set ? PlaceBound.Of(choose.Where, set.Slot, s => s != set.Slot, _code.FaultFree) : null;

    /// <summary>A sample of candidates that are no population: those with the least uniforms of their own.</summary>
    private Expression SampleOfAny(ChooseClause choose, Expression count, Func<Expression> body)
    {
        List<ParameterExpression> held = [];
        var heap = _code.Local(typeof(CandidateHeap), "sample heap");
        var race = _code.Local(typeof(RaceKey), "sample race");
        var fill = _code.Each(choose.Source, () => NotExcluded(choose, () =>
        {
            held = RaceVariables(choose);
            return Offer(heap, NumberIn(race, choose), held);
        }));
        var begin = BeginRace(race, $"{DrawOf(choose.Name)}/sample");
        return WithHeap(heap, count, held, () => Expression.Block(begin, fill), () => EachInHeap(heap, held, body));
    }

    private Expression NotExcluded(ChooseClause choose, Func<Expression> body)
    {
        var tests = (from candidate in CandidateActors(choose)
                     from excluded in choose.Excluded
                     select (Expression)Expression.NotEqual(_code.Variable(candidate), _code.Variable(excluded))).ToList();
        return tests.Count == 0 ? body() : Expression.IfThen(tests.Aggregate(Expression.AndAlso), body());
    }

    /// <summary>Draws a candidate's key; if it is below <paramref name="best"/>, lowers that and runs <paramref name="win"/>.</summary>
    private Expression Compete(ChooseClause choose, ParameterExpression best, List<Expression> shared, Func<Expression> win)
    {
        var (number, key, weight) = (_code.Local(typeof(double), "number"), _code.Local(typeof(double), "key"), _code.Local(typeof(double), "weight"));
        var race = _code.Local(typeof(RaceKey), "race");
        shared.Add(BeginRace(race, DrawOf(choose.Name)));
        var draw = Expression.Assign(number, NumberIn(race, choose));
        if (choose.Weight is null)
            return Expression.Block(draw, Expression.IfThen(Expression.LessThan(number, best), Expression.Block(Expression.Assign(best, number), win())));

        // v is at most -ln(1 - v): most candidates are beaten before the logarithm is taken.
        var slack = Expression.Multiply(Expression.Multiply(best, weight), Expression.Constant(1 + 1e-12));
        var run = Expression.Block(
            Expression.Assign(key, Translator.Call(typeof(AddressedDraw), nameof(AddressedDraw.RaceTime), number, weight)),
            Expression.IfThen(Expression.LessThan(key, best), Expression.Block(Expression.Assign(best, key), win())));
        return Expression.Block(
            CheckedWeight(choose, weight),
            Expression.IfThen(
                Expression.GreaterThan(weight, Expression.Constant(0.0)), Expression.Block(draw, Expression.IfThen(Expression.LessThanOrEqual(number, slack), run))));
    }

    /// <summary>Draws the luck of a race, once for all its candidates.</summary>
    private Expression BeginRace(ParameterExpression race, string draw) =>
        Expression.Assign(race, Translator.Call(typeof(AddressedDraw), nameof(AddressedDraw.Race), Site(draw), _identity!));

    /// <summary>The number of the candidate at hand in a race.</summary>
    private Expression NumberIn(ParameterExpression race, ChooseClause choose) =>
        Translator.Call(race, nameof(RaceKey.NumberOf), _code.CandidateIdentity(choose.Source));

    private Expression Offer(Expression heap, Expression key, List<ParameterExpression> held)
    {
        var place = _code.Local(typeof(int), "place");
        var sets = held.Select((v, i) => Translator.Call(heap, nameof(CandidateHeap.Set), place, Expression.Constant(i), AsInt(v)));
        return Expression.Block(
            Expression.Assign(place, Translator.Call(heap, nameof(CandidateHeap.Offer), key)),
            Expression.IfThen(Expression.GreaterThanOrEqual(place, Expression.Constant(0)), Expression.Block(typeof(void), sets)));
    }

    private Expression EachInHeap(Expression heap, List<ParameterExpression> held, Func<Expression> body)
    {
        var index = _code.Local(typeof(int), "placed");
        var gets = held.Select((v, i) => (Expression)Expression.Assign(
            v, Expression.Convert(Translator.Call(heap, nameof(CandidateHeap.Get), index, Expression.Constant(i)), v.Type)));
        return _code.For(index, Expression.Constant(0), Expression.PropertyOrField(heap, nameof(CandidateHeap.Count)), Expression.Block([.. gets, body()]));
    }

    private Expression WithHeap(ParameterExpression heap, Expression limit, List<ParameterExpression> held, Func<Expression> fill, Func<Expression> use) => Expression.Block(
        Expression.Assign(heap, Translator.Call(_code.Block, nameof(Block.RentHeap), limit, Expression.Constant(held.Count))),
        fill(),
        use(),
        Translator.Call(_code.Block, nameof(Block.ReturnHeap)));

    private static Expression AsInt(Expression value) => value.Type == typeof(int) ? value : Expression.Convert(value, typeof(int));

    private Expression Constant(int[] values) => _code.Load(("populations", string.Join(',', values)), Expression.Constant(values));

    /// <summary>A number of things, an int; faults unless it is whole and not negative.</summary>
    private Expression CountOf(ModelExpression expression)
    {
        var count = _code.Local(typeof(double), "count");
        var isValid = Expression.AndAlso(
            Expression.AndAlso(Expression.GreaterThanOrEqual(count, Expression.Constant(0.0)), Expression.LessThanOrEqual(count, Expression.Constant(2e9))),
            Expression.Equal(count, Translator.Call(typeof(RealNumber), nameof(RealNumber.Round), count)));
        return Expression.Block(
            Expression.Assign(count, _code.Number(expression)),
            Expression.Condition(isValid, Expression.Convert(count, typeof(int)), _code.FaultCall(nameof(Fault.InvalidCount), count)));
    }
}
