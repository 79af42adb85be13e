using System.Collections.Immutable;
using System.Linq.Expressions;
using ClusterDsl.Language.Model;
using ClusterDsl.Simulation.State;
using ClusterDsl.Simulation.Stepping;

namespace ClusterDsl.Simulation.Compilation;

/// <content>Patterns: loops that bind variables, and tests of what is bound.</content>
internal sealed partial class Translator
{
    private const double LongestRange = 2e9;

    /// <summary>Ranges that are known to be no longer are gone through without a look at anything else.</summary>
    private const double ShortRange = 4096;

    /// <summary>Whether actors get their places while the delegate runs.</summary>
    public bool PlacesMayMove { get; init; }

    /// <summary>Runs <paramref name="body"/> for every match of an element, in canonical order, its variables bound.</summary>
    /// <param name="element">The element.</param>
    /// <param name="body">What is done.</param>
    /// <param name="bound">Matches whose <see cref="NearSlots"/> are farther apart may be left out; null if none may.</param>
    public Expression Each(PatternElement element, Func<Expression> body, PlaceBound? bound = null)
    {
        switch (element)
        {
            case SetElement set when bound is not null && !PlacesMayMove && facts.TryFlatten(set.Set) is { } populations:
                return EachNear(populations, Actor(bound.Centre), Comparable(bound.Radius), actor => Bind(set.Slot, actor, body));
            case PairElement pair when bound is not null && !PlacesMayMove && facts.TryFlatten(pair.Set) is { } populations:
                return EachActor(pair.Set, first => Bind(pair.FirstSlot, first, () =>
                    EachNear(populations, Actor(bound.Centre), Comparable(bound.Radius), second => Expression.IfThen(Precedes(first, second), Bind(pair.SecondSlot, second, body)))));
            case SetElement { Set: TieSet ties } set:
                return EachTie(ties.TieKinds, set.Slot, body);
            case SetElement { Set: RangeSet range } set:
                return EachNumber(range, Variable(set.Slot), body);
            case SetElement set:
                return EachActor(set.Set, actor => Bind(set.Slot, actor, body));
            case PairElement pair:
                return EachPair(pair, body);
            case PathElement path:
                return EachPath(path, body);
            default:
                throw Refuse($"{element.GetType().Name} is no known element");
        }
    }

    /// <summary>Assigns an actor to a slot's variable, then runs <paramref name="body"/>.</summary>
    public Expression Bind(int slot, Expression actor, Func<Expression> body)
    {
        var variable = Variable(slot);
        return Expression.Block(Expression.Assign(variable, actor), WithActor(variable, body));
    }

    /// <summary>Runs <paramref name="body"/> for every actor of a set, in canonical order, each once.</summary>
    public Expression EachActor(ActorSet set, Func<Expression, Expression> body)
    {
        if (facts.TryFlatten(set) is { } populations)
            return EachMember(populations, body);
        switch (set)
        {
            case NeighbourSet neighbours when facts.AdjacenciesOf(neighbours.TieKinds, neighbours.Direction) is [var only]:
                var (centre, neighbour) = (Local(typeof(int), "centre"), Local(typeof(int), "neighbour"));
                return Expression.Block(
                    Expression.Assign(centre, SomeActor(neighbours.Actor)),
                    EachEntry([only], centre, neighbour, null, null, () => body(neighbour)));
            case WithinSet within when !PlacesMayMove && facts.TryFlatten(within.Among) is { } among:
                return EachWithin(within, among, body);
            case WithinSet within:
                return EachWithin(within, body);
            case NeighbourSet or UnionSet:
                return EachCollected(set, body);
            default:
                throw Refuse($"{set.GetType().Name} is no set of actors");
        }
    }

    /// <summary>Whether an actor that is present (or a number) belongs to a set.</summary>
    public Expression IsIn(ActorSet set, Expression actor)
    {
        if (facts.TryFlatten(set) is { } populations)
            return IsOfPopulations(actor, populations);
        switch (set)
        {
            case RangeSet range:
                return Between(actor, Number(range.Low), Number(range.High), range.ExcludesUpper);
            case UnionSet union:
                return union.Sets.Select(s => IsIn(s, actor)).Aggregate(Expression.OrElse);
            case NeighbourSet neighbours:
                var centre = Local(typeof(int), "centre");
                var tests = facts.AdjacenciesOf(neighbours.TieKinds, neighbours.Direction).Select(a => Found(Call(AdjacencyAt(a), nameof(Adjacency.Find), centre, actor)));
                return Expression.Block(Expression.Assign(centre, SomeActor(neighbours.Actor)), tests.Aggregate(Expression.OrElse));
            case WithinSet within:
                var middle = Local(typeof(int), "middle");
                return Expression.Block(
                    Expression.Assign(middle, SomeActor(within.Actor)),
                    Expression.AndAlso(
                        Expression.AndAlso(Expression.NotEqual(middle, actor), IsIn(within.Among, actor)),
                        Expression.LessThanOrEqual(Distance(middle, actor), Comparable(within.Radius))));
            default:
                throw Refuse($"{set.GetType().Name} is no set of actors");
        }
    }

