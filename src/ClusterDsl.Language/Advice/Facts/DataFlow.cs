using System.Collections.Immutable;
using ClusterDsl.Language.Model;

namespace ClusterDsl.Language.Advice.Facts;

/// <summary>What depends on what: rules, policies, shocks and stages carry from what they read to what they change.</summary>
internal sealed class DataFlow
{
    private readonly List<(ImmutableHashSet<Datum> Reads, ImmutableHashSet<Datum> Writes)> _steps = [];

    public DataFlow(ScenarioFacts facts)
    {
        var model = facts.Model;
        _steps.AddRange(facts.Mechanisms.Select(m => (m.Reads, m.Writes)));
        var stage = new Datum(DatumSort.Stage, 0);
        foreach (var each in model.Stages)
        {
            _steps.Add((ReadsOf(model, each.Transitions.Select(t => t.Condition)), [stage]));
            _steps.Add((ReadsOf(model, each.Overlays.Select(o => o.Value)).Add(stage), [.. each.Overlays.Select(TargetOf)]));
        }

        ChangedByStages = [.. model.Stages.SelectMany(s => s.Overlays).Select(TargetOf), .. model.Stages.Any(s => s.Transitions.Length > 0) ? new[] { stage } : []];
        AddPhases(facts, stage);
        AddDerived(model);
        MeasureReads = [.. model.Measures.Select(m => ReadsOf(model, [m.Value]))];
        EverRead = FindEverRead(facts);
    }

    /// <summary>What each measure reads, directly or by way of others.</summary>
    public ImmutableArray<ImmutableHashSet<Datum>> MeasureReads { get; }

    /// <summary>What stages set, and the stage itself if it can change.</summary>
    public ImmutableHashSet<Datum> ChangedByStages { get; }

    /// <summary>Everything that anything reads: mechanisms, stages, measures, initial values, bounds of populations.</summary>
    public ImmutableHashSet<Datum> EverRead { get; }

    /// <summary>Everything that may change if some data do, these excluded unless they come back to themselves.</summary>
    public ImmutableHashSet<Datum> ConsequencesOf(ImmutableHashSet<Datum> changed)
    {
        var reached = changed.ToHashSet();
        var consequences = ImmutableHashSet.CreateBuilder<Datum>();
        for (var isGrowing = true; isGrowing;)
        {
            isGrowing = false;
            foreach (var (reads, writes) in _steps)
            {
                if (reads.Overlaps(reached))
                {
                    consequences.UnionWith(writes);
                    var before = reached.Count;
                    reached.UnionWith(writes);
                    isGrowing |= reached.Count > before;
                }
            }
        }

        return consequences.ToImmutable().Except(changed);
    }

    private static ImmutableHashSet<Datum> ReadsOf(ScenarioModel model, IEnumerable<ModelExpression> expressions)
    {
        var reads = new ReadCollector(model);
        foreach (var expression in expressions)
        {
            reads.Add(expression);
        }

        return [.. reads.Data];
    }

    private static Datum TargetOf(OverlayModel overlay) =>
        overlay.Parameter >= 0 ? new Datum(DatumSort.Parameter, overlay.Parameter) : new Datum(DatumSort.ActorAttribute, overlay.Attribute);

    /// <summary>Rules in a phase that not every stage runs depend on the stage.</summary>
    private void AddPhases(ScenarioFacts facts, Datum stage)
    {
        var conditional = facts.Rules.Where(r => r.Rule!.Phase != ScenarioModel.StartPhase && facts.Model.Stages.Any(s => s.Phases is { } p && !p.Contains(r.Rule.Phase)));
        _steps.AddRange(conditional.Select(r => (ImmutableHashSet.Create(stage), r.Writes)));
    }

    private void AddDerived(ScenarioModel model)
    {
        for (var i = 0; i < model.ActorAttributes.Length; i++)
        {
            if (model.ActorAttributes[i].Derived is { } computed)
            {
                _steps.Add((ReadsOf(model, [computed]), [new Datum(DatumSort.ActorAttribute, i)]));
            }
        }

        for (var i = 0; i < model.TieAttributes.Length; i++)
        {
            if (model.TieAttributes[i].Derived is { } computed)
            {
                _steps.Add((ReadsOf(model, [computed]), [new Datum(DatumSort.TieAttribute, i)]));
            }
        }
    }

    private ImmutableHashSet<Datum> FindEverRead(ScenarioFacts facts)
    {
        var model = facts.Model;
        var initial = model.Populations.SelectMany(p => ModelTraversal.PartsOf(p.Initialisers).Concat(p.Count is null ? [] : [p.Count]))
            .Concat(model.InitialTies.SelectMany(t => ModelTraversal.PartsOf(t.Attributes).Concat(t.Generator?.Arguments.Values ?? [])))
            .Concat(model.Parameters.Select(p => p.Value))
            .Concat(model.ActorAttributes.Concat(model.TieAttributes).Select(a => a.Default).OfType<ModelExpression>())
            .Concat(model.Policies.Select(p => p.OrderBy).OfType<ModelExpression>());
        var read = ReadsOf(model, initial).ToBuilder();
        read.UnionWith(_steps.SelectMany(s => s.Reads));
        read.UnionWith(MeasureReads.SelectMany(r => r));
        if (model.InitialTies.Any(t => t.Generator?.Kind == GeneratorKind.Spatial))
        {
            read.UnionWith([new Datum(DatumSort.ActorAttribute, model.PositionX), new Datum(DatumSort.ActorAttribute, model.PositionY)]);
        }

        return read.ToImmutable();
    }
}
