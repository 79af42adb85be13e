using System.Collections.Immutable;
using ClusterDsl.Language.Model;

namespace ClusterDsl.Language.Advice.Facts;

/// <summary>Which populations the variables of a body may hold actors of, and which tie kinds ties of.</summary>
internal sealed class VariableDomains
{
    private readonly Dictionary<int, ImmutableSortedSet<int>> _populations = [];
    private readonly Dictionary<int, ImmutableArray<int>> _ties = [];
    private readonly ScenarioModel _model;
    private readonly Vocabulary _words;

    public VariableDomains(ScenarioModel model, Vocabulary words, RuleBody? body)
    {
        (_model, _words) = (model, words);
        if (body is not null)
        {
            Learn(body);
        }
    }

    /// <summary>The populations that an actor may belong to.</summary>
    public ImmutableSortedSet<int> Of(ModelExpression actor) => actor switch
    {
        VariableValue variable => _populations.GetValueOrDefault(variable.Slot) ?? [],
        SingleActor single => [single.Population],
        TieEnd end => EndsOf(TiesOf(end.Tie), end.IsSource ? EdgeDirection.Forward : EdgeDirection.Backward, isFirst: true),
        ConditionalExpression conditional => Of(conditional.WhenTrue).Union(Of(conditional.WhenFalse)),
        NoneConstant => [],
        _ => Everybody,
    };

    /// <summary>The populations that a node of a pattern may stand for.</summary>
    public ImmutableSortedSet<int> Of(PathNode node) => node.Value is { } value ? Of(value) : _populations.GetValueOrDefault(node.Slot) ?? [];

    /// <summary>The tie kinds that a tie may be of.</summary>
    public ImmutableArray<int> TiesOf(ModelExpression tie) =>
        tie is VariableValue variable && _ties.TryGetValue(variable.Slot, out var kinds) ? kinds : [.. Enumerable.Range(0, _model.TieKinds.Length)];

    /// <summary>The populations that a set may hold actors of.</summary>
    public ImmutableSortedSet<int> Of(ActorSet set) => set switch
    {
        PopulationSet named => [.. named.Populations],
        UnionSet union => [.. union.Sets.SelectMany(Of)],
        WithinSet within => Of(within.Among),
        NeighbourSet neighbours => EndsOf(neighbours.TieKinds, neighbours.Direction, isFirst: false),
        _ => [],
    };

    /// <summary>Who may stand at an end of ties of some kinds.</summary>
    /// <param name="ties">The kinds.</param>
    /// <param name="direction">Which way they are followed.</param>
    /// <param name="isFirst">The end that one comes from, or the one that one gets to.</param>
    public ImmutableSortedSet<int> EndsOf(IEnumerable<int> ties, EdgeDirection direction, bool isFirst) =>
        [.. ties.Select(t => _model.TieKinds[t]).SelectMany(t => _words.OfKinds(
            direction == EdgeDirection.Any || !t.IsDirected ? t.SourceKinds.AddRange(t.TargetKinds)
            : (direction == EdgeDirection.Forward) == isFirst ? t.SourceKinds : t.TargetKinds))];

    private ImmutableSortedSet<int> Everybody => [.. Enumerable.Range(0, _model.Populations.Length)];

    private void Learn(RuleBody body)
    {
        foreach (var element in body.Elements)
        {
            Learn(element);
        }

        foreach (var clause in body.Guards.Concat(body.Steps))
        {
            LearnWithin(ModelTraversal.PartsOf(clause));
            switch (clause)
            {
                case ChooseClause choose:
                    Learn(choose.Source);
                    LearnWithin(ModelTraversal.PartsOf(clause));
                    Narrow(choose.Where);
                    break;
                case WhereClause where:
                    Narrow(where.Condition);
                    break;
                case LetClause { Value.Type: ModelType.Actor } let:
                    _populations[let.Slot] = Of(let.Value);
                    break;
            }
        }

        foreach (var effect in body.Effects)
        {
            LearnWithin(ModelTraversal.PartsOf(effect));
            if (effect is EnterActor enter)
            {
                _populations[enter.Slot] = [enter.Population];
            }
        }
    }

    /// <summary>Variables of comprehensions have slots of the same frame.</summary>
    private void LearnWithin(IEnumerable<ModelExpression> expressions)
    {
        foreach (var aggregate in expressions.SelectMany(ModelTraversal.SelfAndDescendants).OfType<AggregateExpression>())
        {
            foreach (var element in aggregate.Elements)
            {
                Learn(element);
            }

            Narrow(aggregate.Where);
        }
    }

    private void Learn(PatternElement element)
    {
        LearnWithin(ModelTraversal.PartsOf(element));
        switch (element)
        {
            case SetElement { Set: TieSet ties } set:
                _ties[set.Slot] = ties.TieKinds;
                break;
            case SetElement set:
                _populations[set.Slot] = Of(set.Set);
                break;
            case PairElement pair:
                _populations[pair.FirstSlot] = _populations[pair.SecondSlot] = Of(pair.Set);
                break;
            case PathElement path:
                LearnPath(path);
                break;
        }
    }

    private void LearnPath(PathElement path)
    {
        for (var i = 0; i < path.Nodes.Length; i++)
        {
            var node = path.Nodes[i];
            if (node.IsBound || node.Slot < 0)
            {
                continue;
            }

            var reached = Everybody;
            if (i > 0)
            {
                reached = reached.Intersect(EndsOf(path.Edges[i - 1].TieKinds, path.Edges[i - 1].Direction, isFirst: false));
            }

            if (i < path.Edges.Length)
            {
                reached = reached.Intersect(EndsOf(path.Edges[i].TieKinds, path.Edges[i].Direction, isFirst: true));
            }

            _populations[node.Slot] = node.Set is null ? reached : reached.Intersect(Of(node.Set));
        }

        foreach (var edge in path.Edges.Where(e => e.Slot >= 0))
        {
            _ties[edge.Slot] = edge.TieKinds;
        }
    }

    /// <summary>A conjunct <c>x is K</c> narrows what follows.</summary>
    private void Narrow(ModelExpression? condition)
    {
        foreach (var test in Conjunction.Parts(condition).OfType<IsKindExpression>())
        {
            if (test.Actor is VariableValue variable && _populations.TryGetValue(variable.Slot, out var known))
            {
                _populations[variable.Slot] = known.Intersect(_words.OfKinds(test.Kinds));
            }
        }
    }
}