    /// <summary>All slots of actors and numbers that an element binds, in order, and of ties.</summary>
    public static IEnumerable<int> BoundSlots(PatternElement element) => element switch
    {
        SetElement set => [set.Slot],
        PairElement pair => [pair.FirstSlot, pair.SecondSlot],
        PathElement path => path.Nodes.Where(n => !n.IsBound).Select(n => n.Slot).Concat(path.Edges.Where(e => e.Slot >= 0).Select(e => e.Slot)),
        _ => [],
    };

    private Expression EachMember(int[] populations, Func<Expression, Expression> body)
    {
        var (index, actor) = (Local(typeof(int), "index"), Local(typeof(int), "member"));
        if (populations.Length == 1)
            return MemberLoop(Members(Expression.Constant(populations[0])), index, actor, body, populations[0]);
        var (rank, list) = (Local(typeof(int), "rank"), Local(typeof(MemberList), "members"));
        var order = Load(("populations", string.Join(',', populations)), Expression.Constant(populations));
        return For(
            rank,
            Expression.Constant(0),
            Expression.Constant(populations.Length),
            Expression.Block(
                Expression.Assign(list, Members(Expression.ArrayIndex(order, rank))), MemberLoop(list, index, actor, body, null)));
    }

    private Expression Members(Expression population) =>
        Expression.ArrayIndex(Load("members", Expression.PropertyOrField(Actors, nameof(ActorStore.Members))), population);

    private Expression MemberLoop(Expression list, ParameterExpression index, ParameterExpression actor, Func<Expression, Expression> body, int? population)
    {
        Expression items = Expression.PropertyOrField(list, nameof(MemberList.Items));
        Expression count = Expression.PropertyOrField(list, nameof(MemberList.Count));
        if (population is not null)
            (items, count) = (Load(("items", population), items), Load(("count", population), count));
        return For(index, Expression.Constant(0), count, Expression.Block(Expression.Assign(actor, Expression.ArrayIndex(items, index)), body(actor)));
    }

    /// <summary>Runs <paramref name="body"/> for the entries of an actor in some adjacencies.</summary>
    private Expression EachEntry(int[] adjacencies, Expression actor, ParameterExpression neighbour, ParameterExpression? slot, ParameterExpression? kind, Func<Expression> body)
    {
        var (entry, end) = (Local(typeof(int), "entry"), Local(typeof(int), "end"));
        if (adjacencies.Length == 1)
        {
            var only = adjacencies[0];
            return EntryLoop(name => AdjacencyField(only, name), actor, entry, end, neighbour, slot, body);
        }

        var (place, adjacency, order) = (Local(typeof(int), "place"), Local(typeof(Adjacency), "adjacency"), Load(("adjacencies", string.Join(',', adjacencies)), Expression.Constant(adjacencies)));
        var number = Expression.ArrayIndex(order, place);
        return For(
            place,
            Expression.Constant(0),
            Expression.Constant(adjacencies.Length),
            Expression.Block(
                Expression.Assign(adjacency, Expression.ArrayIndex(Expression.PropertyOrField(Run, nameof(RunState.Adjacencies)), number)),
                kind is null ? Expression.Empty() : Expression.Assign(kind, Expression.RightShift(number, Expression.Constant(1))),
                EntryLoop(name => Expression.PropertyOrField(adjacency, name), actor, entry, end, neighbour, slot, body)));
    }

