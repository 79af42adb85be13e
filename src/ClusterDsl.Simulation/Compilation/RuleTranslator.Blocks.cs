using System.Linq.Expressions;
using ClusterDsl.Language.Model;
using ClusterDsl.Simulation.Randomness;
using ClusterDsl.Simulation.State;

namespace ClusterDsl.Simulation.Compilation;

/// <content>Rules over one population whose first luck is drawn for many actors at once.</content>
internal sealed partial class RuleTranslator
{
    private bool _isSelected;
    private Expression? _winner;

    /// <summary>
    /// Whether a chance or rate that is the same for all actors comes before everything else: their draws are addressed, so the others' guards need not be
    /// evaluated, unless one of them could stop the run.
    /// </summary>
    private bool CanSelect()
    {
        return _body.Trigger is { } trigger && IsSameForAll(trigger.Value) && _code.FaultFree.Holds(trigger.Value) && _body.Guards.All(_code.FaultFree.Holds);
    }

    /// <summary>
    /// A path at the end of the elements whose last ties a chance or rate selects before anything else is asked: it begins nowhere in particular, and its
    /// edges are of one kind each, so that its loops build up the identities of the matches.
    /// </summary>
    private PathElement? SelectedPath() =>
        !_source.IsSequential && _body.Elements is [.., PathElement path] && path.Nodes.All(n => !n.IsBound && (n.Set is null || _code.Facts.TryFlatten(n.Set) is not null))
        && path.Edges.All(e => e.TieKinds.Length == 1) && path.Edges[^1] is var last && _code.Facts.AdjacenciesOf(last.TieKinds, last.Direction).Length == 1 && CanSelect()
            ? path
            : null;

    private void SelectAlongPath()
    {
        if (SelectedPath() is not { } path)
            return;
        _isSelected = true;
        _code.Selection = (path, SelectedTies);
    }

    private Expression SelectedTies(Expression adjacency, Expression actor, Expression prefix)
    {
        At(_body.Trigger!.Origin);
        var (isRate, site, value) = Trigger();
        return Translator.Call(typeof(Selection), nameof(Selection.OfTies), _code.Run, _code.Block, site, prefix, adjacency, actor, isRate, value);
    }

    private static bool IsSameForAll(ModelExpression value) => ExpressionReads.Of(value) is { Slots.Count: 0, ReadsPlace: false };

    /// <summary>How long a match takes; to be asked when the rule is translated.</summary>
    private MatchCost Cost() => !IsLight() ? MatchCost.Heavy : _isSelected ? MatchCost.Selected : MatchCost.Light;

    /// <summary>Whether a match takes little time whatever the state: one actor or tie, and choices that do not go through many candidates.</summary>
    private bool IsLight() =>
        _body.Elements is [SetElement] && _body.Steps.OfType<ChooseClause>().All(c =>
            TryNeighbours(c) is not null || (Members(c) is not null && (c.Sample is NumberConstant || c is { Where: null, Weight: null, Sample: null })));

    /// <summary>The edge of a first choice that nothing but luck decides, and that is made for all actors in the loop; or null.</summary>
    private PathEdge? FirstRace(SetElement set) =>
        _body is { Guards: [], Steps: [ChooseClause { Count: null, Sample: null } choose, ..] }
        && (_body.Trigger is null || (_isSelected && !_body.Trigger.IsRate))
        && TryNeighbours(choose) is { } edge && ((PathElement)choose.Source).Nodes[0].Slot == set.Slot
            ? edge
            : null;

    /// <summary>The loop over populations (of one, members are in the order of their numbers): by blocks, if something is drawn for all of a block at once.</summary>
    private Expression EachOuterActor(SetElement set, bool isInOrder, ParameterExpression index, Func<Expression> rest)
    {
        _isSelected = CanSelect();
        var race = FirstRace(set);
        if (!_isSelected && race is null)
            return _code.For(index, _low, _high, _code.Bind(set.Slot, Expression.ArrayIndex(_outer, index), rest));
        var (start, end, count) = (_code.Local(typeof(int), "start"), _code.Local(typeof(int), "end"), _code.Local(typeof(int), "count"));
        var actors = _isSelected ? Expression.PropertyOrField(_code.Block, nameof(Block.Selected)) : (Expression)_outer;
        var first = _isSelected ? Expression.Constant(0) : (Expression)start;
        var statements = new List<Expression>
        {
            Expression.Assign(end, Translator.Call(typeof(Selection), nameof(Selection.EndOf), start, _high)),
            Expression.Assign(count, _isSelected ? Selected(isInOrder, start, end) : Expression.Subtract(end, start)),
        };
        if (_isSelected)
            statements.AddRange(_body.Effects.OfType<FormTie>().Where(f => f.From is VariableValue from && from.Slot == set.Slot).Select(f => Fetched(f.TieKind, actors, count)));
        if (race is not null)
            statements.Add(Raced((ChooseClause)_body.Steps[0], race, actors, isInOrder, first, count, index));
        statements.Add(_code.For(
            index, Expression.Constant(0), count, _code.Bind(set.Slot, Expression.ArrayIndex(actors, Expression.Add(first, index)), rest)));
        return Expression.Block(Expression.Assign(start, _low), Blocks(start, statements));
    }

