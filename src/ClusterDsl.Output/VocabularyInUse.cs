using System.Collections.Immutable;
using ClusterDsl.Language.Model;

namespace ClusterDsl.Output;

/// <summary>
/// What of its vocabulary a scenario uses; a library declares much more. It depends on the scenario alone and not on what happens in a run,
/// so that all runs of a scenario have the same columns.
/// </summary>
public sealed class VocabularyInUse
{
    private readonly ScenarioModel _model;
    private readonly HashSet<int> _kinds;
    private readonly HashSet<int> _tieKinds;
    private readonly HashSet<int> _events;

    /// <summary>Finds out what a scenario uses.</summary>
    public VocabularyInUse(ScenarioModel model)
    {
        _model = model;
        var effects = model.Rules.Select(r => r.Body).Concat(model.Policies.Select(p => p.Body)).Concat(model.Shocks.Select(s => s.Body))
            .OfType<RuleBody>().SelectMany(b => b.Effects).ToList();
        _kinds = [.. model.Populations.Select(p => p.Kind)];
        _tieKinds = [.. model.InitialTies.Select(t => t.TieKind), .. effects.OfType<FormTie>().Select(f => f.TieKind)];
        _events = [.. effects.OfType<EmitEvent>().Select(e => e.Event)];
    }

    /// <summary>The attributes of each kind that a population has; of other kinds none.</summary>
    public IEnumerable<ImmutableArray<AttributeModel>> ActorAttributes =>
        _model.Kinds.Select((k, i) => _kinds.Contains(i) ? k.Attributes.Select(a => _model.ActorAttributes[a]).ToImmutableArray() : []);

    /// <summary>The attributes of each tie kind that is used; of other tie kinds none.</summary>
    public IEnumerable<ImmutableArray<AttributeModel>> TieAttributes =>
        _model.TieKinds.Select((k, i) => HasTieKind(i) ? k.Attributes.Select(a => _model.TieAttributes[a]).ToImmutableArray() : []);

    /// <summary>The fields of each event that is used; of other events none.</summary>
    public IEnumerable<ImmutableArray<AttributeModel>> EventFields => _model.Events.Select((e, i) => HasEvent(i) ? e.Fields : []);

    /// <summary>Whether ties of a kind stand at the start or are formed by something.</summary>
    public bool HasTieKind(int tieKind) => _tieKinds.Contains(tieKind);

    /// <summary>Whether something emits an event.</summary>
    public bool HasEvent(int index) => _events.Contains(index);
}