    private Expression EntryLoop(
        Func<string, Expression> field, Expression actor, ParameterExpression entry, ParameterExpression end, ParameterExpression neighbour, ParameterExpression? slot, Func<Expression> body)
    {
        var start = Expression.ArrayIndex(field(nameof(Adjacency.Start)), actor);
        return Expression.Block(
            Expression.Assign(end, Expression.Add(start, Expression.ArrayIndex(field(nameof(Adjacency.Degree)), actor))),
            For(
                entry,
                start,
                end,
                Expression.Block(
                    Expression.Assign(neighbour, Expression.ArrayIndex(field(nameof(Adjacency.Neighbours)), entry)),
                    slot is null ? Expression.Empty() : Expression.Assign(slot, Expression.ArrayIndex(field(nameof(Adjacency.Slots)), entry)),
                    body())));
    }

    private Expression EachWithin(WithinSet within, Func<Expression, Expression> body)
    {
        var (centre, radius) = (Local(typeof(int), "centre"), Local(typeof(double), "radius"));
        return Expression.Block(
            Expression.Assign(centre, SomeActor(within.Actor)),
            Expression.Assign(radius, Comparable(within.Radius)),
            EachActor(
                within.Among,
                actor => Expression.IfThen(
                    Expression.AndAlso(Expression.NotEqual(actor, centre), Expression.LessThanOrEqual(Distance(centre, actor), radius)), body(actor))));
    }

    private Expression EachWithin(WithinSet within, int[] among, Func<Expression, Expression> body)
    {
        var centre = Local(typeof(int), "centre");
        return Expression.Block(
            Expression.Assign(centre, SomeActor(within.Actor)),
            EachNear(among, centre, Comparable(within.Radius), actor => Expression.IfThen(Expression.NotEqual(actor, centre), body(actor))));
    }

    /// <summary>Runs <paramref name="body"/> for the members of populations who are at most so far from an actor, himself included, in canonical order.</summary>
    private Expression EachNear(int[] populations, Expression centre, Expression radius, Func<Expression, Expression> body)
    {
        RequirePlaces();
        var number = facts.PlaceSetOf(populations);
        var places = Load(("places", number), Expression.ArrayIndex(Expression.PropertyOrField(Run, nameof(RunState.Places)), Expression.Constant(number)));
        return EachIn(buffer => Call(places, nameof(PlaceIndex.Near), Run, centre, radius, buffer), body);
    }

    /// <summary>The actor of an element who may be near one known, and of a pair the one who is known then.</summary>
    public static (int Near, int Known)? NearSlots(PatternElement element) => element switch
    {
        SetElement { Set: not (TieSet or RangeSet) } set => (set.Slot, -1),
        PairElement pair => (pair.SecondSlot, pair.FirstSlot),
        _ => null,
    };

    private Expression Precedes(Expression first, Expression second) => Call(Actors, nameof(ActorStore.Precedes), first, second);

    private Expression EachCollected(ActorSet set, Func<Expression, Expression> body) => EachIn(buffer => Collect(set, buffer), body);

    /// <summary>Runs <paramref name="body"/> for the actors that <paramref name="fill"/> puts into a buffer.</summary>
    private Expression EachIn(Func<Expression, Expression> fill, Func<Expression, Expression> body)
    {
        var (buffer, index, actor) = (Local(typeof(ActorBuffer), "collected"), Local(typeof(int), "index"), Local(typeof(int), "actor"));
        return Expression.Block(
            Expression.Assign(buffer, Call(Block, nameof(State.Block.RentActors))),
            fill(buffer),
            For(
                index,
                Expression.Constant(0),
                Expression.PropertyOrField(buffer, nameof(ActorBuffer.Count)),
                Expression.Block(Expression.Assign(actor, Expression.ArrayIndex(Expression.PropertyOrField(buffer, nameof(ActorBuffer.Items)), index)), body(actor))),
            Call(Block, nameof(State.Block.ReturnActors)));
    }

    /// <summary>Puts a set into a buffer, in canonical order, each actor once.</summary>
    public Expression Collect(ActorSet set, Expression buffer)
    {
        if (facts.TryFlatten(set) is not null)
            return EachActor(set, actor => Call(buffer, nameof(ActorBuffer.Add), actor));
        return Expression.Block(CollectUnsorted(set, buffer), Call(buffer, nameof(ActorBuffer.SortDistinct), Actors));
    }

