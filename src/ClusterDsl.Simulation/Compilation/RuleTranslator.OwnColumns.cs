using System.Linq.Expressions;
using ClusterDsl.Language.Model;
using ClusterDsl.Simulation.State;

namespace ClusterDsl.Simulation.Compilation;

/// <content>Rules in which every actor of a population changes itself: no other match writes where one does, so no records are needed.</content>
internal sealed partial class RuleTranslator
{
    private readonly HashSet<int> _ownAttributes = [];

    /// <summary>
    /// The attributes that are changed in no other way than by an actor, once and its own. Only where all actors act: copying a column for the few whom
    /// a chance hits would cost more than their records.
    /// </summary>
    private (int Attribute, int Effect)[] FindOwnColumns(OuterDomain outer)
    {
        if (_body is not { Elements: [SetElement set], Trigger: null } || outer.Populations is null || _source.Policy is not null
            || _body.Steps.Any(s => s is ChooseClause { Count: not null }) || _body.Effects.Any(e => e is EnterActor or ExitActor))
            return [];
        var changes = _body.Effects.OfType<ChangeActor>().GroupBy(c => c.Attribute).Where(g => g.All(c => IsOwn(c, set.Slot))).Select(g => g.First()).ToList();
        _ownAttributes.UnionWith(changes.Select(c => c.Attribute));
        return [.. changes.Select(c => (c.Attribute, _body.Effects.IndexOf(c)))];
    }

    private bool IsOwn(ChangeActor change, int slot) =>
        change is { Actor: VariableValue variable, Index: null } && variable.Slot == slot
        && _code.Facts.Model.ActorAttributes[change.Attribute] is { Length: 1, Type: not ModelType.Actor };

    private Expression ChangeOwn(ChangeActor change)
    {
        var next = _code.Load(
            ("next", change.Attribute), Expression.ArrayIndex(Expression.PropertyOrField(_code.Run, nameof(RunState.NextColumns)), Expression.Constant(change.Attribute)));
        var target = Expression.ArrayAccess(next, _code.Actor(change.Actor));
        var value = _code.FiniteStored(change.Value);
        return Expression.Assign(target, change.IsAddition ? Expression.Add(target, value) : value);
    }
}