    /// <summary>Whoever was hit will look whether the tie is there already, and form it: a few of many, far apart.</summary>
    private Expression Fetched(int kind, Expression actors, Expression count) =>
        Translator.Call(Expression.PropertyOrField(_code.Ties(Expression.Constant(kind)), nameof(TieStore.Out)), nameof(Adjacency.FetchFirst), actors, count);

    /// <summary>The loop over the ties of one kind: by blocks, if a chance or rate selects among them.</summary>
    private Expression EachOuterTie(int slot, int kind, ParameterExpression index, Func<Expression> rest)
    {
        _isSelected = CanSelect();
        if (!_isSelected)
            return _code.For(index, _low, _high, BindOuterTie(slot, kind, Expression.ArrayIndex(_outer, index), rest));
        var (start, end, count) = (_code.Local(typeof(int), "start"), _code.Local(typeof(int), "end"), _code.Local(typeof(int), "count"));
        At(_body.Trigger!.Origin);
        var (isRate, site, value) = Trigger();
        var identity = Expression.Constant(Identity.OfText(_code.Facts.Model.TieKinds[kind].Name));
        var selected = Expression.PropertyOrField(_code.Block, nameof(Block.Selected));
        var statements = new List<Expression>
        {
            Expression.Assign(end, Translator.Call(typeof(Selection), nameof(Selection.EndOf), start, _high)),
            Expression.Assign(count, Translator.Call(
                typeof(Selection), nameof(Selection.OfKind), _code.Run, _code.Block, site, identity, _code.Ties(Expression.Constant(kind)), _outer, start, end, isRate, value)),
            _code.For(index, Expression.Constant(0), count, BindOuterTie(slot, kind, Expression.ArrayIndex(selected, index), rest)),
        };
        return Expression.Block(Expression.Assign(start, _low), Blocks(start, statements));
    }

    private Expression Blocks(ParameterExpression start, List<Expression> statements)
    {
        var done = Expression.Label("done");
        return Expression.Loop(
            Expression.IfThenElse(
                Expression.LessThan(start, _high),
                Expression.Block(typeof(void), [.. statements, Expression.AddAssign(start, Expression.Constant(Selection.Length))]),
                Expression.Break(done)),
            done);
    }

    private Expression Selected(bool isInOrder, Expression start, Expression end)
    {
        At(_body.Trigger!.Origin);
        var (isRate, site, value) = Trigger();
        return Translator.Call(typeof(Selection), nameof(Selection.OfActors), _code.Run, _code.Block, site, _outer, Expression.Constant(isInOrder), start, end, isRate, value);
    }

    private (Expression IsRate, Expression Site, Expression Value) Trigger()
    {
        var trigger = _body.Trigger!;
        return (Expression.Constant(trigger.IsRate), Site(trigger.IsRate ? "rate" : "chance"), trigger.IsRate ? Mean(trigger) : _code.Number(trigger.Value));
    }

    private Expression Raced(ChooseClause choose, PathEdge edge, Expression actors, bool isInOrder, Expression first, Expression count, Expression index)
    {
        At(choose.Origin);
        var winners = _code.Local(typeof(int[]), "winners");
        _winner = Expression.ArrayIndex(winners, index);
        return Expression.Assign(winners, Translator.Call(
            typeof(NeighbourRace), IsNamed(edge) ? nameof(NeighbourRace.Winners) : nameof(NeighbourRace.WinningNeighbours),
            _code.Run, _code.Block, Site(DrawOf(choose.Name)), AdjacencyOf(edge), actors, Expression.Constant(isInOrder), first, count, _isSelected ? count : _high));
    }
}