    private Expression CollectUnsorted(ActorSet set, Expression buffer)
    {
        switch (set)
        {
            case UnionSet union:
                return Expression.Block(union.Sets.Select(s => CollectUnsorted(s, buffer)));
            case NeighbourSet neighbours:
                var (centre, neighbour) = (Local(typeof(int), "centre"), Local(typeof(int), "neighbour"));
                return Expression.Block(
                    Expression.Assign(centre, SomeActor(neighbours.Actor)),
                    EachEntry(facts.AdjacenciesOf(neighbours.TieKinds, neighbours.Direction), centre, neighbour, null, null, () => Call(buffer, nameof(ActorBuffer.Add), neighbour)));
            default:
                return EachActor(set, actor => Call(buffer, nameof(ActorBuffer.Add), actor));
        }
    }

    private Expression EachTie(ImmutableArray<int> kinds, int slot, Func<Expression> body)
    {
        var (index, variable) = (Local(typeof(int), "index"), Variable(slot));
        if (kinds.Length == 1)
        {
            BindTie(slot, kinds[0]);
            var store = Ties(Expression.Constant(kinds[0]));
            return TieLoop(Load(("slots", kinds[0]), Call(store, nameof(TieStore.CanonicalSlots))), Load(("tie count", kinds[0]), Expression.PropertyOrField(store, nameof(TieStore.Count))), index, variable, body);
        }

        var (place, kind, slots) = (Local(typeof(int), "place"), Local(typeof(int), "kind"), Local(typeof(int[]), "slots"));
        _tieKinds[slot] = kind;
        var order = Load(("tie kinds", string.Join(',', kinds)), Expression.Constant(kinds.ToArray()));
        return For(
            place,
            Expression.Constant(0),
            Expression.Constant(kinds.Length),
            Expression.Block(
                Expression.Assign(kind, Expression.ArrayIndex(order, place)),
                Expression.Assign(slots, Call(Ties(kind), nameof(TieStore.CanonicalSlots))),
                TieLoop(slots, Expression.PropertyOrField(Ties(kind), nameof(TieStore.Count)), index, variable, body)));
    }

    private Expression TieLoop(Expression slots, Expression count, ParameterExpression index, ParameterExpression variable, Func<Expression> body) =>
        For(index, Expression.Constant(0), count, Expression.Block(Expression.Assign(variable, Expression.ArrayIndex(slots, index)), body()));

    private Expression EachNumber(RangeSet range, ParameterExpression variable, Func<Expression> body)
    {
        var (last, end) = (Local(typeof(double), "last"), Expression.Label("end"));
        var goesOn = range.ExcludesUpper ? Expression.LessThan(variable, last) : Expression.LessThanOrEqual(variable, last);
        var isShort = range is { Low: NumberConstant low, High: NumberConstant high } && high.Value - low.Value <= ShortRange;
        return Expression.Block(
            Expression.Assign(last, Number(range.High)),
            Expression.Assign(variable, Number(range.Low)),
            isShort ? Expression.Empty() : CheckLength(Expression.Subtract(last, variable)),
            Expression.Loop(
                Expression.IfThenElse(
                    goesOn,
                    Expression.Block(typeof(void), isShort ? Expression.Empty() : Look(), body(), Expression.Assign(variable, Expression.Add(variable, One))),
                    Expression.Break(end)),
                end));
    }

    /// <summary>Faults if a range is so long that nobody would wait for its end. Where values may be missing, a bound that is goes through nothing.</summary>
    private Expression CheckLength(Expression length)
    {
        var held = Local(typeof(double), "length");
        var isTooLong = Expression.GreaterThan(held, Expression.Constant(LongestRange));
        var isRefused = toleratesMissing ? isTooLong : Expression.OrElse(isTooLong, IsNaN(held));
        return Expression.Block(Expression.Assign(held, length), Expression.IfThen(isRefused, FaultCall(nameof(Fault.InvalidCount), held)));
    }

    private Expression EachPair(PairElement pair, Func<Expression> body)
    {
        var (buffer, first, second) = (Local(typeof(ActorBuffer), "pairs"), Local(typeof(int), "first"), Local(typeof(int), "second"));
        var items = Expression.PropertyOrField(buffer, nameof(ActorBuffer.Items));
        var count = Expression.PropertyOrField(buffer, nameof(ActorBuffer.Count));
        return Expression.Block(
            Expression.Assign(buffer, Call(Block, nameof(State.Block.RentActors))),
            Collect(pair.Set, buffer),
            For(
                first,
                Expression.Constant(0),
                count,
                Bind(pair.FirstSlot, Expression.ArrayIndex(items, first), () => For(
                    second, Expression.Increment(first), count, Bind(pair.SecondSlot, Expression.ArrayIndex(items, second), body)))),
            Call(Block, nameof(State.Block.ReturnActors)));
    }

