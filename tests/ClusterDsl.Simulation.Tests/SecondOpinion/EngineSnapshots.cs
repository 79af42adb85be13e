using ClusterDsl.Language.Model;
using ClusterDsl.Simulation.Observations;
using ClusterDsl.Simulation.Stepping;

namespace ClusterDsl.Simulation.Tests.SecondOpinion;

/// <summary>What the engine does, step by step.</summary>
internal sealed class EngineSnapshots(ScenarioModel model, CancellationTokenSource? enough) : IRunObserver
{
    /// <summary>Where random programs multiply their actors without end, so many newcomers are enough.</summary>
    private const int MostNewcomers = 120;

    private int _newcomers;
    private readonly List<string> _log = [];
    private readonly List<string> _events = [];
    private IStateView? _state;

    public List<Snapshot> Steps { get; } = [];

    /// <summary>The run's end, as lines.</summary>
    public List<string> End { get; } = [];

    /// <summary>Whether there were too many newcomers to go on.</summary>
    public bool IsCut { get; private set; }

    /// <summary>Code of the fault that ended the run, or null.</summary>
    public string? Fault { get; private set; }

    /// <summary>Runs a model; <paramref name="isBounded"/> stops it soon after it has had many newcomers.</summary>
    public static EngineSnapshots Of(ScenarioModel model, RunOptions options, bool isBounded = false)
    {
        using var enough = new CancellationTokenSource();
        var snapshots = new EngineSnapshots(model, isBounded ? enough : null);
        try
        {
            Simulator.Create(model).Run(options, snapshots, enough.Token);
        }
        catch (SimulationFaultException fault)
        {
            snapshots.Fault = fault.Diagnostics[0].Code;
        }
        catch (OperationCanceledException)
        {
            snapshots.IsCut = true;
        }

        return snapshots;
    }

    public void Started(RunStart start) => _state = start.State;

    public void TieFormed(in TieChange change)
    {
        if (change.Cause != "start")
            Note("formed", change);
    }

    public void TieDissolved(in TieChange change) => Note("dissolved", change);

    public void ActorEntered(in ActorChange change)
    {
        _log.Add($"entered {_state!.LabelOf(change.Actor)} by {change.Cause}");
        _newcomers += change.Cause == "zother_rule" ? 0 : 1;
        if (_newcomers > MostNewcomers)
            enough?.Cancel();
    }

    public void ActorExited(in ActorChange change) => _log.Add($"exited {_state!.LabelOf(change.Actor)} by {change.Cause}");

    public void EventEmitted(in EventRecord record)
    {
        var fields = Shown([.. model.Events[record.Event].Fields], record.Fields.ToArray());
        _events.Add($"{model.Events[record.Event].Name} {string.Join(' ', fields)} by {record.Cause}");
    }

    public void Recorded(in StepRecord record)
    {
        var lines = new List<string> { $"stage {record.Stage} at {Snapshot.Shown(record.Time)}" };
        var measures = record.Measures.ToArray();
        lines.AddRange(model.Measures.Where(m => !m.IsHidden).Select((m, i) => $"measure {m.Name} {Snapshot.Shown(measures[i])}"));
        lines.AddRange(_log.Order(StringComparer.Ordinal));
        lines.AddRange(_events);
        for (var population = 0; population < model.Populations.Length; population++)
            lines.AddRange(_state!.Actors(population).Select(ActorLine));
        for (var kind = 0; kind < model.TieKinds.Length; kind++)
            AddTies(kind, lines);
        Steps.Add(new Snapshot(record.Step, lines));
        _log.Clear();
        _events.Clear();
    }

    public void Ended(RunEnd end)
    {
        End.Add($"ended after {end.Steps}: {end.Message}");
        End.AddRange(end.Policies.Select(p => $"policy {p.Name} {p.ActiveSteps} {Snapshot.Shown(p.Spent)} {p.Firings} {p.Beneficiaries}"));
        End.AddRange(end.Rules.Select(r => $"rule {r.Name} {r.Firings}"));
        End.AddRange(end.Clamped.GroupBy(c => c.Attribute).Select(c => $"clamped {c.Key} {c.Sum(x => x.Count)}").Order(StringComparer.Ordinal));
    }

    private string ActorLine(int actor)
    {
        var population = model.Populations[_state!.PopulationOf(actor)];
        var values = model.Kinds[population.Kind].Attributes.SelectMany(a =>
            Enumerable.Range(0, model.ActorAttributes[a].Length).Select(p => $"{model.ActorAttributes[a].Name}={Shown(model.ActorAttributes[a], _state.ActorValue(actor, a, p))}"));
        return $"{population.Name} {_state.LabelOf(actor)} born {_state.BirthStepOf(actor)} {string.Join(' ', values)}";
    }

    private void AddTies(int kind, List<string> lines)
    {
        AttributeModel[] attributes = [.. model.TieKinds[kind].Attributes.Select(a => model.TieAttributes[a])];
        _state!.VisitTies(kind, t => lines.Add(
            $"{model.TieKinds[kind].Name} {_state.LabelOf(t.Source)} {_state.LabelOf(t.Target)} formed {t.FormedStep} {string.Join(' ', Shown(attributes, t.Values.ToArray()))}"));
    }

    private IEnumerable<string> Shown(AttributeModel[] attributes, double[] values) =>
        attributes.Where(_ => values.Length > 0).SelectMany(a => Enumerable.Repeat(a, a.Length)).Zip(values, Shown);

    private string Shown(AttributeModel attribute, double value) => attribute.Type switch
    {
        ModelType.Bool => double.IsNaN(value) ? "missing" : value != 0 ? "true" : "false",
        ModelType.Actor => _state!.LabelOf((int)value),
        _ => Snapshot.Shown(value),
    };

    private void Note(string what, in TieChange change) =>
        _log.Add($"{what} {_state!.LabelOf(change.Source)} {model.TieKinds[change.TieKind].Name} {_state.LabelOf(change.Target)} by {change.Cause}");
}
