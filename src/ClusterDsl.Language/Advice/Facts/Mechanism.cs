using System.Collections.Immutable;
using ClusterDsl.Language.Model;
using ClusterDsl.Language.Text;

namespace ClusterDsl.Language.Advice.Facts;

/// <summary>A rule, a policy or a shock: what it reads, what it changes.</summary>
internal sealed class Mechanism
{
    private readonly ScenarioModel _model;
    private readonly Lazy<ImmutableHashSet<Datum>> _reads;
    private readonly Lazy<ImmutableHashSet<Datum>> _writes;

    private Mechanism(ScenarioModel model, Vocabulary words, MechanismSort sort, string name, Location location, RuleBody? body)
    {
        _model = model;
        (Sort, Name, Location, Body) = (sort, name, location, body);
        Variables = new VariableDomains(model, words, body);
        _reads = new Lazy<ImmutableHashSet<Datum>>(FindReads);
        _writes = new Lazy<ImmutableHashSet<Datum>>(FindWrites);
    }

    public MechanismSort Sort { get; }

    public string Name { get; }

    /// <summary>The place of its name.</summary>
    public Location Location { get; }

    public RuleBody? Body { get; }

    /// <summary>The rule that it is, or null.</summary>
    public RuleModel? Rule { get; private init; }

    /// <summary>The policy that it is, or null.</summary>
    public PolicyModel? Policy { get; private init; }

    public ActivityModel Activity { get; private init; } = ActivityModel.Always;

    public ImmutableArray<OverlayModel> Overlays { get; private init; } = [];

    /// <summary>What its variables stand for.</summary>
    public VariableDomains Variables { get; }

    public ImmutableArray<EffectModel> Effects => Body?.Effects ?? [];

    /// <summary>What it reads to find out whether, to whom and how much; the order of a policy's own queue is left out.</summary>
    public ImmutableHashSet<Datum> Reads => _reads.Value;

    /// <summary>What it changes.</summary>
    public ImmutableHashSet<Datum> Writes => _writes.Value;

    /// <summary>Its sort in words, without an article.</summary>
    public string Noun => Sort switch
    {
        MechanismSort.Rule => "rule",
        MechanismSort.Policy => "policy",
        _ => "shock",
    };

    public static Mechanism Of(ScenarioModel model, Vocabulary words, RuleModel rule) =>
        new(model, words, MechanismSort.Rule, rule.Name, rule.Origin.Location, rule.Body) { Rule = rule };

    public static Mechanism Of(ScenarioModel model, Vocabulary words, PolicyModel policy) =>
        new(model, words, MechanismSort.Policy, policy.Name, policy.Origin.Location, policy.Body)
        {
            Policy = policy,
            Activity = policy.Activity,
            Overlays = policy.Overlays,
        };

    public static Mechanism Of(ScenarioModel model, Vocabulary words, ShockModel shock) =>
        new(model, words, MechanismSort.Shock, shock.Name, shock.Origin.Location, shock.Body) { Activity = shock.Activity, Overlays = shock.Overlays };

    /// <summary>Whether finding its matches, or anything else in it, looks at nearness in space.</summary>
    public bool ReadsNearness => Body is not null
        && (ModelTraversal.PatternsOf(Body).SelectMany(ModelTraversal.SetsOf).Any(s => s is WithinSet)
            || ModelTraversal.ExpressionsOf(Body).Any(e => e is ActorCall { Function: ActorFunction.Distance }));

    /// <summary>
    /// Whether it has to do with the actors of a population: it looks at them, changes them, ties them, or they issue it. A node of a path without a set stands for whoever is there at the end of a tie,
    /// and names nobody.
    /// </summary>
    public bool Names(int population) =>
        Policy?.Issuer == _model.Populations[population].Name
        || (Body is not null && ModelTraversal.PatternsOf(Body).Any(p => IsOf(p, population)))
        || (Body is not null && ModelTraversal.ExpressionsOf(Body).OfType<SingleActor>().Any(s => s.Population == population))
        || Effects.Any(e => e is EnterActor enter && enter.Population == population);

    /// <summary>The tie kinds that an effect forms or takes away.</summary>
    public ImmutableArray<int> TiesOf(EffectModel effect) => effect switch
    {
        FormTie form => [form.TieKind],
        DissolveTie dissolve => Variables.TiesOf(dissolve.Tie),
        DissolvePair dissolve => dissolve.TieKinds,
        _ => [],
    };