    /// <summary>A path: from its first bound node, or from its first node, along the edges to the right, then to the left.</summary>
    private Expression EachPath(PathElement path, Func<Expression> body)
    {
        var start = Math.Max(0, path.Nodes.ToList().FindIndex(n => n.IsBound));
        if (path.Nodes[start].IsBound)
            return FromStart(path, start, body);
        var set = path.Nodes[start].Set ?? new PopulationSet([.. StartPopulations(path, start)]);
        return EachActor(set, actor => Bind(path.Nodes[start].Slot, actor, () => AlongPath(path, start, body)));
    }

    /// <summary>The rest of a path whose node <paramref name="start"/> is bound already.</summary>
    public Expression AlongPath(PathElement path, int start, Func<Expression> body)
    {
        var walk = new PathWalk(path, start);
        walk.Actors[start] = Variable(path.Nodes[start].Slot);
        walk.Populations[start] = path.Nodes[start].Set is { } set ? facts.PossiblePopulations(set) : StartPopulations(path, start);
        return KeepIdentity(walk, start, () => Walk(walk, 0, body));
    }

    /// <summary>Populations from which the node of a path without a set can come.</summary>
    public int[] StartPopulations(PathElement path, int start)
    {
        var edge = path.Edges[Math.Min(start, path.Edges.Length - 1)];
        return facts.InOrder(edge.TieKinds.SelectMany(t => facts.EndPopulations[t]));
    }

    private Expression FromStart(PathElement path, int start, Func<Expression> body)
    {
        var (node, walk) = (path.Nodes[start], new PathWalk(path, start));
        var isVariable = node.Value is null && !DoubtfulSlots.Contains(node.Slot);
        var value = node.Value ?? new VariableValue(node.Slot, ModelType.Actor);
        RefuseNewcomers(value);
        var actor = isVariable ? Variable(node.Slot) : Local(typeof(int), "start");
        walk.Actors[start] = actor;
        walk.Populations[start] = facts.PossiblePopulations(node.Set);
        var rest = Walk(walk, 0, body);
        if (node.Set is { } set)
            rest = Expression.IfThen(IsIn(set, actor), rest);
        return isVariable
            ? rest
            : Expression.Block(Expression.Assign(actor, Actor(value)), Expression.IfThen(Expression.GreaterThanOrEqual(actor, Expression.Constant(0)), rest));
    }

    private Expression Walk(PathWalk walk, int leg, Func<Expression> body)
    {
        if (leg == walk.Legs.Count)
            return body();
        var (from, to, edge, direction) = walk.Legs[leg];
        var node = walk.Path.Nodes[to];
        walk.Populations[to] = facts.FarPopulations(walk.Populations[from], edge.TieKinds, direction);
        var slot = edge.Slot < 0 ? Local(typeof(int), "slot") : Variable(edge.Slot);
        var kind = PrepareTie(edge);
        var adjacencies = facts.AdjacenciesOf(edge.TieKinds, direction);
        if (!node.IsBound)
        {
            var neighbour = Variable(node.Slot);
            walk.Actors[to] = neighbour;
            if (IsSelected(walk, leg))
                return EachSelected(adjacencies[0], walk, leg, neighbour, slot, () => WithActor(neighbour, () => Admit(walk, leg, body)));
            return EachEntry(adjacencies, walk.Actors[from]!, neighbour, slot, kind, () => WithActor(neighbour, () => Admit(walk, leg, () => KeepIdentity(walk, to, () => Walk(walk, leg + 1, body)))));
        }

        var isVariable = node.Value is null && !DoubtfulSlots.Contains(node.Slot);
        var value = node.Value ?? new VariableValue(node.Slot, ModelType.Actor);
        RefuseNewcomers(value);
        var target = isVariable ? Variable(node.Slot) : Local(typeof(int), "target");
        walk.Actors[to] = target;
        var found = FindTie(adjacencies, walk.Actors[from]!, target, slot, kind, () => Admit(walk, leg, () => Walk(walk, leg + 1, body)));
        return isVariable
            ? found
            : Expression.Block(Expression.Assign(target, Actor(value)), Expression.IfThen(Expression.GreaterThanOrEqual(target, Expression.Constant(0)), found));
    }

    /// <summary>
    /// The path whose last ties are chosen by a chance before anything else is asked of them, and how: from the adjacency, the actor and what the
    /// identities of the matches share, the entries that are hit. Their number stands in the block.
    /// </summary>
    public (PathElement Path, Func<Expression, Expression, Expression, Expression> Entries)? Selection { get; set; }

