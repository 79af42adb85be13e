using ClusterDsl.Language.Model;

namespace ClusterDsl.Simulation.Compilation;

/// <summary>
/// Which expressions of a rule can be infinite, or no number at all. What is stored is finite; a power, an exponential, a quotient or the length of a path that there is not need not be, and what
/// is computed from such a value can be neither greater nor less than anything. Sums and products of what is stored are taken to be finite.
/// </summary>
/// <param name="model">The model.</param>
internal sealed class NumberSuspicion(ScenarioModel model)
{
    private readonly HashSet<int> _infinite = [];
    private readonly HashSet<int> _noNumber = [];

    /// <summary>Notes the values of a rule's <c>let</c>s, in their order.</summary>
    public void Note(LetClause let)
    {
        if (CanBeInfinite(let.Value))
            _infinite.Add(let.Slot);
        if (CanBeNoNumber(let.Value))
            _noNumber.Add(let.Slot);
    }

    /// <summary>Whether a value can be infinite.</summary>
    public bool CanBeInfinite(ModelExpression? expression) => expression switch
    {
        VariableValue variable => _infinite.Contains(variable.Slot),
        ActorAttribute attribute => CanBeInfinite(model.ActorAttributes[attribute.Attribute].Derived),
        TieAttribute attribute => CanBeInfinite(model.TieAttributes[attribute.Attribute].Derived),
        UnaryExpression unary => CanBeInfinite(unary.Operand),
        BinaryExpression { Operator: BinaryOperator.Power, Right: not NumberConstant { Value: 2 } } => true,
        BinaryExpression { Operator: BinaryOperator.Divide, Right: not (NumberConstant or StepLength) } => true,
        BinaryExpression both => CanBeInfinite(both.Left) || CanBeInfinite(both.Right),
        ConditionalExpression conditional => CanBeInfinite(conditional.WhenTrue) || CanBeInfinite(conditional.WhenFalse),
        MathCall call => call.Function == MathFunction.Exp || call.Arguments.Any(CanBeInfinite),
        ActorCall call => call.Function == ActorFunction.PathLength,
        AggregateExpression aggregate => CanBeInfinite(aggregate.Value),
        _ => false,
    };

    /// <summary>Whether a value can be no number.</summary>
    public bool CanBeNoNumber(ModelExpression? expression) => expression switch
    {
        VariableValue variable => _noNumber.Contains(variable.Slot),
        ActorAttribute attribute => CanBeNoNumber(model.ActorAttributes[attribute.Attribute].Derived),
        TieAttribute attribute => CanBeNoNumber(model.TieAttributes[attribute.Attribute].Derived),
        UnaryExpression unary => CanBeNoNumber(unary.Operand),
        BinaryExpression { Operator: BinaryOperator.Power } power => CanBeNoNumber(power.Left) || CanBeNoNumber(power.Right),
        BinaryExpression both => CanBeNoNumber(both.Left) || CanBeNoNumber(both.Right) || IsIndefinite(both),
        ConditionalExpression conditional => CanBeNoNumber(conditional.WhenTrue) || CanBeNoNumber(conditional.WhenFalse),
        MathCall call => call.Arguments.Any(CanBeNoNumber) || (call.Function == MathFunction.Mod && call.Arguments.Any(CanBeInfinite)),
        AggregateExpression aggregate => CanBeNoNumber(aggregate.Value) || CanBeInfinite(aggregate.Value),
        _ => false,
    };

    /// <summary>∞ − ∞, ∞ / ∞ and 0 · ∞.</summary>
    private bool IsIndefinite(BinaryExpression both) => both.Operator switch
    {
        BinaryOperator.Add or BinaryOperator.Subtract or BinaryOperator.Divide => CanBeInfinite(both.Left) && CanBeInfinite(both.Right),
        BinaryOperator.Multiply => (CanBeInfinite(both.Left) && both.Right is not NumberConstant { Value: not 0 }) || (CanBeInfinite(both.Right) && both.Left is not NumberConstant { Value: not 0 }),
        _ => false,
    };
}
