using ClusterDsl.Language.Model;

namespace ClusterDsl.Language.Advice.Facts;

/// <summary>Finds what expressions and patterns read. Measures and computed attributes stand for what they are computed from, and for themselves.</summary>
internal sealed class ReadCollector(ScenarioModel model)
{
    private readonly HashSet<int> _measures = [];
    private readonly HashSet<int> _derived = [];

    /// <summary>What is read.</summary>
    public HashSet<Datum> Data { get; } = [];

    /// <summary>Measures that are read, directly or by others.</summary>
    public IReadOnlySet<int> Measures => _measures;

    /// <summary>Adds what an expression reads.</summary>
    public ReadCollector Add(ModelExpression? expression)
    {
        foreach (var part in ModelTraversal.SelfAndDescendants(expression))
        {
            AddOne(part);
        }

        return this;
    }

    /// <summary>Adds what finding the matches of a pattern reads.</summary>
    public ReadCollector Add(PatternElement element)
    {
        AddShape(element);
        foreach (var part in ModelTraversal.PartsOf(element))
        {
            Add(part);
        }

        return this;
    }

    /// <summary>Adds all that a body reads.</summary>
    public ReadCollector Add(RuleBody body)
    {
        foreach (var element in body.Elements.Concat(body.Steps.OfType<ChooseClause>().Select(c => c.Source)))
        {
            AddShape(element);
        }

        foreach (var part in ModelTraversal.ExpressionsOf(body))
        {
            AddOne(part);
        }

        return this;
    }

    private void AddAll(DatumSort sort, IEnumerable<int> indices) => Data.UnionWith(indices.Select(i => new Datum(sort, i)));

    private void AddOne(ModelExpression expression)
    {
        switch (expression)
        {
            case ActorAttribute attribute:
                AddAttribute(attribute.Attribute);
                break;
            case TieAttribute attribute:
                AddAll(DatumSort.TieAttribute, [attribute.Attribute]);
                Add(Derived(model.TieAttributes[attribute.Attribute], ~attribute.Attribute));
                break;
            case ParameterValue parameter:
                AddAll(DatumSort.Parameter, [parameter.Parameter]);
                break;
            case MeasureValue measure:
                AddMeasure(measure.Measure);
                break;
            case MeasureOverTime measure:
                AddMeasure(measure.Measure);
                break;
            case CurrentStage:
                AddAll(DatumSort.Stage, [0]);
                break;
            case EventCount count:
                AddAll(DatumSort.Event, [count.Event]);
                break;
            case HasTieExpression tie:
                AddAll(DatumSort.Ties, tie.TieKinds);
                break;
            case ActorCall call:
                AddCall(call);
                break;
            case NetworkCall call:
                AddAll(DatumSort.Ties, call.TieKinds.AddRange(call.OtherTieKinds));
                AddSet(call.Over);
                break;
            case AggregateExpression aggregate:
                foreach (var element in aggregate.Elements)
                {
                    AddShape(element);
                }

                break;
        }
    }

    private void AddAttribute(int attribute)
    {
        AddAll(DatumSort.ActorAttribute, [attribute]);
        Add(Derived(model.ActorAttributes[attribute], attribute));
    }

    private ModelExpression? Derived(AttributeModel attribute, int key) => attribute.Derived is not null && _derived.Add(key) ? attribute.Derived : null;

    private void AddMeasure(int measure)
    {
        if (_measures.Add(measure))
        {
            Add(model.Measures[measure].Value);
        }
    }

    private void AddCall(ActorCall call)
    {
        AddAll(DatumSort.Ties, call.TieKinds);
        if (call.TieAttribute is { } strength)
        {
            AddAll(DatumSort.TieAttribute, [strength]);
        }

        if (call.Function == ActorFunction.Distance)
        {
            AddPositions();
        }
    }

    private void AddPositions() => AddAll(DatumSort.ActorAttribute, new[] { model.PositionX, model.PositionY }.Where(a => a >= 0));

    private void AddShape(PatternElement element)
    {
        foreach (var set in ModelTraversal.SetsOf(element))
        {
            AddSet(set);
        }

        if (element is PathElement path)
        {
            AddAll(DatumSort.Ties, path.Edges.SelectMany(e => e.TieKinds));
        }
    }

    private void AddSet(ActorSet? sets)
    {
        foreach (var set in ModelTraversal.SelfAndParts(sets))
        {
            switch (set)
            {
                case PopulationSet population:
                    AddAll(DatumSort.Population, population.Populations);
                    break;
                case TieSet ties:
                    AddAll(DatumSort.Ties, ties.TieKinds);
                    break;
                case NeighbourSet neighbours:
                    AddAll(DatumSort.Ties, neighbours.TieKinds);
                    break;
                case WithinSet:
                    AddPositions();
                    break;
            }
        }
    }
}