    private bool IsSelected(PathWalk walk, int leg) =>
        Selection is { } selection && ReferenceEquals(selection.Path, walk.Path) && leg == walk.Legs.Count - 1 && _pathPrefixes.ContainsKey(walk.Path);

    private Expression EachSelected(int adjacency, PathWalk walk, int leg, ParameterExpression neighbour, ParameterExpression slot, Func<Expression> body)
    {
        var (entries, place, entry) = (Local(typeof(int[]), "selected"), Local(typeof(int), "place"), Local(typeof(int), "entry"));
        var selected = Selection!.Value.Entries(AdjacencyAt(adjacency), walk.Actors[walk.Legs[leg].From]!, _pathPrefixes[walk.Path]);
        return Expression.Block(
            Expression.Assign(entries, selected),
            For(
                place,
                Expression.Constant(0),
                Expression.PropertyOrField(Block, nameof(State.Block.SelectedCount)),
                Expression.Block(
                    Expression.Assign(entry, Expression.ArrayIndex(entries, place)),
                    Expression.Assign(neighbour, Expression.ArrayIndex(AdjacencyField(adjacency, nameof(Adjacency.Neighbours)), entry)),
                    Expression.Assign(slot, Expression.ArrayIndex(AdjacencyField(adjacency, nameof(Adjacency.Slots)), entry)),
                    body())));
    }

    private ParameterExpression? PrepareTie(PathEdge edge)
    {
        if (edge.TieKinds.Length == 1)
        {
            if (edge.Slot >= 0)
                BindTie(edge.Slot, edge.TieKinds[0]);
            return null;
        }

        var kind = Local(typeof(int), "kind");
        if (edge.Slot >= 0)
            _tieKinds[edge.Slot] = kind;
        EdgeKinds[edge] = kind;
        return kind;
    }

    /// <summary>For edges of several kinds: the variable of the kind that matched.</summary>
    public Dictionary<PathEdge, ParameterExpression> EdgeKinds { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>Goes on if the actor just reached differs from those before it on the path and belongs to its node's set.</summary>
    private Expression Admit(PathWalk walk, int leg, Func<Expression> body)
    {
        var (from, to, _, _) = walk.Legs[leg];
        var actor = walk.Actors[to]!;
        var tests = new List<Expression>();
        for (var node = 0; node < walk.Actors.Length; node++)
        {
            if (node != to && node != from && walk.Actors[node] is { } other && walk.IsVisited(node, leg))
                tests.Add(Expression.NotEqual(actor, other));
        }

        if (walk.Path.Nodes[to].Set is { } set)
        {
            var wanted = facts.TryFlatten(set);
            if (wanted is null || walk.Populations[to]!.Except(wanted).Any())
                tests.Add(IsIn(set, actor));
            walk.Populations[to] = wanted is null ? walk.Populations[to] : [.. walk.Populations[to]!.Intersect(wanted)];
        }

        var rest = body();
        return tests.Count == 0 ? rest : Expression.IfThen(tests.Aggregate(Expression.AndAlso), rest);
    }

    private Expression FindTie(int[] adjacencies, Expression from, Expression to, ParameterExpression slot, ParameterExpression? kind, Func<Expression> body)
    {
        if (adjacencies.Length == 1)
        {
            var store = Ties(Expression.Constant(adjacencies[0] / 2));
            var find = adjacencies[0] % 2 == 0 ? Call(store, nameof(TieStore.Find), from, to) : Call(store, nameof(TieStore.Find), to, from);
            return Expression.Block(Expression.Assign(slot, find), Expression.IfThen(Found(slot), body()));
        }

        var (place, order) = (Local(typeof(int), "place"), Load(("adjacencies", string.Join(',', adjacencies)), Expression.Constant(adjacencies)));
        var number = Expression.ArrayIndex(order, place);
        return For(
            place,
            Expression.Constant(0),
            Expression.Constant(adjacencies.Length),
            Expression.Block(
                Expression.Assign(slot, Call(Expression.ArrayIndex(Expression.PropertyOrField(Run, nameof(RunState.Adjacencies)), number), nameof(Adjacency.FindSlot), from, to)),
                kind is null ? Expression.Empty() : Expression.Assign(kind, Expression.RightShift(number, Expression.Constant(1))),
                Expression.IfThen(Found(slot), body())));
    }
}
