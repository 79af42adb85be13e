using ClusterDsl.Language.Model;

namespace ClusterDsl.Simulation.Compilation;

/// <summary>How far an actor may be from another at most, as a condition says: who is farther away need not be looked at.</summary>
/// <param name="Centre">The other actor, who is there.</param>
/// <param name="Radius">The distance; evaluating it cannot fault.</param>
internal sealed record PlaceBound(ModelExpression Centre, ModelExpression Radius)
{
    /// <summary>What conditions say of an actor, in the order in which they are tested; null if nothing, or if a test before it could fault for those who are left out.</summary>
    /// <param name="clauses">The conditions, and what stands between them.</param>
    /// <param name="slot">The actor.</param>
    /// <param name="isKnown">Whether a variable has its value before the actor is looked for.</param>
    /// <param name="faultFree">What cannot fault.</param>
    public static PlaceBound? Of(IEnumerable<RuleClause> clauses, int slot, Func<int, bool> isKnown, FaultFree faultFree)
    {
        foreach (var clause in clauses)
        {
            if (clause is WhereClause where && Of(where.Condition, slot, isKnown, faultFree) is { } bound)
                return bound;
            if (!faultFree.Holds(clause))
                return null;
        }

        return null;
    }

    /// <summary>The same of one condition.</summary>
    public static PlaceBound? Of(ModelExpression? condition, int slot, Func<int, bool> isKnown, FaultFree faultFree) => condition switch
    {
        BinaryExpression { Operator: BinaryOperator.And } both =>
            Of(both.Left, slot, isKnown, faultFree) ?? (faultFree.Holds(both.Left) ? Of(both.Right, slot, isKnown, faultFree) : null),
        BinaryExpression { Operator: BinaryOperator.Less or BinaryOperator.LessOrEqual, Left: ActorCall distance } bound => Of(distance, bound.Right, slot, isKnown, faultFree),
        BinaryExpression { Operator: BinaryOperator.Greater or BinaryOperator.GreaterOrEqual, Right: ActorCall distance } bound => Of(distance, bound.Left, slot, isKnown, faultFree),
        _ => null,
    };

    private static PlaceBound? Of(ActorCall call, ModelExpression radius, int slot, Func<int, bool> isKnown, FaultFree faultFree)
    {
        if (call.Function != ActorFunction.Distance || !faultFree.Holds(radius) || !ExpressionReads.Of(radius).Slots.All(isKnown))
            return null;
        var (first, second) = (call.Actors[0], call.Actors[1]);
        bool Is(ModelExpression actor) => actor is VariableValue variable && variable.Slot == slot;
        bool IsCentre(ModelExpression actor) => actor is SingleActor || (actor is VariableValue variable && isKnown(variable.Slot) && faultFree.Holds(variable));
        return Is(first) && IsCentre(second) ? new PlaceBound(second, radius)
            : Is(second) && IsCentre(first) ? new PlaceBound(first, radius)
            : null;
    }
}