    private bool IsOf(PatternElement pattern, int population) =>
        ModelTraversal.SetsOf(pattern).Any(s => Variables.Of(s).Contains(population))
        || (pattern is PathElement path && path.Nodes.Any(n => n is { IsBound: false, Slot: >= 0, Set: not null } && Variables.Of(n).Contains(population)));

    /// <summary>An expression and all within it; a variable stands for what <c>let</c> says it is.</summary>
    public IEnumerable<ModelExpression> Within(ModelExpression expression)
    {
        var seen = new HashSet<int>();
        var pending = new Queue<ModelExpression>([expression]);
        while (pending.TryDequeue(out var whole))
        {
            foreach (var part in ModelTraversal.SelfAndDescendants(whole))
            {
                yield return part;
                if (part is VariableValue variable && seen.Add(variable.Slot) && DefinitionOf(variable.Slot) is { } value)
                {
                    pending.Enqueue(value);
                }
            }
        }
    }

    private ModelExpression? DefinitionOf(int slot) =>
        Body?.Guards.Concat(Body.Steps).OfType<LetClause>().FirstOrDefault(l => l.Slot == slot)?.Value;

    private ImmutableHashSet<Datum> FindReads()
    {
        var reads = new ReadCollector(_model);
        if (Body is not null)
        {
            reads.Add(Body);
        }

        foreach (var expression in Overlays.Select(o => o.Value).Concat(InitialisersOfNewcomers()))
        {
            reads.Add(expression);
        }

        reads.Add(Activity.When).Add(Activity.From).Add(Activity.Until).Add(Activity.At).Add(Policy?.Cost).Add(Policy?.Budget?.Amount);
        if (Activity.Stages is not null)
        {
            reads.Data.Add(new Datum(DatumSort.Stage, 0));
        }

        if (Policy?.Budget is { FromAttribute: >= 0 } budget)
        {
            reads.Data.Add(new Datum(DatumSort.ActorAttribute, budget.FromAttribute));
        }

        return [.. reads.Data];
    }

    private IEnumerable<ModelExpression> InitialisersOfNewcomers() =>
        Effects.OfType<EnterActor>().SelectMany(e => ModelTraversal.PartsOf(_model.Populations[e.Population].Initialisers));

    private ImmutableHashSet<Datum> FindWrites()
    {
        var writes = ImmutableHashSet.CreateBuilder<Datum>();
        foreach (var overlay in Overlays)
        {
            writes.Add(overlay.Parameter >= 0 ? new Datum(DatumSort.Parameter, overlay.Parameter) : new Datum(DatumSort.ActorAttribute, overlay.Attribute));
        }

        foreach (var effect in Effects)
        {
            writes.UnionWith(WritesOf(effect));
        }

        if (Policy?.Budget is { FromAttribute: >= 0 } budget)
        {
            writes.Add(new Datum(DatumSort.ActorAttribute, budget.FromAttribute));
        }

        return writes.ToImmutable();
    }

    private IEnumerable<Datum> WritesOf(EffectModel effect) => effect switch
    {
        ChangeActor change => [new Datum(DatumSort.ActorAttribute, change.Attribute)],
        ChangeTie change => [new Datum(DatumSort.TieAttribute, change.Attribute)],
        FormTie form => form.Attributes.Select(a => new Datum(DatumSort.TieAttribute, a.Attribute)).Append(new Datum(DatumSort.Ties, form.TieKind)),
        EnterActor enter => _model.Populations[enter.Population].Initialisers.Concat(enter.Attributes)
            .Select(a => new Datum(DatumSort.ActorAttribute, a.Attribute)).Append(new Datum(DatumSort.Population, enter.Population)),
        ExitActor exit => WritesOf(exit),
        EmitEvent emit => [new Datum(DatumSort.Event, emit.Event)],
        _ => TiesOf(effect).Select(t => new Datum(DatumSort.Ties, t)),
    };

    /// <summary>Who leaves takes their ties along.</summary>
    private IEnumerable<Datum> WritesOf(ExitActor exit)
    {
        var leaving = Variables.Of(exit.Actor);
        var ties = Enumerable.Range(0, _model.TieKinds.Length).Where(t => Variables.EndsOf([t], EdgeDirection.Any, isFirst: true).Overlaps(leaving));
        return leaving.Select(p => new Datum(DatumSort.Population, p)).Concat(ties.Select(t => new Datum(DatumSort.Ties, t)));
    }
}
