using System.Linq.Expressions;
using ClusterDsl.Language.Model;
using ClusterDsl.Simulation.State;

namespace ClusterDsl.Simulation.Compilation;

/// <content>Sequential rules: listing matches, and testing one again before it fires.</content>
internal sealed partial class RuleTranslator
{
    private IEnumerable<int> MatchSlots => _body.Elements.SelectMany(Translator.BoundSlots);

    /// <summary>Edges without a name over an abstract layer: which kind of tie matched belongs to the match.</summary>
    private IEnumerable<PathEdge> AbstractEdges => _body.Elements.OfType<PathElement>().SelectMany(p => p.Edges).Where(e => e.Slot < 0 && e.TieKinds.Length > 1);

    /// <summary>Numbers of a listed match: one for an actor or a number; kind, slot and number for a tie; the kind alone for a tie without a name.</summary>
    private int MatchWidth => MatchSlots.Sum(s => _code.TypeOfSlot(s) == ModelType.Tie ? 3 : 1) + AbstractEdges.Count();

    private Expression ListFromGuards() => Guards(0, _body.Guards.Length, () => WithIdentity(AddToList));

    private Expression AddToList()
    {
        var list = _code.Load("matches", Expression.PropertyOrField(_code.Block, nameof(Block.Matches)));
        var place = _code.Local(typeof(int), "place");
        var key = Translator.Call(typeof(AddressedDraw), nameof(AddressedDraw.OrderKey), Site("order"), _identity!);
        var statements = new List<Expression> { Expression.Assign(place, Translator.Call(list, nameof(MatchList.Add), key)) };
        var values = Expression.PropertyOrField(list, nameof(MatchList.Values));
        var offset = 0;
        foreach (var value in MatchSlots.SelectMany(Listed).Concat(AbstractEdges.Select(e => _code.EdgeKinds[e])))
        {
            var target = Expression.ArrayAccess(values, Expression.Add(place, Expression.Constant(offset++)));
            statements.Add(Expression.Assign(target, Expression.Convert(value, typeof(long))));
        }

        return Expression.Block(typeof(void), [.. statements, Expression.Empty()]);
    }

    private IEnumerable<Expression> Listed(int slot)
    {
        var variable = _code.Variable(slot);
        return _code.TypeOfSlot(slot) != ModelType.Tie
            ? [variable]
            : [_code.TieKindOf(slot), variable, Translator.RecordField(Expression.PropertyOrField(_code.Ties(_code.TieKindOf(slot)), nameof(TieStore.Records)), variable, nameof(TieRecord.Number))];
    }

    private Expression Retest()
    {
        var values = Expression.PropertyOrField(Expression.PropertyOrField(_code.Block, nameof(Block.Matches)), nameof(MatchList.Values));
        var offset = 0;
        Expression Next() => Expression.ArrayIndex(values, Expression.Add(_match, Expression.Constant(offset++)));
        var statements = new List<Expression>();
        var tests = new List<Expression>();
        foreach (var slot in MatchSlots)
        {
            if (_code.TypeOfSlot(slot) != ModelType.Tie)
            {
                statements.Add(Expression.Assign(_code.Variable(slot), Expression.Convert(Next(), _code.Variable(slot).Type)));
                continue;
            }

            var kind = _code.HoldTieKind(slot);
            statements.Add(Expression.Assign(kind, Expression.Convert(Next(), typeof(int))));
            statements.Add(Expression.Assign(_code.Variable(slot), Expression.Convert(Next(), typeof(int))));
            tests.Add(IsStillThere(slot, Next()));
        }

        foreach (var edge in AbstractEdges)
            statements.Add(Expression.Assign(_code.HoldEdgeKind(edge), Expression.Convert(Next(), typeof(int))));
        tests.AddRange(_body.Elements.SelectMany(StillHolds));
        _pendingElement = null;
        var fire = WithElements(0);
        return Expression.Block([.. statements, tests.Count == 0 ? fire : Expression.IfThen(tests.Aggregate(Expression.AndAlso), fire)]);
    }

    /// <summary>The identity of the listed match, built element by element as when it was found.</summary>
    private Expression WithElements(int element)
    {
        if (element == _body.Elements.Length)
            return FireFromGuards();
        return _code.WithBound(ActorSlots(_body.Elements[element]), () => Expression.Block(NextIdentity(_body.Elements[element]), WithElements(element + 1)));
    }

    private Expression IsStillThere(int slot, Expression number)
    {
        var records = Expression.PropertyOrField(_code.Ties(_code.TieKindOf(slot)), nameof(TieStore.Records));
        var variable = _code.Variable(slot);
        return Expression.AndAlso(
            Expression.GreaterThanOrEqual(Translator.RecordField(records, variable, nameof(TieRecord.Source)), Expression.Constant(0)),
            Expression.Equal(Translator.RecordField(records, variable, nameof(TieRecord.Number)), number));
    }

    private IEnumerable<Expression> StillHolds(PatternElement element)
    {
        foreach (var slot in ActorSlots(element))
            yield return _code.IsPresent(_code.Variable(slot));
        switch (element)
        {
            case SetElement { Set: RangeSet range } number:
                yield return _code.IsIn(range, _code.Variable(number.Slot));
                break;
            case SetElement { Set: not TieSet } set:
                yield return _code.IsIn(set.Set, _code.Variable(set.Slot));
                break;
            case PairElement pair:
                yield return Expression.AndAlso(_code.IsIn(pair.Set, _code.Variable(pair.FirstSlot)), _code.IsIn(pair.Set, _code.Variable(pair.SecondSlot)));
                break;
            case PathElement path:
                foreach (var test in PathStillHolds(path))
                    yield return test;
                break;
        }
    }

    private IEnumerable<Expression> PathStillHolds(PathElement path)
    {
        foreach (var node in path.Nodes.Where(n => n is { Set: not null, Value: null }))
            yield return _code.IsIn(node.Set!, _code.Variable(node.Slot));
        for (var i = 0; i < path.Edges.Length; i++)
        {
            var edge = path.Edges[i];
            if (edge.Slot >= 0)
                continue;
            yield return edge.TieKinds.Length == 1
                ? _code.Condition(new HasTieExpression(NodeValue(path.Nodes[i]), edge.TieKinds, NodeValue(path.Nodes[i + 1]), edge.Direction))
                : _code.HasTieOf(edge.TieKinds, _code.EdgeKinds[edge], _code.Actor(NodeValue(path.Nodes[i])), _code.Actor(NodeValue(path.Nodes[i + 1])), edge.Direction);
        }
    }

    private static ModelExpression NodeValue(PathNode node) => node.Value ?? new VariableValue(node.Slot, ModelType.Actor);
}
