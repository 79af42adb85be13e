using System.Collections.Immutable;
using ClusterDsl.Language.Model;

namespace ClusterDsl.Language.Advice.Facts;

/// <summary>Takes expressions, sets, patterns and bodies of the model apart, in the order in which they are written.</summary>
internal static class ModelTraversal
{
    /// <summary>An expression and all within it, those of sets and patterns included.</summary>
    public static IEnumerable<ModelExpression> SelfAndDescendants(ModelExpression? expression)
    {
        // Without recursion: a sum may be as long as its author likes.
        var pending = new Stack<ModelExpression>(Given(expression));
        while (pending.TryPop(out var part))
        {
            yield return part;
            foreach (var inner in PartsOf(part).Reverse())
            {
                pending.Push(inner);
            }
        }
    }

    /// <summary>All expressions of a body: of its pattern, guards, trigger, steps and effects.</summary>
    public static IEnumerable<ModelExpression> ExpressionsOf(RuleBody body) =>
        body.Elements.SelectMany(PartsOf)
            .Concat(body.Guards.SelectMany(PartsOf))
            .Concat(body.Trigger is { } trigger ? [trigger.Value] : [])
            .Concat(body.Steps.SelectMany(PartsOf))
            .Concat(body.Effects.SelectMany(PartsOf))
            .SelectMany(SelfAndDescendants);

    /// <summary>All sets and patterns of a body, those of comprehensions included.</summary>
    public static IEnumerable<PatternElement> PatternsOf(RuleBody body) =>
        body.Elements
            .Concat(body.Steps.OfType<ChooseClause>().Select(c => c.Source))
            .Concat(ExpressionsOf(body).OfType<AggregateExpression>().SelectMany(a => a.Elements));

    /// <summary>The sets of a pattern, those within sets included.</summary>
    public static IEnumerable<ActorSet> SetsOf(PatternElement element) => element switch
    {
        SetElement set => SelfAndParts(set.Set),
        PairElement pair => SelfAndParts(pair.Set),
        PathElement path => path.Nodes.SelectMany(n => SelfAndParts(n.Set)),
        _ => [],
    };

    /// <summary>A set and the sets within it.</summary>
    public static IEnumerable<ActorSet> SelfAndParts(ActorSet? set) => set switch
    {
        null => [],
        UnionSet union => union.Sets.SelectMany(SelfAndParts).Prepend(set),
        WithinSet within => SelfAndParts(within.Among).Prepend(set),
        _ => [set],
    };

    /// <summary>The condition that a clause sets, or null.</summary>
    public static ModelExpression? ConditionOf(RuleClause clause) => clause switch
    {
        WhereClause where => where.Condition,
        ChooseClause choose => choose.Where,
        _ => null,
    };

    /// <summary>The conditions of a body, each with its clause, in order.</summary>
    public static IEnumerable<(ModelExpression Condition, RuleClause Clause)> ConditionsOf(RuleBody body) =>
        from clause in body.Guards.Concat(body.Steps)
        from part in Conjunction.Parts(ConditionOf(clause))
        select (part, clause);

    /// <summary>The expressions right within a clause.</summary>
    public static IEnumerable<ModelExpression> PartsOf(RuleClause clause) => clause switch
    {
        WhereClause where => [where.Condition],
        LetClause let => [let.Value],
        ChanceClause chance => [chance.Probability],
        DrawClause draw => draw.Distribution.Parameters,
        ChooseClause choose => PartsOf(choose.Source).Concat(Given(choose.Count, choose.Sample, choose.Where, choose.Weight)),
        _ => [],
    };

    /// <summary>The expressions right within an effect.</summary>
    public static IEnumerable<ModelExpression> PartsOf(EffectModel effect) => effect switch
    {
        ChangeActor change => Given(change.Actor, change.Index, change.Value),
        ChangeTie change => Given(change.Tie, change.Index, change.Value),
        FormTie form => Given(form.From, form.To).Concat(PartsOf(form.Attributes)),
        DissolveTie dissolve => [dissolve.Tie],
        DissolvePair dissolve => [dissolve.From, dissolve.To],
        EnterActor enter => PartsOf(enter.Attributes),
        ExitActor exit => [exit.Actor],
        EmitEvent emit => PartsOf(emit.Fields),
        _ => [],
    };

    /// <summary>The expressions right within initialisers.</summary>
    public static IEnumerable<ModelExpression> PartsOf(ImmutableArray<InitialiserModel> initialisers) =>
        initialisers.SelectMany(i => Given(i.Index, i.Value).Concat(i.Distribution?.Parameters ?? []));

    /// <summary>The expressions right within a pattern.</summary>
    public static IEnumerable<ModelExpression> PartsOf(PatternElement element) => element switch
    {
        SetElement set => PartsOf(set.Set),
        PairElement pair => PartsOf(pair.Set),
        PathElement path => path.Nodes.SelectMany(n => Given(n.Value).Concat(PartsOf(n.Set))),
        _ => [],
    };

    private static IEnumerable<ModelExpression> PartsOf(ActorSet? set) => set switch
    {
        NeighbourSet neighbours => [neighbours.Actor],
        WithinSet within => PartsOf(within.Among).Concat([within.Actor, within.Radius]),
        RangeSet range => [range.Low, range.High],
        UnionSet union => union.Sets.SelectMany(PartsOf),
        _ => [],
    };

    private static IEnumerable<ModelExpression> PartsOf(ModelExpression expression) => expression switch
    {
        ActorAttribute attribute => Given(attribute.Actor, attribute.Index),
        TieAttribute attribute => Given(attribute.Tie, attribute.Index),
        TieEnd end => [end.Tie],
        UnaryExpression unary => [unary.Operand],
        BinaryExpression binary => [binary.Left, binary.Right],
        ConditionalExpression conditional => [conditional.Condition, conditional.WhenTrue, conditional.WhenFalse],
        InRangeExpression range => [range.Value, range.Low, range.High],
        HasTieExpression tie => [tie.From, tie.To],
        IsKindExpression kind => [kind.Actor],
        MathCall call => call.Arguments,
        ActorCall call => call.Actors,
        NetworkCall call => PartsOf(call.Over),
        AggregateExpression aggregate => aggregate.Elements.SelectMany(PartsOf).Concat(Given(aggregate.Value, aggregate.Where)).Concat(aggregate.Arguments),
        _ => [],
    };

    private static IEnumerable<ModelExpression> Given(params IEnumerable<ModelExpression?> expressions) => expressions.OfType<ModelExpression>();
}
