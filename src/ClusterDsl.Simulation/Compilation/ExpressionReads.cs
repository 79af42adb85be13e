using ClusterDsl.Language.Model;

namespace ClusterDsl.Simulation.Compilation;

/// <summary>What an expression reads: variables of its frame, and things that vary from match to match or can be missing.</summary>
internal sealed class ExpressionReads
{
    private readonly HashSet<int> _bound = [];

    private ExpressionReads()
    {
    }

    /// <summary>Slots read that the expression does not bind itself.</summary>
    public HashSet<int> Slots { get; } = [];

    /// <summary>Measures whose value of the same step it reads.</summary>
    public SortedSet<int> Measures { get; } = [];

    /// <summary>True if it reads the place in a vector, the actor's own number or a cell of a data row.</summary>
    public bool ReadsPlace { get; private set; }

    /// <summary>Attributes of actors that it reads; a computed one may be missing where this expression by itself is not.</summary>
    public HashSet<int> ActorAttributes { get; } = [];

    /// <summary>The same for attributes of ties.</summary>
    public HashSet<int> TieAttributes { get; } = [];

    /// <summary>True if its value may be missing in a measure.</summary>
    public bool CanBeMissing { get; private set; }

    /// <summary>True if it reads a column of data.</summary>
    public bool ReadsColumns { get; private set; }

    public static ExpressionReads Of(params IEnumerable<ModelExpression?> expressions)
    {
        var reads = new ExpressionReads();
        foreach (var expression in expressions)
            reads.Visit(expression);
        reads.Slots.ExceptWith(reads._bound);
        return reads;
    }

    /// <summary>What finding the matches of a pattern reads.</summary>
    public static ExpressionReads Of(PatternElement element, params IEnumerable<ModelExpression?> expressions)
    {
        var reads = new ExpressionReads();
        reads.Visit(element);
        foreach (var expression in expressions)
            reads.Visit(expression);
        reads.Slots.ExceptWith(reads._bound);
        return reads;
    }

    private void Visit(ModelExpression? expression)
    {
        switch (expression)
        {
            case null:
                break;
            case VariableValue variable:
                Slots.Add(variable.Slot);
                break;
            case IndexValue:
                ReadsPlace = true;
                break;
            case ColumnValue:
                (ReadsPlace, ReadsColumns) = (true, true);
                break;
            case ActorAttribute attribute:
                ActorAttributes.Add(attribute.Attribute);
                CanBeMissing |= MayBeNobody(attribute.Actor) || attribute.Index is not null;
                VisitAll([attribute.Actor, attribute.Index]);
                break;
            case TieAttribute attribute:
                TieAttributes.Add(attribute.Attribute);
                CanBeMissing |= attribute.Index is not null;
                VisitAll([attribute.Tie, attribute.Index]);
                break;
            case TieEnd end:
                Visit(end.Tie);
                break;
            case UnaryExpression unary:
                Visit(unary.Operand);
                break;
            case BinaryExpression binary:
                CanBeMissing |= binary.Operator is BinaryOperator.Divide or BinaryOperator.Power;
                VisitAll([binary.Left, binary.Right]);
                break;
            case ConditionalExpression conditional:
                VisitAll([conditional.Condition, conditional.WhenTrue, conditional.WhenFalse]);
                break;
            case InRangeExpression range:
                VisitAll([range.Value, range.Low, range.High]);
                break;
            case HasTieExpression tie:
                CanBeMissing |= MayBeNobody(tie.From) || MayBeNobody(tie.To);
                VisitAll([tie.From, tie.To]);
                break;
            case IsKindExpression kind:
                Visit(kind.Actor);
                break;
            case MathCall call:
                CanBeMissing |= call.Function is MathFunction.Log or MathFunction.Sqrt or MathFunction.Mod;
                VisitAll(call.Arguments);
                break;
            case ActorCall call:
                CanBeMissing |= call.Actors.Any(MayBeNobody) || call.Function is ActorFunction.CoreNumber or ActorFunction.Betweenness or ActorFunction.Eigenvector;
                TieAttributes.UnionWith(call.TieAttribute is { } strength ? [strength] : []);
                VisitAll(call.Actors);
                break;
            case NetworkCall call:
                CanBeMissing = true;
                Visit(call.Over);
                break;
            case MeasureValue measure:
                CanBeMissing = true;
                Measures.Add(measure.Measure);
                break;
            case MeasureOverTime over:
                CanBeMissing = true;
                if (over.Function != TimeFunction.Previous || over.Steps == 0)
                    Measures.Add(over.Measure);
                break;
            case AggregateExpression aggregate:
                VisitAggregate(aggregate);
                break;
        }
    }

    private static bool MayBeNobody(ModelExpression actor) => actor is not (VariableValue or SingleActor or TieEnd);

    private void VisitAggregate(AggregateExpression aggregate)
    {
        CanBeMissing |= aggregate.Function is not (AggregateFunction.Count or AggregateFunction.Sum or AggregateFunction.Any or AggregateFunction.All);
        foreach (var element in aggregate.Elements)
            Visit(element);
        VisitAll([aggregate.Value, aggregate.Where]);
        VisitAll(aggregate.Arguments);
    }

    private void VisitAll(IEnumerable<ModelExpression?> expressions)
    {
        foreach (var expression in expressions)
            Visit(expression);
    }

    private void Visit(PatternElement element)
    {
        switch (element)
        {
            case SetElement set:
                _bound.Add(set.Slot);
                Visit(set.Set);
                break;
            case PairElement pair:
                _bound.UnionWith([pair.FirstSlot, pair.SecondSlot]);
                Visit(pair.Set);
                break;
            case PathElement path:
                VisitPath(path);
                break;
        }
    }

    private void VisitPath(PathElement path)
    {
        foreach (var node in path.Nodes)
        {
            if (node.IsBound && node.Value is null)
                Slots.Add(node.Slot);
            else if (!node.IsBound)
                _bound.Add(node.Slot);
            Visit(node.Value);
            Visit(node.Set);
        }

        _bound.UnionWith(path.Edges.Where(e => e.Slot >= 0).Select(e => e.Slot));
    }

    private void Visit(ActorSet? set)
    {
        switch (set)
        {
            case NeighbourSet neighbours:
                CanBeMissing |= MayBeNobody(neighbours.Actor);
                Visit(neighbours.Actor);
                break;
            case WithinSet within:
                CanBeMissing |= MayBeNobody(within.Actor);
                VisitAll([within.Actor, within.Radius]);
                Visit(within.Among);
                break;
            case RangeSet range:
                VisitAll([range.Low, range.High]);
                break;
            case UnionSet union:
                foreach (var part in union.Sets)
                    Visit(part);
                break;
        }
    }
}
